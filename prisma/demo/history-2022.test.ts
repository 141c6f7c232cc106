import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { civilDate, parseCivilDate } from "@/lib/core/civil-date";
import { columnPaths } from "./columns";
import { isWorkingDay, workingDaysOf2022 } from "./history/working-days-2022";
import { history2022, type ImportRow, writeHistory2022 } from "./history-2022";
import { plainText } from "./html";
import { wordingFaults } from "./wording";

const rows = history2022();
const count = (test: (row: ImportRow) => boolean): number => rows.filter(test).length;
const disclosure = (row: ImportRow): boolean => row.columnPath.startsWith("/zfxxgk/");
const doubles = (values: readonly string[]): string[] => values.filter((value, at) => values.indexOf(value) !== at);
const dayOf = (row: ImportRow): string => row.publishedOn.slice(0, 10);

describe("the 2022 records", () => {
  it("hold exactly the counts of the year's report", () => {
    const interpretation = (row: ImportRow): boolean => row.columnPath === "/zcjd";
    expect(count((row) => row.channel === "portal" && disclosure(row))).toBe(30);
    expect(count((row) => row.channel === "portal" && !disclosure(row) && !interpretation(row))).toBe(1538);
    expect(count((row) => row.channel === "wechat")).toBe(720);
    expect(count((row) => row.channel === "portal" && interpretation(row))).toBe(3);
    expect(rows).toHaveLength(2291);
  });

  it("never repeat a title, a body, a source number or a document number", () => {
    for (const key of ["title", "body", "sourceId"] as const) expect(doubles(rows.map((row) => row[key]))).toEqual([]);
    expect(doubles(rows.flatMap((row) => row.docNo ?? []))).toEqual([]);
  });

  it("are the same every time, and others for another seed", () => {
    const hash = (list: readonly ImportRow[]): string => createHash("sha256").update(JSON.stringify(list)).digest("hex");
    expect(hash(history2022())).toBe(hash(rows));
    expect(hash(history2022(7))).not.toBe(hash(rows));
  });

  it("are dated in 2022, formed no later than published, on working days but for WeChat", () => {
    expect(workingDaysOf2022).toHaveLength(249);
    for (const row of rows) {
      expect(row.publishedOn).toMatch(/^2022-\d\d-\d\d \d\d:\d\d$/);
      const published = parseCivilDate(dayOf(row));
      const formed = parseCivilDate(row.formedOn);
      if (!published || !formed) throw new Error(`no date: ${row.title}`);
      expect(formed.slice(0, 4)).toBe("2022");
      expect(formed <= published).toBe(true);
      if (row.channel !== "wechat") expect(isWorkingDay(published), row.title).toBe(true);
      const within = workingDaysOf2022.filter((day) => day > formed && day <= published).length;
      expect(within, row.title).toBeLessThanOrEqual(20);
    }
    expect(count((row) => !isWorkingDay(civilDate(dayOf(row))))).toBeGreaterThan(10);
  });

  it("number documents in the order of signing", () => {
    for (const series of ["发", "函"]) {
      const documents = rows.filter((row) => row.docNo?.startsWith(`示工信${series}〔2022〕`));
      const numbers = [...documents].sort(
        (a, b) => Number(/〕(\d+)号/.exec(a.docNo ?? "")?.[1]) - Number(/〕(\d+)号/.exec(b.docNo ?? "")?.[1]),
      );
      const formed = numbers.map((row) => row.formedOn);
      expect(documents.length).toBeGreaterThan(4);
      expect(formed).toEqual([...formed].sort());
      for (const row of documents) expect(row.docNo).toMatch(/^示工信[发函]〔2022〕[1-9]\d*号$/);
    }
  });

  it("stand in columns that exist", () => {
    const paths = new Set(columnPaths().map((one) => one.path));
    expect(rows.filter((row) => !paths.has(row.columnPath))).toEqual([]);
  });

  it("have bodies of 150 to 1,200 characters and summaries of at most 300", () => {
    for (const row of rows) {
      const length = plainText(row.body).length;
      expect(length, row.title).toBeGreaterThanOrEqual(150);
      expect(length, row.title).toBeLessThanOrEqual(1200);
      expect(row.summary.length, row.title).toBeGreaterThan(15);
      expect(row.summary.length, row.title).toBeLessThanOrEqual(300);
    }
  });

  it("are well written and hold no personal data", () => {
    const faults = rows.flatMap((row) => wordingFaults(`${row.title}\n${plainText(row.body)}`).map((fault) => `${row.title}: ${fault}`));
    expect(faults).toEqual([]);
  });

  it("are written to a file one a line", () => {
    const folder = mkdtempSync(join(tmpdir(), "gongkai-history-"));
    try {
      writeHistory2022(join(folder, "2022.jsonl"));
      const lines = readFileSync(join(folder, "2022.jsonl"), "utf8").trimEnd().split("\n");
      expect(lines.map((line) => JSON.parse(line))).toEqual(rows);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
