import { INTERPRETATION } from "@/lib/columns/words";
import { formatInstant } from "@/lib/core/civil-date";
import { planned } from "@/lib/core/db";
import { bodyText } from "@/lib/disclosures/body";
import { Prisma } from "@/lib/generated/prisma/client";
import type { PortalItem } from "./item";
import { LIVE, LIVE_TABLES } from "./live";

export interface RelatedItem {
  address: string;
  title: string;
  publishedAt: string;
}

/** What belongs to an item: chosen by its editors from either side, or found because one names the 发文字号 of the other. */
export interface Related {
  /** the documents that this interpretation explains */
  policies: RelatedItem[];
  /** what explains this document */
  interpretations: RelatedItem[];
  others: RelatedItem[];
}

const MOST = 20;

interface Row extends Omit<RelatedItem, "publishedAt"> {
  id: string;
  docNo: string;
  publishedAt: Date;
  columnType: string;
  /** from its side: it was chosen there, or its text names the 发文字号 */
  names: boolean;
}

/** 〔2022〕15号: a 发文字号 without its agency, as `mentioned_numbers` of the database finds it in a text. */
const NUMBER = /〔[0-9]{4}〕[0-9]{1,5}号/g;
const numbersIn = (text: string): string[] => [...new Set(text.match(NUMBER))];

type Asked = Pick<PortalItem, "itemId" | "relatedIds" | "docNo" | "body" | "columnType">;

/** The public items that belong to this one. */
export async function relatedTo(item: Asked): Promise<Related> {
  const text = bodyText(item.body);
  const ids = await candidates(item, numbersIn(text));
  if (ids.length === 0) return grouped([], false);
  const rows = await planned<Row>`
    select d.id, d."address", r."title", r."docNo", p."publishedAt", c."columnType", (r."relatedIds" @> array[${item.itemId}]::uuid[]
      or (${item.docNo} <> '' and strpos(r."bodyText", ${item.docNo}) > 0)) as "names"
    from ${LIVE_TABLES} join "Column" c on c.id = p."columnId"
    where d.id = any(${ids}::uuid[]) and d.id <> ${item.itemId}::uuid and ${LIVE}
    order by p."publishedAt" desc, p.id limit ${MOST}`;
  const chosen = new Set(item.relatedIds);
  const belongs = rows.filter(({ id, names, docNo }) => names || chosen.has(id) || (docNo !== "" && text.includes(docNo)));
  return grouped(belongs, item.columnType === INTERPRETATION);
}

/** Which items may belong to it, by any of their wordings; for most there is none, and one look into an index tells. */
async function candidates({ itemId, relatedIds, docNo }: Asked, mentions: readonly string[]): Promise<string[]> {
  const own = numbersIn(docNo);
  const found = [
    Prisma.sql`select "disclosureId" as id from "Revision" where "relatedIds" @> array[${itemId}]::uuid[]`,
    ...(own.length === 0 ? [] : [Prisma.sql`select "disclosureId" from "Revision" where mentioned_numbers("bodyText") @> ${own}::text[]`]),
    ...(mentions.length === 0
      ? []
      : [Prisma.sql`select "disclosureId" from "Revision" where mentioned_numbers("docNo") && ${mentions}::text[]`]),
  ];
  const rows = await planned<{ id: string }>`${Prisma.join(found, " union ")}`;
  return [...new Set([...relatedIds, ...rows.map(({ id }) => id)])].filter((id) => id !== itemId);
}

/** Interpretations under what they explain; for an interpretation, everything else is what it explains. */
function grouped(rows: readonly Row[], isInterpretation: boolean): Related {
  const related: Related = { policies: [], interpretations: [], others: [] };
  for (const { columnType, publishedAt, address, title } of rows) {
    const kind =
      columnType === INTERPRETATION ? (isInterpretation ? "others" : "interpretations") : isInterpretation ? "policies" : "others";
    related[kind].push({ address, title, publishedAt: formatInstant(publishedAt) });
  }
  return related;
}
