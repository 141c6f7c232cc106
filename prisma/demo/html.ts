/** The few elements the demonstration texts are made of. The texts are our own, so nothing needs escaping. */
export const p = (...sentences: string[]): string => `<p>${sentences.join("")}</p>`;
export const h2 = (text: string): string => `<h2>${text}</h2>`;
export const h3 = (text: string): string => `<h3>${text}</h3>`;
export const list = (items: readonly string[]): string => `<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`;

const cells = (tag: "td" | "th", row: readonly (string | number)[]): string =>
  `<tr>${row.map((cell) => `<${tag}>${cell}</${tag}>`).join("")}</tr>`;

export const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  `<table><thead>${cells("th", head)}</thead><tbody>${rows.map((row) => cells("td", row)).join("")}</tbody></table>`;

/** The closing lines of an official document: who signs, and the day in Chinese. */
export const signature = (issuer: string, day: string): string =>
  `<p style="text-align: right">${issuer}</p><p style="text-align: right">${day}</p>`;

/** What a reader sees: tags dropped, paragraphs kept apart. */
export const plainText = (html: string): string =>
  html
    .replace(/<\/(p|h2|h3|li|tr|table)>/g, "\n")
    .replace(/<\/(td|th)>/g, " ")
    .replace(/<[^>]+>/g, "")
    .replace(/[ \n]*\n[ \n]*/g, "\n")
    .trim();

/** The first sentences of a text, without headings, tables, the salutation and the signature; at most `limit` characters, ending at a full stop where there is one. */
export function leadOf(html: string, limit = 120): string {
  const text = plainText(html.replace(/<(h[23]|table)>.*?<\/\1>|<p>[^<]*：<\/p>|<p style="text-align: right">[^<]*<\/p>/g, "")).replaceAll(
    "\n",
    "",
  );
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit);
  const stop = cut.lastIndexOf("。");
  return stop >= 20 ? cut.slice(0, stop + 1) : `${cut.slice(0, limit - 1)}…`;
}
