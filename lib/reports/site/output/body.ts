import { escapeHtml } from "@/lib/core/html";
import type { SiteSnapshot } from "../snapshot";
import { correctionLine, type FormCell, formRows } from "./grid";

function cellHtml({ kind, text, columns, rows }: FormCell): string {
  const spans = (columns > 1 ? ` colspan="${columns}"` : "") + (rows > 1 ? ` rowspan="${rows}"` : "");
  return kind === "value" ? `<td${spans}>${escapeHtml(text)}</td>` : `<th scope="row"${spans}>${escapeHtml(text)}</th>`;
}

/** The form as HTML: what its item says. */
export function siteBody(snapshot: SiteSnapshot): string {
  const correction = correctionLine(snapshot);
  const rows = formRows(snapshot).map((row) => `<tr>${row.map(cellHtml).join("")}</tr>`);
  return [...(correction === null ? [] : [`<p>${escapeHtml(correction)}</p>`]), "<table><tbody>", ...rows, "</tbody></table>"].join("\n");
}
