import type { CivilDate } from "@/lib/core/civil-date";

/** One line of an import file, as the import command reads it. */
export interface ImportRow {
  sourceId: string;
  title: string;
  columnPath: string;
  channel: "portal" | "wechat" | "gazette" | "other";
  /** `YYYY-MM-DD` or `YYYY-MM-DD HH:MM`. */
  publishedOn: string;
  formedOn: string;
  docNo?: string;
  topic: string;
  genre: string;
  issuer: string;
  department: string;
  summary: string;
  /** Separated by `,`. */
  keywords: string;
  body: string;
  bodyFormat: "html" | "text";
  source: string;
  responsibleEditor: string;
  /** The address in the earlier system. */
  url?: string;
  openness?: "主动公开";
}

/** What a recipe writes; the rest of the row follows from where and when it appears. */
export interface Draft {
  title: string;
  body: string;
  bodyFormat?: "text";
  /** Key of the responsible department. */
  department: string;
  keywords: readonly string[];
  genre?: string;
  topic?: string;
  source?: string;
  formedOn: CivilDate;
  /** The series of document numbers the item belongs to, when it is a numbered document. */
  docSeries?: "发" | "函";
}
