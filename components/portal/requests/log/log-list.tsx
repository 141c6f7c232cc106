import Link from "next/link";
import type { SearchParams } from "@/components/ui/address";
import { ButtonLink } from "@/components/ui/button";
import { DateText } from "@/components/ui/date-text";
import { Empty } from "@/components/ui/empty";
import { FilterSelect, Filters, FilterText } from "@/components/ui/filters";
import { ListPages } from "@/components/ui/list-pages";
import { Tag } from "@/components/ui/tag";
import { ANY_ITEM } from "@/lib/core/public-changes";
import type { LiveItem } from "@/lib/portal/live-items";
import { LOG_OUTCOMES, LOG_PATH, LOG_TAG, type LoggedRequest, type PublicLog, type PublicLogFilter } from "@/lib/requests/log/public-log";
import { Keep } from "../../page-marks";
import { Trail } from "../../trail";

interface LogListProps {
  log: PublicLog;
  filter: PublicLogFilter;
  query: SearchParams;
  /** of the items that came of these requests, those that are public now */
  released: readonly LiveItem[];
}

/** 申请与答复公示: what was asked and what came of it, without a word of who asked. */
export function LogList({ log, filter, query, released }: LogListProps) {
  const narrowed = filter.q !== "" || filter.year !== undefined || filter.outcome !== undefined;
  return (
    <div className="wrap pb-16">
      {filter.q === "" && <Keep tags={[LOG_TAG, ANY_ITEM]} params={["q", "year", "outcome", "page"]} />}
      <Trail steps={[{ name: "依申请公开", path: "/requests" }]} current="申请与答复公示" />
      <h1 className="text-title md:text-display">申请与答复公示</h1>
      <p className="mt-1 mb-5 max-w-[40em] text-small text-ink-3">
        已经答复的申请，逐件决定是否公示，已删去申请人信息。查询自己的申请请用
        <Link href="/requests/follow" prefetch={false} className="underline">
          登记编号和查询码
        </Link>
        。
      </p>
      <Filters action={LOG_PATH} active={narrowed}>
        <FilterText name="q" label="申请内容、答复或编号" value={filter.q} className="sm:w-72" />
        <FilterSelect
          name="year"
          label="答复年份"
          value={String(filter.year ?? "")}
          choices={log.years.map(({ year, entries }) => ({ value: String(year), label: `${year} 年（${entries} 件）` }))}
          className="sm:w-44"
        />
        <FilterSelect
          name="outcome"
          label="办理结果"
          value={filter.outcome ?? ""}
          choices={Object.entries(LOG_OUTCOMES).map(([value, { label }]) => ({ value, label }))}
          className="sm:w-36"
        />
      </Filters>
      {log.rows.length === 0 ? (
        <Empty
          title={narrowed ? "没有符合条件的申请" : "还没有公示的申请"}
          action={narrowed && <ButtonLink href={LOG_PATH}>查看全部公示</ButtonLink>}
        >
          {narrowed && "换一个词，或者少选几个条件。"}
        </Empty>
      ) : (
        <ol className="border-t border-rule-2">
          {log.rows.map((row) => (
            <Row key={row.caseNo} row={row} released={released.filter(({ disclosureId }) => row.disclosureIds.includes(disclosureId))} />
          ))}
        </ol>
      )}
      <ListPages list={log} path={LOG_PATH} query={query} className="no-print mt-6" />
    </div>
  );
}

function Row({ row, released }: { row: LoggedRequest; released: readonly LiveItem[] }) {
  return (
    <li id={row.caseNo} className="border-b border-rule py-5">
      <h2 className="text-large [overflow-wrap:anywhere]">{row.subject}</h2>
      <p className="mt-1 flex flex-wrap items-baseline gap-x-5 gap-y-1 text-small text-ink-3">
        <span className="num">{row.caseNo}</span>
        <span>
          收到 <DateText date={row.receivedOn} />
        </span>
        <span>
          答复 <DateText date={row.answeredOn} />
        </span>
        <Tag>{row.outcome}</Tag>
      </p>
      <p className="mt-2 max-w-[44em] whitespace-pre-line text-ink-2">{row.answer}</p>
      {released.length > 0 && (
        <ul className="mt-2">
          {released.map(({ disclosureId, address, title }) => (
            <li key={disclosureId}>
              已主动公开：
              <Link href={address} prefetch={false} className="underline">
                {title}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
