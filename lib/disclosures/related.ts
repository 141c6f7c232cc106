import type { Db, Tx } from "@/lib/core/db";
import { invalidInput } from "@/lib/core/errors";

/** An item as 相关文件 name it. */
export interface RelatedItem {
  id: string;
  number: number;
  indexNo: string | null;
  docNo: string;
  title: string;
}

interface Source {
  agencyId: string;
  disclosureId: string;
}

const PAGE = /_(\d{1,10})\.html(?:[?#].*)?$/;
const NUMBER = /^编号(\d{1,10})$/;

/** The short number in a reference (`编号12`, an address of a page), or null for 索引号 and 发文字号. */
function numberIn(reference: string): number | null {
  const digits = (PAGE.exec(reference) ?? NUMBER.exec(reference))?.[1];
  const number = digits === undefined ? Number.NaN : Number(digits);
  return number > 0 && number < 2 ** 31 ? number : null;
}

export type Found = { id: string } | "none" | "several" | "itself";

/** The item that a reference names: by 索引号, 发文字号, 编号 or page address. */
export async function findReferred(tx: Tx, reference: string, { agencyId, disclosureId }: Source): Promise<Found> {
  const [first, second] = await tx.$queryRaw<{ id: string }[]>`
    select distinct d.id from "Disclosure" d
    where d."agencyId" = ${agencyId}::uuid and d."discardedAt" is null and (
      d."number" = ${numberIn(reference)}::int or d."indexNo" = ${reference}
      or d.id in (select r."disclosureId" from "Revision" r where r."docNo" = ${reference})) limit 2`;
  if (first === undefined) return "none";
  if (second !== undefined) return "several";
  return first.id === disclosureId ? "itself" : first;
}

const PROBLEM = {
  none: (shown: string) => `没有找到“${shown}”，请填索引号、发文字号或网页地址`,
  several: (shown: string) => `“${shown}”对应不止一条信息，请改填索引号或网页地址`,
  itself: (shown: string) => `“${shown}”就是这条信息本身`,
} as const;

/** What is wrong with a reference that names no single other item. */
export const referenceProblem = (reference: string, found: Exclude<Found, object>): string => PROBLEM[found](reference.slice(0, 40));

/** The ids of the items that the references name; refuses what names none, several, or the item itself. */
export async function relatedIdsOf(tx: Tx, references: readonly string[], source: Source): Promise<string[]> {
  const ids: string[] = [];
  const problems: string[] = [];
  for (const reference of references) {
    const found = await findReferred(tx, reference, source);
    if (typeof found === "object") ids.push(found.id);
    else problems.push(referenceProblem(reference, found));
  }
  if (problems.length > 0) throw invalidInput({ relatedIds: problems });
  return [...new Set(ids)];
}

/** The items with these ids, in their order, by their latest wording. */
export async function relatedItems(db: Db, ids: readonly string[]): Promise<RelatedItem[]> {
  if (ids.length === 0) return [];
  return db.$queryRaw<RelatedItem[]>`
    select d.id, d."number", d."indexNo", r."docNo", r."title"
    from unnest(${[...ids]}::uuid[]) with ordinality as wanted(id, place)
    join "Disclosure" d on d.id = wanted.id
    join lateral (select "docNo", "title" from "Revision" where "disclosureId" = d.id order by "number" desc limit 1) r on true
    order by wanted.place`;
}

/** As the form shows them, a line each; the counterpart of `relatedIdsOf`. */
export const relatedText = (items: readonly RelatedItem[]): string =>
  items.map(({ number, indexNo, title }) => `${indexNo ?? `编号${number}`} ${title}`).join("\n");
