import { escapeHtml } from "@/lib/core/html";
import { cellText, type GridCell, type ReportTable } from "./grid";

const spans = ({ columns, rows }: GridCell): string =>
  (columns > 1 ? ` colspan="${columns}"` : "") + (rows > 1 ? ` rowspan="${rows}"` : "");

/** Heads say whether they stand over or beside what they name; figures stand in the middle, as in the official form. */
function cellHtml(cell: GridCell): string {
  const text = escapeHtml(cellText(cell));
  if (cell.kind === "label") return `<th scope="row"${spans(cell)}>${text}</th>`;
  if (cell.kind === "head") return `<th scope="col"${spans(cell)} style="text-align: center">${text}</th>`;
  return `<td${spans(cell)} style="text-align: center">${text}</td>`;
}

const rowsHtml = (rows: ReportTable["rows"]): string => rows.map((row) => `<tr>${row.map(cellHtml).join("")}</tr>`).join("\n");

/** A table as HTML. `caption`: for pages that stand alone; the text of an item has no captions, its tables go by the heading before them. */
export function tableHtml({ key, name, headRows, rows }: ReportTable, { caption }: { readonly caption: boolean }): string {
  const [table, label] = caption ? [`<table class="${key.split(".")[0]}">`, `<caption>${escapeHtml(name)}</caption>\n`] : ["<table>", ""];
  return [
    `${table}\n${label}<thead>`,
    rowsHtml(rows.slice(0, headRows)),
    "</thead>\n<tbody>",
    rowsHtml(rows.slice(headRows)),
    "</tbody>\n</table>",
  ].join("\n");
}
