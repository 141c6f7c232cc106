import type { NextRequest } from "next/server";
import { fileAnswer } from "@/app/download";
import { plainAnswer } from "@/app/plain-answer";
import { staffDownload } from "@/app/staff-download";
import { civilDateOf, yearOf } from "@/lib/core/civil-date";
import { CSV_MARK, csvRow } from "@/lib/core/csv";
import { WORKBOOK_MEDIA_TYPE, workbook } from "@/lib/documents/workbook";
import { cellList } from "@/lib/reports/annual/cell-list";
import { cellLabel, parseCell } from "@/lib/reports/annual/cell-path";
import { plainValue, sheetOfList } from "@/lib/reports/annual/cell-sheet";
import { formatOfYear } from "@/lib/reports/annual/format";
import { yearFrom } from "../../../../../year-param";

const MOST = 100_000;

/** What is behind a figure as a file: what the page lists, all of it. */
export const GET = (request: NextRequest, { params }: { params: Promise<{ year: string; path: string }> }): Promise<Response> =>
  staffDownload(async (actor) => {
    const { year: written, path } = await params;
    const year = yearFrom(written);
    const format = year === null || year > yearOf(civilDateOf(new Date())) ? undefined : formatOfYear(year);
    const cell = format === undefined ? null : parseCell(format, decodeURIComponent(path));
    if (year === null || format === undefined || cell === null) return plainAnswer(404, "报告里没有这一格。");
    const words = (request.nextUrl.searchParams.get("q") ?? "").trim().slice(0, 100);
    const rows = sheetOfList(await cellList(actor, year, cell, { words, number: 1, size: MOST }));
    const name = `${year}年年度报告-${cellLabel(format, cell).replaceAll(/[\\/:*?"<>|]/g, "")}`;
    if (request.nextUrl.searchParams.get("form") === "csv") {
      const lines = rows.map((row) => csvRow(row.map(plainValue)));
      return fileAnswer(CSV_MARK + lines.join(""), { name: `${name}.csv`, mediaType: "text/csv; charset=utf-8" });
    }
    const about = { title: name, author: actor.name, madeAt: new Date() };
    const bytes = await workbook([{ name: "清单", rows, headerRows: 1, filter: true }], about);
    return fileAnswer(new Uint8Array(bytes), { name: `${name}.xlsx`, mediaType: WORKBOOK_MEDIA_TYPE });
  });
