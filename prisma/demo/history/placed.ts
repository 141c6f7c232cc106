import type { CivilDate } from "@/lib/core/civil-date";
import type { Draft } from "./import-row";

/** A draft with its place: the column and the day it appears. */
export interface Placed {
  columnPath: string;
  day: CivilDate;
  draft: Draft;
}

/** An item of the disclosure section, written out; its path stands below /zfxxgk. */
export type DisclosureItem = [
  path: string,
  formed: string,
  published: string,
  department: string,
  genre: string,
  title: string,
  keywords: string[],
  body: string,
];
