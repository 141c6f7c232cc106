import { escapeHtml } from "@/lib/core/html";
import { bodyHtml } from "../narrative";
import type { ReportSnapshot } from "../snapshot";
import { reportParts } from "./parts";
import { tableHtml } from "./table-html";

/**
 * The text of a report as HTML, from the paragraph before section 1 to section 6: what its item says (`bodyFromHtml` takes all of it over)
 * and, with captions, what a page of its own says. The title is not in it.
 */
export function reportBody(snapshot: ReportSnapshot, options: { readonly captions?: boolean } = {}): string {
  const { opening, sections } = reportParts(snapshot);
  const caption = options.captions === true;
  return [
    ...(opening === null ? [] : [bodyHtml(opening)]),
    ...sections.flatMap(({ heading, body, tables, remarks }) => [
      `<h2>${escapeHtml(heading)}</h2>`,
      ...(body === null ? [] : [bodyHtml(body)]),
      ...tables.map((table) => tableHtml(table, { caption })),
      ...remarks.map((remark) => `<p>${escapeHtml(remark)}</p>`),
    ]),
  ].join("\n");
}
