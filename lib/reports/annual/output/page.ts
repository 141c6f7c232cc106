import { formatChineseDate } from "@/lib/core/civil-date";
import { escapeHtml } from "@/lib/core/html";
import type { MetaTags } from "@/lib/portal/meta-tags";
import type { ReportSnapshot } from "../snapshot";
import { reportBody } from "./body";
import { correctionLine, reportTitle } from "./parts";

/** It is a file by itself: it reads the same wherever it is put, on paper too. */
const STYLE = `
body { margin: 0; background: #fff; color: #1c2127; font: 1.0625rem/1.8 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
main { max-width: 54rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; overflow-wrap: break-word; }
h1, h2, h3 { font-family: "Noto Serif CJK SC", STSong, SimSun, serif; line-height: 1.4; }
h1 { text-align: center; font-size: 1.75rem; }
h2 { margin-top: 2em; font-size: 1.25rem; }
p { margin: 0.6em 0; text-indent: 2em; }
li p, th p, td p { text-indent: 0; }
.correction { text-indent: 0; border-left: 4px solid #174a8c; padding: 0.2em 0 0.2em 0.8em; }
.signature { margin-top: 2.5em; text-align: right; }
.table { overflow-x: auto; margin: 1em 0; }
table { width: 100%; border-collapse: collapse; font-size: 0.9375rem; line-height: 1.5; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { border: 1px solid #85806f; padding: 0.3rem 0.45rem; font-weight: 400; vertical-align: middle; }
th[scope="row"] { text-align: left; }
thead th { background: #eef3fa; font-weight: 600; }
.table3, .table4 { min-width: 44rem; font-size: 0.875rem; }
@media print { main { padding: 0; } h2 { break-after: avoid; } tr { break-inside: avoid; } .table { overflow: visible; } .table3, .table4 { min-width: 0; font-size: 8pt; } }
`;

const metaTags = (tags: MetaTags): string[] =>
  Object.entries(tags).map(([name, content]) => `<meta name="${escapeHtml(name)}" content="${escapeHtml(content)}">`);

/** The report as one HTML file: complete, with the tags of an article page, without script and without anything from elsewhere. */
export function reportPage(snapshot: ReportSnapshot, tags: MetaTags): string {
  const title = escapeHtml(reportTitle(snapshot));
  const correction = correctionLine(snapshot);
  const agency = escapeHtml(snapshot.figures.agency);
  const date = formatChineseDate(snapshot.madeOn);
  // A table wider than the page scrolls in a box that the keyboard can reach.
  const body = reportBody(snapshot, { captions: true })
    .replace(
      /<table class="[^"]*">\n<caption>([^<]*)<\/caption>/g,
      (table, name) => `<div class="table" role="region" tabindex="0" aria-label="${name}，表格">${table}`,
    )
    .replaceAll("</table>", "</table></div>");
  return [
    "<!DOCTYPE html>",
    '<html lang="zh-CN">',
    "<head>",
    '<meta charset="UTF-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title>`,
    ...metaTags(tags),
    `<style>${STYLE}</style>`,
    "</head>",
    "<body>",
    "<main>",
    `<h1>${title}</h1>`,
    ...(correction === null ? [] : [`<p class="correction">${escapeHtml(correction)}</p>`]),
    body,
    `<p class="signature">${agency}<br>${date}</p>`,
    "</main>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}
