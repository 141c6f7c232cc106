import { civilDateOf } from "@/lib/core/civil-date";
import { CSV_MARK, csvRow } from "@/lib/core/csv";
import { db } from "@/lib/core/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { conditionsSql } from "../conditions";
import { lastChange } from "../last-change";
import { LIVE, LIVE_TABLES } from "../live";
import type { Site } from "../site";
import { flatten } from "../tree";
import { attachmentsOf } from "./items";
import { readItems } from "./read";
import type { BulkList, OpenDetail } from "./schema";

const BATCH = 200;

/** The columns of the CSV: what each is called, and what stands in it. */
const CSV_COLUMNS: readonly { name: string; value: (item: OpenDetail) => string | number | null }[] = [
  { name: "编号", value: ({ number }) => number },
  { name: "索引号", value: ({ indexNo }) => indexNo },
  { name: "信息名称", value: ({ title }) => title },
  { name: "发文字号", value: ({ docNo }) => docNo },
  { name: "栏目", value: ({ column }) => column.name },
  { name: "主题分类", value: ({ topic }) => topic },
  { name: "体裁分类", value: ({ genre }) => genre },
  { name: "发文机关", value: ({ issuer }) => issuer },
  { name: "主办科室", value: ({ department }) => department },
  { name: "成文日期", value: ({ formedOn }) => formedOn },
  { name: "发布时间", value: ({ publishedAt }) => publishedAt.slice(0, 16).replace("T", " ") },
  { name: "生效日期", value: ({ effectiveOn }) => effectiveOn },
  { name: "有效期至", value: ({ expiresOn }) => expiresOn },
  { name: "有效性", value: ({ validity }) => validity },
  {
    name: "废止、失效、修改",
    value: ({ validityChanges }) => validityChanges.map(({ change, on, reason }) => `${on}${change}：${reason}`).join("；"),
  },
  { name: "更正说明", value: ({ corrections }) => corrections.map(({ at, note }) => `${at.slice(0, 10)}：${note}`).join("；") },
  { name: "关键词", value: ({ keywords }) => keywords.join("、") },
  { name: "内容概述", value: ({ summary }) => summary },
  { name: "附件数", value: ({ attachments }) => attachments.filter(({ kind }) => kind === "attachment").length },
  { name: "网页地址", value: ({ url }) => url },
];

export type BulkFormat = "csv" | "jsonl";

const columnIds = (site: Site): string[] => flatten(site.columns).map(({ id }) => id);

/** The years in which anything that is public now was published, newest first, with their files. */
export async function bulkYears(site: Site): Promise<BulkList> {
  const rows = await db().$queryRaw<{ year: number; items: number }[]>`
    select extract(year from p."publishedAt" at time zone 'Asia/Shanghai')::int as year, count(*)::int as items
    from ${LIVE_TABLES} where p."columnId" = any(${columnIds(site)}::uuid[]) and ${LIVE}
    group by 1 order by 1 desc`;
  const file = (year: number, format: BulkFormat) => `${site.origin}/api/open/v1/bulk/${year}.${format}`;
  return { years: rows.map(({ year, items }) => ({ year, items, csv: file(year, "csv"), jsonl: file(year, "jsonl") })) };
}

/** What a file of this year depends on: equal as long as its content is. Validity turns with the day. */
export async function bulkVersion(site: Site, year: number, format: BulkFormat, now = new Date()): Promise<string> {
  const changed = await lastChange(columnIds(site));
  return JSON.stringify([year, format, changed?.getTime() ?? 0, civilDateOf(now), site.origin, flatten(site.columns)]);
}

/** The public items of a year, line by line, in the order of their numbers; read on only as fast as they are taken. */
export async function* bulkLines(site: Site, year: number, format: BulkFormat, now = new Date()): AsyncGenerator<string> {
  if (format === "csv") yield CSV_MARK + csvRow(CSV_COLUMNS.map(({ name }) => name));
  for await (const item of itemsOfYear(site, year, now))
    yield format === "csv" ? csvRow(CSV_COLUMNS.map(({ value }) => value(item))) : `${JSON.stringify(item)}\n`;
}

async function* itemsOfYear(site: Site, year: number, now: Date): AsyncGenerator<OpenDetail> {
  const conditions = conditionsSql({ columnIds: columnIds(site), year }, now);
  for (let after = 0; ; ) {
    const where = Prisma.sql`${conditions} and d."number" > ${after}::int`;
    const batch = await readItems(site, { where, order: Prisma.sql`d."number"`, limit: BATCH, withText: true }, now);
    const files = await attachmentsOf(
      site,
      batch.map(({ revisionId }) => revisionId),
    );
    for (const { item, text, revisionId } of batch) yield { ...item, text, attachments: files.get(revisionId) ?? [] };
    const last = batch.at(-1);
    if (last === undefined || batch.length < BATCH) return;
    after = last.item.number;
  }
}
