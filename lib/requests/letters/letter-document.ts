import { widthInCharacters } from "@/lib/documents/layout";
import type { Align, Block, Cell, OfficialDocument, ParagraphBlock } from "@/lib/documents/official";
import type { Letter, LetterTable } from "./letter";

/** A letter in 信函格式 (GB/T 9704 第10章). */
export function letterDocument(letter: Letter): OfficialDocument {
  const { code, title, docNo, agencyName, addressee, parts, enclosures, annexes, signed, issuedOn, madeAt } = letter;
  return {
    head: code === "THIRD_PARTY_FORM" ? FORM_HEAD : { kind: "letter", issuer: agencyName, number: docNo },
    title,
    addressees: addressee,
    body: parts.flatMap((part) => (part.kind === "text" ? paragraphs(part.text) : [tableBlock(part.table)])),
    attachments: enclosures,
    signature: signed ? { agencies: [agencyName], date: issuedOn, sealed: true } : null,
    note: "",
    imprint: null,
    annexes: annexes.map((annex, index) => {
      const number = enclosures.length > 1 ? String(enclosures.length - annexes.length + index + 1) : "";
      return [{ type: "annex", label: `附件${number}`, title: annex.title }, ...paragraphs(annex.intro), tableBlock(annex.table)];
    }),
    author: agencyName,
    keywords: docNo === "" ? [] : [docNo],
    madeAt,
  };
}

/** What somebody else sends to the agency does not carry the agency's name at its head. */
const FORM_HEAD = { kind: "web", fields: [], address: "" } as const;

const paragraph = (text: string, align?: Align): ParagraphBlock => ({ type: "paragraph", runs: [{ text }], ...(align && { align }) });
const paragraphs = (text: string, align?: Align): Block[] => text.split("\n").map((line) => paragraph(line, align));

/** Figures and words as short as them stand in the middle of their column. */
const SHORT = 4;

function tableBlock({ columns, rows, total }: LetterTable): Block {
  const aligns = columns.map((_, index): Align | undefined =>
    rows.every((row) => widthInCharacters(row[index] ?? "") <= SHORT) ? "center" : undefined,
  );
  const cell = (text: string, header: boolean, align?: Align): Cell => ({ blocks: paragraphs(text, align), columns: 1, rows: 1, header });
  return {
    type: "table",
    headerRows: 1,
    widths: columns.map(({ width }) => width),
    rows: [
      columns.map(({ label }) => cell(label, true)),
      ...rows.map((row, index) => row.map((text, column) => cell(text, total === true && index === rows.length - 1, aligns[column]))),
    ],
  };
}
