export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

// What XML 1.0 cannot hold in any form: control characters, halves of pairs, the two non-characters of the first plane.
const IMPOSSIBLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text as it stands in an element or a quoted attribute of XML 1.0; characters that XML cannot hold are left out. */
export const escapeXml = (text: string): string => text.replace(IMPOSSIBLE, "").replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

type Attributes = Readonly<Record<string, string>>;

const startOf = (name: string, attributes: Attributes): string =>
  [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escapeXml(value)}"`)].join(" ");

/** An element that holds text. */
export const textElement = (name: string, text: string, attributes: Attributes = {}): string =>
  `<${startOf(name, attributes)}>${escapeXml(text)}</${name}>`;

/** An element that holds nothing. */
export const emptyElement = (name: string, attributes: Attributes): string => `<${startOf(name, attributes)}/>`;

/** An element that holds other elements, one a line. */
export const parentElement = (name: string, attributes: Attributes, children: readonly string[]): string =>
  `<${startOf(name, attributes)}>\n${children.map((child) => `${child}\n`).join("")}</${name}>`;
