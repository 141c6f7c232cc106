import type { CivilDate } from "@/lib/core/civil-date";

/** An official document as data: what is in it, and nothing of how it looks. Plain JSON throughout. */
export interface OfficialDocument {
  head: Head;
  title: string;
  /** 主送机关, without the colon; empty: none */
  addressees: string;
  body: readonly Block[];
  /** 附件说明: the names, without numbers */
  attachments: readonly string[];
  signature: Signature | null;
  /** 附注, without brackets: 此件公开发布 */
  note: string;
  imprint: Imprint | null;
  /** 附件 bound behind it, each beginning with its `annex` block; they stand after 署名, before 版记 */
  annexes?: readonly (readonly Block[])[];
  /** who is named as its author in the file's properties */
  author: string;
  keywords: readonly string[];
  /** the instant written into the file (ISO 8601); never the clock, so that the same document gives the same file */
  madeAt: string;
}

export type Head = RedHead | LetterHead | WebHead;

/** 文件式: 发文机关标志 in red over a red line. */
export interface RedHead {
  kind: "redHead";
  /** one, or all that issue it jointly */
  issuers: readonly string[];
  /** 文件, or empty */
  suffix: string;
  /** 发文字号 */
  number: string;
  /** 签发人 of documents that go upwards; empty: none */
  signer: string;
}

/** 信函格式: the agency's name over a red double line, another double line at the foot of the first page. */
export interface LetterHead {
  kind: "letter";
  issuer: string;
  number: string;
}

/** A page of the website: its metadata and its address. */
export interface WebHead {
  kind: "web";
  fields: readonly { label: string; value: string }[];
  address: string;
}

export interface Signature {
  agencies: readonly string[];
  /** 成文日期 */
  date: CivilDate | null;
  /** a seal is put on it */
  sealed?: true;
}

/** 版记. */
export interface Imprint {
  /** 抄送; empty: none */
  copies: string;
  issuer: string;
  issuedOn: CivilDate | null;
}

export type Block = ParagraphBlock | HeadingBlock | ListBlock | QuoteBlock | TableBlock | PictureBlock | AnnexBlock | { type: "pageBreak" };

export type Align = "left" | "center" | "right" | "justify";

export interface ParagraphBlock {
  type: "paragraph";
  runs: readonly Run[];
  /** without it: two characters in, both sides even */
  align?: Align;
}

/** 1 一、 2 （一） 3 1. 4 （1） */
export type Level = 1 | 2 | 3 | 4;

export interface HeadingBlock {
  type: "heading";
  level: Level;
  runs: readonly Run[];
  /** begins a page */
  newPage?: true;
}

export interface ListBlock {
  type: "list";
  ordered: boolean;
  start: number;
  items: readonly (readonly Block[])[];
}

export interface QuoteBlock {
  type: "quote";
  blocks: readonly Block[];
}

export interface TableBlock {
  type: "table";
  rows: readonly (readonly Cell[])[];
  /** how many rows are repeated on every page */
  headerRows: number;
  /** relative widths of the columns; without them by what stands in them */
  widths?: readonly number[];
  /** type of its text in points; without it by the number of columns */
  size?: number;
  /** stands whole on one page, which it has to fit */
  whole?: true;
}

export interface Cell {
  blocks: readonly Block[];
  columns: number;
  rows: number;
  header: boolean;
}

export interface PictureBlock {
  type: "picture";
  /** SHA-256 of its bytes; null: there is no file */
  picture: string | null;
  /** what it shows, for those who cannot see it */
  alt: string;
  caption: string;
  /** the width that its author set, in CSS pixels; 0: its own */
  width: number;
}

/** 附件 that is bound with the document: starts a page. */
export interface AnnexBlock {
  type: "annex";
  /** 附件1 */
  label: string;
  title: string;
}

export interface Run {
  text: string;
  /** a new line in the same paragraph; `text` is empty */
  newLine?: true;
  bold?: true;
  italic?: true;
  underline?: true;
  strike?: true;
  script?: "super" | "sub";
  /** absolute */
  link?: string;
}

export type FileForm = "pdf" | "docx";

/** The bytes of a picture, or null when they cannot be read. */
export type ReadPicture = (sha256: string) => Promise<Uint8Array | null>;

export const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join("");
