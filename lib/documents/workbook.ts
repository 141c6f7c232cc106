import { columnName, type Sheet, sheetXml } from "./xlsx/sheet";
import { STYLES_XML } from "./xlsx/styles";
import { xmlText } from "./xlsx/xml";
import { zipBytes } from "./zip";

export type { SheetCell, SheetValue } from "./xlsx/cell";
export type { Sheet, SheetRow } from "./xlsx/sheet";

export const WORKBOOK_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export interface AboutWorkbook {
  title: string;
  author: string;
  /** written into the file; the same sheets and moment give the same bytes */
  madeAt: Date;
}

/**
 * Sheets as an XLSX file. Numbers are numbers, dates are dates, amounts keep every digit; text is text, whatever it begins with (a cell
 * `=1+1` is no formula). Throws a RangeError for more rows or columns than a sheet holds.
 */
export async function workbook(sheets: readonly Sheet[], about: AboutWorkbook): Promise<Buffer> {
  const names = tabNames(sheets.map(({ name }) => name));
  const made = [];
  for (const sheet of sheets) made.push(await sheetXml(sheet));
  const files: [string, string | Buffer][] = [
    ["[Content_Types].xml", contentTypes(sheets.length)],
    [
      "_rels/.rels",
      relations([`${OFFICE}/officeDocument`, "xl/workbook.xml"], [`${PACKAGE}/metadata/core-properties`, "docProps/core.xml"]),
    ],
    ["docProps/core.xml", properties(about)],
    ["xl/workbook.xml", workbookXml(sheets, names, made)],
    [
      "xl/_rels/workbook.xml.rels",
      relations(...made.map((_, at) => [`${OFFICE}/worksheet`, `worksheets/sheet${at + 1}.xml`] as const), [
        `${OFFICE}/styles`,
        "styles.xml",
      ]),
    ],
    ["xl/styles.xml", HEAD + STYLES_XML],
    ...made.map(({ bytes }, at): [string, Buffer] => [`xl/worksheets/sheet${at + 1}.xml`, bytes]),
  ];
  return zipBytes(
    files.map(([name, content]) => ({ name, bytes: typeof content === "string" ? Buffer.from(content) : content })),
    about.madeAt,
  );
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const MOST_OF_TAB = 31;

/** What stands on the tabs: 31 characters at most, none of []:*?/\, no two alike whatever their case. */
function tabNames(wanted: readonly string[]): string[] {
  const used = new Set<string>();
  return wanted.map((name, at) => {
    const clean = name
      .replace(/[[\]:*?/\\\p{C}]/gu, " ")
      .replace(/^[\s']+|[\s']+$/g, "")
      .slice(0, MOST_OF_TAB);
    let tab = clean === "" ? `表${at + 1}` : clean;
    for (let number = 2; used.has(tab.toLowerCase()); number++) tab = `${clean.slice(0, MOST_OF_TAB - 4)} ${number}`;
    used.add(tab.toLowerCase());
    return tab;
  });
}

const contentTypes = (sheets: number): string =>
  [
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>`,
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
    ...Array.from(
      { length: sheets },
      (_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${TYPES}.worksheet+xml"/>`,
    ),
    "</Types>",
  ].join("");

const relations = (...all: readonly (readonly [type: string, target: string])[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}">${all.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`).join("")}</Relationships>`;

function workbookXml(sheets: readonly Sheet[], names: readonly string[], made: readonly { rows: number; columns: number }[]): string {
  const tabs = names.map((name, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  const titles = sheets.flatMap(({ headerRows = 0 }, at) => {
    const name = xmlText((names[at] ?? "").replaceAll("'", "''"));
    return headerRows === 0
      ? []
      : [`<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${name}'!$1:$${headerRows}</definedName>`];
  });
  const filters = sheets.flatMap(({ headerRows = 0, filter }, at) => {
    const { rows = 0, columns = 0 } = made[at] ?? {};
    const name = xmlText((names[at] ?? "").replaceAll("'", "''"));
    if (filter !== true || headerRows === 0 || columns === 0) return [];
    const range = `$A$${headerRows}:$${columnName(columns - 1)}$${Math.max(rows, headerRows)}`;
    return [`<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">'${name}'!${range}</definedName>`];
  });
  const defined = [...filters, ...titles];
  return [
    `${HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}">`,
    `<bookViews><workbookView/></bookViews><sheets>${tabs.join("")}</sheets>`,
    defined.length === 0 ? "" : `<definedNames>${defined.join("")}</definedNames>`,
    "</workbook>",
  ].join("");
}

function properties({ title, author, madeAt }: AboutWorkbook): string {
  const at = `${madeAt.toISOString().slice(0, 19)}Z`;
  const moment = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at}</dcterms:${name}>`;
  return `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(author)}</dc:creator>${moment("created")}${moment("modified")}</cp:coreProperties>`;
}
