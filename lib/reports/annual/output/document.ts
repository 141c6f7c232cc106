import { startOfDay } from "@/lib/core/civil-date";
import type { Body } from "@/lib/disclosures/body";
import { type Block, type Cell, type OfficialDocument, type Run, textOf } from "@/lib/documents/official";
import { bodyBlocks } from "@/lib/portal/download/body-blocks";
import type { ReportSnapshot } from "../snapshot";
import { cellText, type GridCell, type ReportTable } from "./grid";
import { correctionLine, reportParts, reportTitle } from "./parts";

const run = (text: string): readonly Run[] => [{ text }];

const plain = (text: string): Block => ({ type: "paragraph", runs: run(text) });

/** A numbered sentence (（一）本年度没有收取信息处理费。) is no heading in a report, however short. */
const unlessSentence = (block: Block): Block =>
  block.type === "heading" && textOf(block.runs).endsWith("。") ? { type: "paragraph", runs: block.runs } : block;

/** Pictures have no place in a report: its charts belong to its page. */
const blocksOf = (body: Body | null): Block[] =>
  body === null ? [] : bodyBlocks(body, { origin: "", pictureOf: () => null }).map(unlessSentence);

/** Labels stand at the left of their cell unless they go over several rows; all else in the middle. */
function cellOf(cell: GridCell): Cell {
  const align = cell.kind === "label" && cell.rows === 1 ? "left" : "center";
  return {
    blocks: [{ type: "paragraph", runs: run(cellText(cell)), align }],
    columns: cell.columns,
    rows: cell.rows,
    header: cell.kind === "head",
  };
}

/** Nine points let the table of section 3 stand on one page, and that of section 4 in the width of one. */
const SMALL = 9;
const MOST_COLUMNS_AT_USUAL_SIZE = 6;

const tableBlock = ({ rows, headRows, widths }: ReportTable): Block => ({
  type: "table",
  rows: rows.map((row) => row.map(cellOf)),
  headerRows: headRows,
  widths,
  whole: true,
  size: widths.length > MOST_COLUMNS_AT_USUAL_SIZE ? SMALL : 12,
});

/** The table of section 3 takes nearly all of a page: not every program would keep it together. */
const fillsPage = ({ rows }: ReportTable): boolean => rows.length > 20;

/**
 * The report for PDF and Word: no 公文 with a red head, but its page, faces and headings (GB/T 9704). Signed by the agency with the day on
 * which it was made.
 */
export function reportDocument(snapshot: ReportSnapshot): OfficialDocument {
  const { opening, sections } = reportParts(snapshot);
  const { agency, year } = snapshot.figures;
  const correction = correctionLine(snapshot);
  return {
    head: { kind: "web", fields: [], address: "" },
    title: reportTitle(snapshot),
    addressees: "",
    body: [
      ...(correction === null ? [] : [plain(correction)]),
      ...blocksOf(opening),
      ...sections.flatMap(({ heading, body, tables, remarks }): Block[] => [
        { type: "heading", level: 1, runs: run(heading), ...(tables.some(fillsPage) ? { newPage: true } : {}) },
        ...blocksOf(body),
        ...tables.map(tableBlock),
        ...remarks.map(plain),
      ]),
    ],
    attachments: [],
    signature: { agencies: [agency], date: snapshot.madeOn },
    note: "",
    imprint: null,
    author: agency,
    keywords: ["政府信息公开", "年度报告", String(year)],
    madeAt: startOfDay(snapshot.madeOn).toISOString(),
  };
}
