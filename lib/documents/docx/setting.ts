import type { Paragraph, Table } from "docx";
import type { Pictures } from "../pictures";
import type { Look } from "./runs";

export type Content = (Paragraph | Table)[];

export interface Setting {
  pictures: Pictures;
  look: Look;
  /** the width that there is, in millimetres */
  width: number;
  /** text in tables and lists has no indent of its own */
  plain: boolean;
  /** characters by which all of it stands in */
  indent: number;
  /** every paragraph stays on the page of the next one */
  keepNext?: boolean;
}
