import clsx from "clsx";
import type { ReactNode } from "react";
import { Pagination } from "@/components/ui/pagination";
import { Tag } from "@/components/ui/tag";
import type { Hit } from "@/lib/portal/search/hits";
import { addressOf, type Question } from "@/lib/portal/search/question";
import type { Results } from "@/lib/portal/search/search";
import { Day } from "../item-list";
import { ValidityTag } from "../validity-tag";
import { Pieces } from "./pieces";

/** How many, in which order, and the results of this page. */
export function ResultList({ results, question }: { results: Results; question: Question }) {
  const { hits, total, shown, page, pages } = results;
  return (
    <section aria-labelledby="results" className="min-w-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 border-b-2 border-ink pb-1.5">
        <h2 id="results" className="text-large">
          找到<span className="num"> {total} </span>条
        </h2>
        <nav aria-label="排序" className="no-print flex gap-x-5 text-small">
          <Order question={question} sort="relevance">
            按相关程度
          </Order>
          <Order question={question} sort="date">
            按发布时间
          </Order>
          <a href="#filters" className="py-1.5 md:not-focus:sr-only">
            缩小范围
          </a>
        </nav>
      </div>
      {shown < total && (
        <p className="mt-2 text-small text-ink-3">
          结果很多，只列出{question.sort === "date" ? "最新" : "最相关"}的 {shown} 条。加上一个词，或者缩小范围，可以找得更准。
        </p>
      )}
      <ol>
        {hits.map((hit) => (
          <Result key={hit.address} hit={hit} />
        ))}
      </ol>
      <Pagination plain className="no-print mt-6" page={page} pages={pages} total={shown} href={(number) => addressOf(question, number)} />
    </section>
  );
}

function Order({ question, sort, children }: { question: Question; sort: Question["sort"]; children: ReactNode }) {
  const here = question.sort === sort;
  return (
    <a
      href={addressOf({ ...question, sort })}
      aria-current={here ? "true" : undefined}
      className={clsx("py-1.5", here && "font-semibold text-ink")}
    >
      {children}
    </a>
  );
}

function Result({ hit }: { hit: Hit }) {
  return (
    <li className="border-b border-rule py-4">
      <h3 className="font-sans text-base leading-normal font-semibold">
        <a href={hit.address} className="visited:text-ink-2">
          <Pieces pieces={hit.title} />
        </a>
        {hit.exact && (
          <span className="ml-2 font-normal">
            <Tag>编号相符</Tag>
          </span>
        )}
        {hit.validity !== null && (
          <span className="ml-2 font-normal">
            <ValidityTag validity={hit.validity} />
          </span>
        )}
      </h3>
      {(hit.passage.length > 0 || hit.attachment !== null) && (
        <p className="mt-1 max-w-[44em] text-small text-ink-2">
          {hit.attachment !== null && (
            <span className="mr-2 font-semibold">
              附件“
              <Pieces pieces={hit.attachment} />”{hit.passage.length > 0 && "："}
            </span>
          )}
          <Pieces pieces={hit.passage} />
        </p>
      )}
      <p className="mt-1.5 flex flex-wrap gap-x-4 text-small text-ink-3">
        <Day at={hit.publishedAt} />
        {hit.column !== null && (
          <a href={hit.column.path} className="text-ink-3 underline">
            {hit.column.name}
          </a>
        )}
        <span>{hit.department}</span>
        {hit.docNo !== "" && <span className="num">{hit.docNo}</span>}
        {hit.indexNo !== "" && <span className="num min-w-0 wrap-anywhere">索引号 {hit.indexNo}</span>}
      </p>
    </li>
  );
}
