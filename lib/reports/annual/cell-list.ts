import { appealsOfYear, type CountedAppeal } from "@/lib/appeals/queries/appeals-of-year";
import { appealMapping } from "@/lib/appeals/settings";
import { calendarInForce } from "@/lib/calendar/in-force";
import { civilDateOf } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { literal } from "@/lib/core/like";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Actor } from "@/lib/identity/actor";
import { demand } from "@/lib/identity/can";
import { type CountedItem, countItemsOfPart, itemsOfPart, PARTS } from "@/lib/publishing/statistics";
import { viewable } from "@/lib/requests/case/visibility";
import { type DeskRow, deskRow, ROW } from "@/lib/requests/queries/desk";
import { type Table2Page, table2Entries } from "../registers/table2";
import { casesOfCell } from "./case-where";
import { type CellAddress, pathOf } from "./cell-path";
import { expectFormat, PART_KEYS } from "./compute-annual";
import { cellsOfAppeal } from "./compute-table4";

/** What a list of what is behind a figure asks for. */
export type ListAsked = { readonly words: string; readonly number: number; readonly size: number };

/** What a figure counts, a page of it. `hidden`: cases that count, but that this person may not see. */
export type CellList =
  | { readonly kind: "requests"; readonly rows: readonly DeskRow[]; readonly total: number; readonly hidden: number }
  | { readonly kind: "items"; readonly rows: readonly CountedItem[]; readonly total: number }
  | { readonly kind: "appeals"; readonly rows: readonly CountedAppeal[]; readonly total: number }
  | Table2Page
  /** a sum of other figures that has no list of its own */
  | { readonly kind: "none"; readonly total: 0 };

async function requestList(
  actor: Actor,
  year: number,
  cell: CellAddress & { part: "table3" },
  { words, number, size }: ListAsked,
  now: Date,
): Promise<CellList> {
  const counted = casesOfCell(actor.agencyId, expectFormat(year), year, cell.row, cell.column);
  const like = literal(words);
  const named: Prisma.RequestWhereInput =
    words === ""
      ? {}
      : { OR: [{ subject: { contains: like, mode: "insensitive" } }, { caseNo: { startsWith: like, mode: "insensitive" } }] };
  const where: Prisma.RequestWhereInput = { AND: [counted, viewable(actor), named] };
  const [all, seen, total, rows, calendar] = await Promise.all([
    db().request.count({ where: counted }),
    db().request.count({ where: { AND: [counted, viewable(actor)] } }),
    db().request.count({ where }),
    db().request.findMany({
      ...{ where, select: ROW, skip: (number - 1) * size, take: size },
      orderBy: [{ receivedOn: "desc" }, { id: "asc" }],
    }),
    calendarInForce(db(), actor.agencyId),
  ]);
  return { kind: "requests", rows: rows.map((row) => deskRow(row, calendar, civilDateOf(now))), total, hidden: all - seen };
}

async function itemList({ agencyId }: Actor, year: number, key: string, { words, number, size }: ListAsked): Promise<CellList> {
  const part = PARTS.find((one) => one === PART_KEYS[key]);
  if (part === undefined) return { kind: "none", total: 0 };
  const [rows, total] = await Promise.all([
    itemsOfPart(db(), agencyId, year, part, { size, number }, words),
    countItemsOfPart(db(), agencyId, year, part, words),
  ]);
  return { kind: "items", rows, total };
}

async function appealList({ agencyId }: Actor, year: number, code: string, { words, number, size }: ListAsked): Promise<CellList> {
  const [appeals, mapping] = await Promise.all([appealsOfYear(db(), agencyId, year), appealMapping(db(), agencyId)]);
  const all = appeals.filter(
    (appeal) =>
      cellsOfAppeal(appeal, year, mapping).includes(code) && [appeal.appealNo, appeal.requestCaseNo].some((text) => text.includes(words)),
  );
  return { kind: "appeals", rows: all.slice((number - 1) * size, number * size), total: all.length };
}

async function table2List({ agencyId }: Actor, year: number, cell: CellAddress, { number, size }: ListAsked): Promise<CellList> {
  return (await table2Entries(db(), agencyId, year, pathOf(cell), { number, size })) ?? { kind: "none", total: 0 };
}

/** What is behind a figure of the report on `year`, counted by the same rules as the figure. Cases: those that this person may see. */
export async function cellList(actor: Actor, year: number, cell: CellAddress, asked: ListAsked, now = new Date()): Promise<CellList> {
  demand(actor, "report.view", actor);
  switch (cell.part) {
    case "section1":
      return itemList(actor, year, cell.key, asked);
    case "table2":
      return table2List(actor, year, cell, asked);
    case "table3":
      return requestList(actor, year, { ...cell, part: "table3" }, asked, now);
    case "table4":
      return appealList(actor, year, cell.code, asked);
  }
}
