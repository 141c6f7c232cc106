import type { NextRequest } from "next/server";
import { currentActor } from "@/app/session";
import { civilDateOf, yearOf } from "@/lib/core/civil-date";
import { CSV_MARK, csvRow } from "@/lib/core/csv";
import { WORKBOOK_MEDIA_TYPE, workbook } from "@/lib/documents/workbook";
import { contentDisposition } from "@/lib/files/names";
import { can } from "@/lib/identity/can";
import { cellList } from "@/lib/reports/annual/cell-list";
import { cellLabel, parseCell } from "@/lib/reports/annual/cell-path";
import { plainValue, sheetOfList } from "@/lib/reports/annual/cell-sheet";
import { formatOfYear } from "@/lib/reports/annual/format";
import { yearFrom } from "../../../../../year-param";

const MOST = 100_000;

const text = (message: string, status: number): Response =>
  new Response(message, { status, headers: { "Content-Type": "text/plain; charset=utf-8" } });

const file = (body: BodyInit, mediaType: string, name: string): Response =>
  new Response(body, {
    headers: { "Content-Type": mediaType, "Content-Disposition": contentDisposition("attachment", name), "Cache-Control": "no-store" },
  });

/** What is behind a figure as a file: what the page lists, all of it. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ year: string; path: string }> }): Promise<Response> {
  const actor = await currentActor();
  if (actor === null) return text("请先登录。", 401);
  const verdict = can(actor, "report.view", { agencyId: actor.agencyId });
  if (!verdict.allowed) return text(verdict.reason, 403);
  const { year: written, path } = await params;
  const year = yearFrom(written);
  const format = year === null || year > yearOf(civilDateOf(new Date())) ? undefined : formatOfYear(year);
  const cell = format === undefined ? null : parseCell(format, decodeURIComponent(path));
  if (year === null || format === undefined || cell === null) return text("报告里没有这一格。", 404);
  const words = (request.nextUrl.searchParams.get("q") ?? "").trim().slice(0, 100);
  const rows = sheetOfList(await cellList(actor, year, cell, { words, number: 1, size: MOST }));
  const name = `${year}年年度报告-${cellLabel(format, cell).replaceAll(/[\\/:*?"<>|]/g, "")}`;
  if (request.nextUrl.searchParams.get("form") === "csv")
    return file(CSV_MARK + rows.map((row) => csvRow(row.map(plainValue))).join(""), "text/csv; charset=utf-8", `${name}.csv`);
  const about = { title: name, author: actor.name, madeAt: new Date() };
  const bytes = await workbook([{ name: "清单", rows, headerRows: 1, filter: true }], about);
  return file(new Uint8Array(bytes), WORKBOOK_MEDIA_TYPE, `${name}.xlsx`);
}
