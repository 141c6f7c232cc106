import clsx from "clsx";
import Link from "next/link";
import { Pagination } from "@/components/ui/pagination";
import { GUIDE_TYPE } from "@/lib/disclosures/guide";
import type { ColumnContent } from "@/lib/portal/column-content";
import type { PortalItem } from "@/lib/portal/item";
import type { Site } from "@/lib/portal/site";
import { flatten, type PortalColumn, trailTo } from "@/lib/portal/tree";
import { Article } from "./article";
import { ItemList } from "./item-list";
import { Overview } from "./overview";
import { REQUEST_TYPE, RequestEntrance } from "./request-entrance";
import { SectionParts } from "./section-parts";
import { StatutoryTable } from "./statutory-table";
import { Trail } from "./trail";
import { YearlyReports } from "./yearly-reports";

interface ColumnPageProps {
  site: Site;
  column: PortalColumn;
  page: number;
  content: ColumnContent;
}

export function ColumnPage({ site, column, page, content }: ColumnPageProps) {
  const trail = trailTo(site.columns, column.path);
  const parent = trail.at(-2);
  // The front of the disclosure section shows its parts at the top; the pages behind it have them at the side.
  const front = parent === undefined && content.kind === "statutory" && column.children.length > 0;
  const beside = front ? undefined : column.children.length > 0 ? column : parent;
  return (
    <div className="wrap pb-16">
      <Trail steps={trail.slice(0, -1)} current={column.name} />
      <div className={clsx("grid gap-x-14 gap-y-10", beside !== undefined && "md:grid-cols-[minmax(0,1fr)_15rem]")}>
        <div className="min-w-0">
          <h1 className="text-title md:text-display">{column.name}</h1>
          {column.description !== "" && <p className="mt-1 max-w-[44em] text-small text-ink-3">{column.description}</p>}
          {column.state === "retired" && <p className="mt-2 text-small text-ink-2">本栏目已停止更新，原有信息继续保留。</p>}
          {inSection(trail) && (
            <p className="no-print mt-2 text-small">
              <Link href={`/catalogue?column=${encodeURIComponent(column.path)}`} prefetch={false} className="inline-block py-1">
                按政府信息公开目录查看
              </Link>
            </p>
          )}
          {front && page === 1 && <SectionParts columns={column.children} />}
          <div className="mt-5 border-t-2 border-blue pt-2">
            <Content site={site} column={column} page={page} content={content} />
          </div>
        </div>
        {beside !== undefined && <Beside column={beside} here={column.path} />}
      </div>
    </div>
  );
}

/** Whether a trail leads through the disclosure section: the top column under which the items of 条例第二十条 stand. */
const inSection = ([top]: readonly PortalColumn[]): boolean =>
  top !== undefined && flatten([top]).some(({ article20 }) => article20 !== null);

function Content({ site, column, page, content }: ColumnPageProps) {
  if (content.kind === "page") return <PageContent site={site} column={column} item={content.item} />;
  if (content.kind === "reports")
    return content.reports.length === 0 ? <Blank column={column} /> : <YearlyReports reports={content.reports} />;
  const { list } = content;
  return (
    <>
      {content.kind === "tree" && page === 1 && <Overview parts={content.parts} />}
      {content.kind === "statutory" && <StatutoryTable items={content.items} />}
      {(content.kind === "tree" || content.kind === "statutory") && (
        <h2 className={clsx("border-b-2 border-ink pb-1.5 text-large", page === 1 && "mt-10")}>全部信息</h2>
      )}
      {list.total === 0 ? <Blank column={column} /> : <ItemList items={list.items} />}
      <Pagination
        className="no-print mt-6"
        page={list.page}
        pages={list.pages}
        total={list.total}
        href={(number) => (number === 1 ? column.path : `${column.path}?page=${number}`)}
      />
    </>
  );
}

/** A column that is one page. That of 依申请公开 leads to the forms first. */
function PageContent({ site, column, item }: { site: Site; column: PortalColumn; item: PortalItem | null }) {
  return (
    <>
      {column.columnType === REQUEST_TYPE && <RequestEntrance site={site} />}
      {column.columnType === GUIDE_TYPE && item !== null && (
        <p className="py-3 text-small text-ink-2">
          最后更新：<time dateTime={item.publishedAt}>{item.publishedAt}</time>
        </p>
      )}
      {item === null ? (
        column.columnType !== REQUEST_TYPE && <Blank column={column} />
      ) : (
        <Article item={item} inColumn address={site.origin + column.path} />
      )}
    </>
  );
}

/** In place of items: the dated statement of the agency, or that there are none yet. */
function Blank({ column }: { column: PortalColumn }) {
  if (column.statement === null) return <p className="py-8 text-ink-2">本栏目暂时没有信息。</p>;
  return (
    <div className="max-w-[40em] py-8 leading-loose">
      <p>{column.statement}</p>
      {column.statementOn !== null && (
        <p className="mt-3 text-small text-ink-3">
          说明日期：<time dateTime={column.statementOn}>{column.statementOn}</time>
        </p>
      )}
    </div>
  );
}

/** The columns below this one, or beside the one that is open. */
function Beside({ column, here }: { column: PortalColumn; here: string }) {
  return (
    <nav aria-labelledby="beside" className="no-print self-start border-t-2 border-ink pt-3">
      <h2 id="beside" className="text-base">
        <Link href={column.path} prefetch={false} aria-current={column.path === here ? "page" : undefined} className="text-ink">
          {column.name}
        </Link>
      </h2>
      <ul className="mt-1 text-small max-md:grid max-md:grid-cols-2 max-md:gap-x-6">
        {column.children.map((child) => (
          <li key={child.id} className="border-b border-rule">
            <Link
              href={child.path}
              prefetch={false}
              aria-current={child.path === here ? "page" : undefined}
              className="block py-2 aria-[current]:border-l-4 aria-[current]:border-blue aria-[current]:pl-2 aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {child.name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
