import { escapeHtml } from "@/lib/core/html";
import type { SiteSnapshot } from "../snapshot";
import { siteBody } from "./body";
import { formTitle } from "./grid";

const STYLE = `
body { margin: 0; background: #fff; color: #1c2127; font: 1rem/1.7 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
main { max-width: 54rem; margin: 0 auto; padding: 2rem 1rem 4rem; overflow-wrap: anywhere; }
h1 { text-align: center; font: 600 1.6rem/1.4 "Noto Serif CJK SC", STSong, SimSun, serif; }
table { width: 100%; border-collapse: collapse; }
th, td { border: 1px solid #85806f; padding: 0.3rem 0.5rem; font-weight: 400; }
th { text-align: left; }
td { text-align: center; }
@media print { main { padding: 0; } tr { break-inside: avoid; } }
`;

/** The form as one HTML file: complete, without script and without anything from elsewhere. */
export function sitePage(snapshot: SiteSnapshot): string {
  const title = escapeHtml(formTitle(snapshot));
  return [
    '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="UTF-8">',
    `<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>${escapeHtml(snapshot.agency)}${title}</title>`,
    `<style>${STYLE}</style>\n</head>\n<body>\n<main>\n<h1>${title}</h1>`,
    siteBody(snapshot),
    "</main>\n</body>\n</html>\n",
  ].join("\n");
}
