import type { Help } from "@/lib/portal/search/meant";
import { addressOf, isFiltered, type Question } from "@/lib/portal/search/question";

const NO_FILTERS: Question["filters"] = { column: null, department: null, topic: null, genre: null, year: null, validity: null };

const asking = (text: string): string => addressOf({ text, filters: NO_FILTERS, sort: "relevance" });

/** When nothing was found: what may have been meant, what to try, and where to ask for what is not published. */
export function NothingFound({ question, help }: { question: Question; help: Help }) {
  return (
    <section aria-labelledby="results" className="max-w-[44em]">
      <h2 id="results" className="text-large">
        没有找到{question.text === "" ? "符合条件" : `与“${question.text}”相符`}的信息
      </h2>
      {help.meant.length > 0 && <Ways label="你是不是要找：" texts={help.meant} />}
      {help.alone.length > 0 && <Ways label="只找其中一个词：" texts={help.alone} />}
      <h3 className="mt-6 text-base">可以这样试试</h3>
      <ul className="mt-1 list-disc pl-6 text-ink-2">
        {isFiltered(question.filters) && (
          <li>
            <a href={asking(question.text)} className="underline">
              取消筛选，在全站检索
            </a>
          </li>
        )}
        {question.phrases.length > 0 && <li>去掉引号：引号里的字要一字不差才能找到</li>}
        <li>少用几个词，或者换一个说法，例如把“工信局电话”改为“联系方式”</li>
        <li>找文件可以直接输入发文字号或者索引号</li>
        <li>不会写的字可以用拼音代替，例如 zhengfu</li>
      </ul>
      <p className="mt-6 border-l-4 border-blue bg-blue-wash px-4 py-3">
        没有公开的政府信息，可以依法
        <a
          href={question.text === "" ? "/requests" : `/requests/new?${new URLSearchParams({ q: question.text })}`}
          className="font-semibold underline"
        >
          申请公开
        </a>
        {question.text !== "" && "，要找的词会带到申请表里"}。
      </p>
    </section>
  );
}

function Ways({ label, texts }: { label: string; texts: readonly string[] }) {
  return (
    <p className="mt-4 flex flex-wrap gap-x-4">
      {label}
      {texts.map((text) => (
        <a key={text} href={asking(text)} className="font-semibold underline">
          {text}
        </a>
      ))}
    </p>
  );
}
