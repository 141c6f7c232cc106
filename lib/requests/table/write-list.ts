import { z } from "zod";
import { civilDateOf } from "@/lib/core/civil-date";
import { CSV_MARK, csvRow } from "@/lib/core/csv";
import { allowed, refused } from "@/lib/core/gate";
import { type SheetValue, WORKBOOK_MEDIA_TYPE, workbook } from "@/lib/documents/workbook";
import type { Actor } from "@/lib/identity/actor";
import { command } from "@/lib/identity/command";
import { isApplicant } from "../case/acts";
import { APPLICANT_TYPE_WORDS, STATE_WORDS } from "../case/words";
import { findOutcome } from "../outcomes";
import { type DeskFilter, type DeskRow, wholeDesk } from "../queries/desk";
import { STAGE_WORDS } from "../queries/desk-filter";
import { CHANNEL_FACTS } from "../receipt";

export const LIST_FORMS = ["xlsx", "csv", "jsonl"] as const;
export type ListForm = (typeof LIST_FORMS)[number];

const MEDIA_TYPES: Readonly<Record<ListForm, string>> = {
  xlsx: WORKBOOK_MEDIA_TYPE,
  csv: "text/csv; charset=utf-8",
  jsonl: "application/x-ndjson; charset=utf-8",
};

/** The list as it stands on the screen: who asks stays masked. */
const COLUMNS: readonly (readonly [heading: string, of: (row: DeskRow) => SheetValue])[] = [
  ["登记编号", ({ caseNo }) => caseNo],
  ["申请内容", ({ subject }) => subject],
  ["申请人", ({ shownName }) => shownName],
  ["申请人类型", ({ applicantType }) => APPLICANT_TYPE_WORDS[applicantType]],
  ["申请方式", ({ channel }) => CHANNEL_FACTS[channel].name],
  ["状态", ({ state }) => STATE_WORDS[state]],
  ["提出日期", ({ filedOn }) => ({ date: filedOn })],
  ["收到申请之日", ({ receivedOn }) => receivedOn && { date: receivedOn }],
  ["答复期限", ({ dueOn }) => dueOn && { date: dueOn }],
  ["是否暂定", ({ provisional }) => (provisional.length > 0 ? "暂定" : "")],
  ["是否延期", ({ extended }) => (extended ? "已延期" : "")],
  ["承办科室", ({ departmentName }) => departmentName],
  ["经办人", ({ handlerName }) => handlerName ?? ""],
  ["办理结果", ({ outcome }) => (outcome === null ? "" : (findOutcome(outcome)?.label ?? outcome))],
  ["办结日期", ({ completedOn }) => completedOn && { date: completedOn }],
  ["是否逾期", ({ late, remaining }) => (late || remaining?.tone === "late" ? "逾期" : "")],
];

const noteWriting = command({
  name: "request.exportList",
  input: z.object({ form: z.enum(LIST_FORMS), filter: z.record(z.string(), z.unknown()) }),
  load: async () => null,
  may: (actor) => (actor.userId === null || isApplicant(actor) ? refused("请先登录。") : allowed),
  write: async ({ actor, input }) => ({ subject: { type: "agency", id: actor.agencyId }, changes: { ...input }, result: null }),
});

const headings = COLUMNS.map(([heading]) => heading);
const plain = (value: SheetValue): string | number | null =>
  typeof value !== "object" || value === null ? value : "date" in value ? value.date : value.decimal;

async function* sheetRows(rows: AsyncIterable<DeskRow>): AsyncGenerator<SheetValue[]> {
  yield headings;
  for await (const row of rows) yield COLUMNS.map(([, of]) => of(row));
}

async function* lines(rows: AsyncIterable<DeskRow>, form: "csv" | "jsonl"): AsyncGenerator<Buffer> {
  if (form === "csv") yield Buffer.from(CSV_MARK + csvRow(headings));
  for await (const row of rows) {
    const values = COLUMNS.map(([heading, of]) => [heading, plain(of(row))] as const);
    yield Buffer.from(form === "csv" ? csvRow(values.map(([, value]) => value)) : `${JSON.stringify(Object.fromEntries(values))}\n`);
  }
}

async function* book(rows: AsyncIterable<DeskRow>, name: string, madeAt: Date): AsyncGenerator<Buffer> {
  yield await workbook([{ name, rows: sheetRows(rows), headerRows: 1, filter: true, landscape: true }], {
    title: name,
    author: "",
    madeAt,
  });
}

/** The officer's list as filtered, as a file (`MOST_WRITTEN` cases at the most). That it was written out stands in the ledger, before the first row. */
export async function writeList(
  actor: Actor,
  filter: DeskFilter,
  form: ListForm,
  now = new Date(),
): Promise<{ name: string; mediaType: string; bytes: AsyncIterable<Buffer> }> {
  const { page: _page, ...asked } = filter;
  await noteWriting(actor, { form, filter: asked }, now);
  const title = `依申请公开（${STAGE_WORDS[filter.stage]}）`;
  const rows = wholeDesk(actor, filter, now);
  const bytes = form === "xlsx" ? book(rows, title, now) : lines(rows, form);
  return { name: `${title}${civilDateOf(now)}.${form}`, mediaType: MEDIA_TYPES[form], bytes };
}
