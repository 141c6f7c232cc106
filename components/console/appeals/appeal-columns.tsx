import Link from "next/link";
import { DateText } from "@/components/ui/date-text";
import type { TableColumn } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { AppealRow } from "@/lib/appeals/queries/appeal-row";
import { FORUM_WORDS, forumNames, INSTANCE_WORDS, STATE_WORDS } from "@/lib/appeals/words";

export const appealHref = (id: string): string => `/console/appeals/${id}`;

const TONES = { ok: "plain", soon: "soon", late: "late" } as const;

/** What has to be done by when, in words; the colour only repeats them. */
export function WaitingCell({ row }: { row: Pick<AppealRow, "waiting" | "forum" | "answeredOn" | "answeredLate"> }) {
  const { waiting, answeredOn } = row;
  if (waiting !== null) {
    return (
      <>
        {waiting.what === "answer" ? forumNames(row.forum).answer : "重新答复"} <DateText date={waiting.dueOn} />
        <span className="block">
          <Tag tone={TONES[waiting.remaining.tone]}>{waiting.remaining.text}</Tag>
        </span>
      </>
    );
  }
  if (answeredOn === null) return <span className="text-ink-3">没有要办的</span>;
  return (
    <>
      <DateText date={answeredOn} /> 已{forumNames(row.forum).answer}
      {row.answeredLate && (
        <span className="block">
          <Tag tone="late">逾期</Tag>
        </span>
      )}
    </>
  );
}

function ResultCell({ result }: { result: NonNullable<AppealRow["result"]> }) {
  return (
    <>
      {result.label}
      <span className="block text-ink-3">
        <DateText date={result.on} />
      </span>
    </>
  );
}

/** The columns of a list of appeals. */
export const APPEAL_COLUMNS: readonly TableColumn<AppealRow>[] = [
  {
    key: "subject",
    header: "事项",
    rowHeader: true,
    cell: (row) => (
      <>
        <Link href={appealHref(row.id)} prefetch={false}>
          {row.subject === "" ? row.appealNo : row.subject}
        </Link>
        <span className="num block text-small text-ink-3">
          {[row.appealNo, row.shownName, row.requestCaseNo === "" ? "" : `申请 ${row.requestCaseNo}`]
            .filter((part) => part !== "")
            .join(" · ")}
        </span>
      </>
    ),
  },
  {
    key: "forum",
    header: "类别",
    cell: (row) => (
      <>
        {FORUM_WORDS[row.forum]}
        {row.instance !== null && row.instance !== "first" && `（${INSTANCE_WORDS[row.instance]}）`}
        <span className="block text-ink-3">{[row.body, row.caseNumber].filter((part) => part !== "").join(" ")}</span>
      </>
    ),
  },
  {
    key: "state",
    header: "状态",
    cell: (row) => (
      <span className="inline-flex flex-wrap gap-1.5">
        <Tag>{STATE_WORDS[row.state]}</Tag>
        {row.imported && <Tag>原台账</Tag>}
      </span>
    ),
  },
  { key: "due", header: "期限", sortable: true, cell: (row) => <WaitingCell row={row} /> },
  { key: "result", header: "结果", cell: ({ result }) => (result === null ? "" : <ResultCell result={result} />) },
  {
    key: "handler",
    header: "承办",
    cell: (row) => [row.departmentName, row.handlerName].filter((part) => part !== null && part !== "").join(" · "),
  },
  { key: "received", header: "收到通知", sortable: true, cell: (row) => <DateText date={row.receivedOn} /> },
];
