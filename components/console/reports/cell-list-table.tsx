import Link from "next/link";
import { caseHref } from "@/components/console/requests/case-row";
import { DateText, InstantText } from "@/components/ui/date-text";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { findResult } from "@/lib/appeals/results";
import { FORUM_WORDS } from "@/lib/appeals/words";
import { CHANNEL_WORDS } from "@/lib/publishing/words";
import type { CellList } from "@/lib/reports/annual/cell-list";
import { APPLICANT_TYPE_WORDS, STATE_WORDS } from "@/lib/requests/case/words";
import { findOutcome } from "@/lib/requests/outcomes";
import { EntryTable } from "./entry-table";

/** What a figure counts: cases, items, appeals, documents or entries of the register. */
export function CellListTable({ list, year }: { list: CellList; year: number }) {
  const hidden = list.kind === "requests" && list.hidden > 0 && (
    <Notice className="mb-4">另有 {list.hidden} 件由其他科室办理，计入这个数字，但你没有查看权限。</Notice>
  );
  if (list.kind === "none" || list.rows.length === 0)
    return (
      <>
        {hidden}
        <Empty title="没有可以列出的" />
      </>
    );
  return (
    <>
      {hidden}
      <Rows list={list} year={year} />
    </>
  );
}

type Filled = Exclude<CellList, { kind: "none" }>;

function Rows({ list, year }: { list: Filled; year: number }) {
  switch (list.kind) {
    case "requests":
      return <Requests rows={list.rows} />;
    case "items":
      return <Items rows={list.rows} />;
    case "appeals":
      return <Appeals rows={list.rows} />;
    case "documents":
      return <Documents rows={list.rows} />;
    case "entries":
      return <EntryTable caption={`${year} 年登记的数字`} rows={list.rows} mayCorrect={false} />;
  }
}

type RowsOf<Kind extends Filled["kind"]> = Extract<Filled, { kind: Kind }>["rows"];

const Requests = ({ rows }: { rows: RowsOf<"requests"> }) => (
  <Table
    caption="计入这个数字的申请"
    rows={rows}
    rowKey={({ id }) => id}
    columns={[
      {
        key: "subject",
        header: "申请内容",
        rowHeader: true,
        cell: ({ id, subject, caseNo, applicantType }) => (
          <>
            <Link href={caseHref(id)} prefetch={false}>
              {subject}
            </Link>
            <span className="num block text-small text-ink-3">
              {caseNo} · {APPLICANT_TYPE_WORDS[applicantType]}
            </span>
          </>
        ),
      },
      { key: "received", header: "收到", cell: ({ receivedOn }) => receivedOn !== null && <DateText date={receivedOn} /> },
      { key: "completed", header: "办结", cell: ({ completedOn }) => completedOn !== null && <DateText date={completedOn} /> },
      {
        key: "outcome",
        header: "办理结果",
        cell: ({ outcome, completedOn, state }) =>
          completedOn !== null && outcome !== null ? (findOutcome(outcome)?.label ?? outcome) : <Tag>{STATE_WORDS[state]}</Tag>,
      },
      { key: "department", header: "承办科室", cell: ({ departmentName }) => departmentName },
    ]}
  />
);

const Items = ({ rows }: { rows: RowsOf<"items"> }) => (
  <Table
    caption="计入这个数字的信息"
    rows={rows}
    rowKey={({ id }) => id}
    columns={[
      {
        key: "title",
        header: "标题",
        rowHeader: true,
        cell: ({ disclosureId, title, imported, withdrawn }) => (
          <>
            <Link href={`/console/items/${disclosureId}`} prefetch={false}>
              {title}
            </Link>{" "}
            {imported && <Tag>原系统记录</Tag>} {withdrawn && <Tag tone="late">已撤稿</Tag>}
          </>
        ),
      },
      { key: "channel", header: "渠道", cell: ({ channel }) => CHANNEL_WORDS[channel] },
      { key: "column", header: "栏目", cell: ({ columnName }) => columnName },
      { key: "department", header: "主办科室", cell: ({ departmentName }) => departmentName },
      { key: "at", header: "首次发布", cell: ({ publishedAt }) => <InstantText at={publishedAt} /> },
    ]}
  />
);

const Appeals = ({ rows }: { rows: RowsOf<"appeals"> }) => (
  <Table
    caption="计入这个数字的行政复议、行政诉讼"
    rows={rows}
    rowKey={({ appealId }) => appealId}
    columns={[
      {
        key: "no",
        header: "案号",
        rowHeader: true,
        cell: ({ appealId, appealNo }) => (
          <Link href={`/console/appeals/${appealId}`} prefetch={false}>
            {appealNo}
          </Link>
        ),
      },
      { key: "forum", header: "类别", cell: ({ forum }) => FORUM_WORDS[forum] },
      { key: "received", header: "收到", cell: ({ receivedOn }) => <DateText date={receivedOn} /> },
      {
        key: "result",
        header: "结果",
        cell: ({ forum, result }) => (result === null ? "尚未审结" : (findResult(forum, result)?.label ?? result)),
      },
      { key: "resultOn", header: "结果日期", cell: ({ resultOn }) => resultOn !== null && <DateText date={resultOn} /> },
      {
        key: "request",
        header: "申请",
        cell: ({ requestId, requestCaseNo }) =>
          requestId === null ? (
            requestCaseNo
          ) : (
            <Link href={caseHref(requestId)} prefetch={false}>
              {requestCaseNo}
            </Link>
          ),
      },
    ]}
  />
);

const Documents = ({ rows }: { rows: RowsOf<"documents"> }) => (
  <Table
    caption="计入这个数字的文件"
    rows={rows}
    rowKey={({ disclosureId }) => disclosureId}
    columns={[
      {
        key: "title",
        header: "文件",
        rowHeader: true,
        cell: ({ disclosureId, title, docNo }) => (
          <>
            <Link href={`/console/items/${disclosureId}`} prefetch={false}>
              {title}
            </Link>
            <span className="num block text-small text-ink-3">{docNo}</span>
          </>
        ),
      },
      { key: "formed", header: "成文", cell: ({ formedOn }) => <DateText date={formedOn} /> },
      { key: "public", header: "首次公开", cell: ({ firstPublicOn }) => <DateText date={firstPublicOn} /> },
    ]}
  />
);
