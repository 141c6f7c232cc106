import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { milliseconds, printTable } from "./measure";

// Measures how long official documents take to make: the first, when fonts are loaded, later ones, and one that is kept.

const data = await mkdtemp(path.join(os.tmpdir(), "gongkai-bench-documents-"));
process.env.GONGKAI_DATA_DIR = data;
const { documentFile } = await import("@/lib/documents/render");
const { cell, notice, paragraph } = await import("@/lib/documents/testing/samples");
const { reportDocument } = await import("@/lib/reports/annual/output/document");
const { reportWorkbook } = await import("@/lib/reports/annual/output/sheets");
const { busyYear } = await import("@/lib/reports/annual/output/testing/snapshot");

const LINE = "为进一步优化营商环境，激发市场主体活力，现就有关事项通知如下，请结合实际认真抓好贯彻落实。".repeat(3);
const rows = Array.from({ length: 200 }, (_, y) => Array.from({ length: 9 }, (_, x) => cell(`${y}-${x}`)));
const documents = {
  "one page": [paragraph(LINE)],
  "20 pages": Array.from({ length: 100 }, () => paragraph(LINE)),
  "table of 200 × 9": [{ type: "table", headerRows: 1, rows } as const],
  "annual report": reportDocument(busyYear).body,
};

try {
  const table: string[][] = [];
  for (const form of ["pdf", "docx"] as const) {
    for (const [what, body] of Object.entries(documents)) {
      const times: number[] = [];
      let bytes = 0;
      // Another note each time, so that it is made anew; the last is asked for twice.
      for (const note of ["甲", "乙", "丙", "丙"]) {
        const began = performance.now();
        bytes = (await documentFile({ ...notice, body, note }, form, async () => null)).byteLength;
        times.push(performance.now() - began);
      }
      table.push([form, what, ...times.map(milliseconds), `${Math.ceil(bytes / 1024)} KB`]);
    }
  }
  const began = performance.now();
  const { byteLength } = await reportWorkbook(busyYear);
  table.push(["xlsx", "annual report", milliseconds(performance.now() - began), "", "", "", `${Math.ceil(byteLength / 1024)} KB`]);
  printTable("Official documents", ["form", "document", "first", "second", "third", "kept", "size"], table);
} finally {
  await rm(data, { recursive: true, force: true });
}
