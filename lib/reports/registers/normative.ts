import { addDays, type CivilDate, civilDate, yearOf } from "@/lib/core/civil-date";
import { isInForce, type MarkedFacts, validityFacts, validityOn } from "@/lib/disclosures/validity";

/** One document of the agency as table 2 counts it. */
export interface NormativeDocument extends MarkedFacts {
  disclosureId: string;
  title: string;
  docNo: string;
  genre: string;
  formedOn: CivilDate;
  /** when it first went out, by any channel */
  firstPublicOn: CivilDate;
  /** public at the end of the year that is counted */
  onShow: boolean;
  withdrawn: boolean;
}

/** 制发、废止、现行有效 of the format in force; 新公开、对外公开 of the trial format. */
export type DocumentMeasure = "made" | "ended" | "inForce" | "disclosed" | "onShow";

/** 规章 are issued by 令 (规章制定程序条例第三十条); any other normative document is a 行政规范性文件. */
export const isRule = ({ genre }: Pick<NormativeDocument, "genre">): boolean => genre === "命令（令）";

const SEPARATORS = /[、，,；;]|\s+/;

/**
 * Whether a document is the agency's own: it made it, alone or with others, and stands first among those that issued it. What it only
 * passes on (上级文件) is not counted, and of joint documents the lead agency alone counts.
 */
export function isOwnDocument({ issuer, originKind }: { issuer: string; originKind: string }, agency: { name: string; shortName: string }) {
  if (originKind !== "made" && originKind !== "joint") return false;
  const lead = issuer.split(SEPARATORS).find((name) => name !== "") ?? "";
  return ["", agency.name, agency.shortName, `${agency.name}办公室`, `${agency.name}办公厅`].includes(lead);
}

/** The first day on which it is no longer in force, or null: of a decision and the end of its period the earlier counts. */
export function endOf({ repealedOn, lapsedOn, expiresOn }: MarkedFacts): { on: CivilDate; how: "repealed" | "lapsed" } | null {
  const ends = [
    ...(repealedOn === null ? [] : [{ on: repealedOn, how: "repealed" as const }]),
    ...(lapsedOn === null ? [] : [{ on: lapsedOn, how: "lapsed" as const }]),
    ...(expiresOn === null ? [] : [{ on: addDays(expiresOn, 1), how: "lapsed" as const }]),
  ];
  return ends.sort((a, b) => a.on.localeCompare(b.on))[0] ?? null;
}

/**
 * Whether a document counts in a cell of table 2 for `year`.
 *
 * - made (制发): its 成文日期 lies in the year;
 * - ended (废止): the first day on which it was 已废止 or 已失效 lies in the year, by a decision or by the end of its period;
 * - inForce (现行有效): made by 31 December and then 现行有效 or 已修改; what has not yet come into force is not counted;
 * - disclosed (新公开, trial format): it first became public in the year;
 * - onShow (对外公开总数, trial format): it was public at the end of the year.
 *
 * A document that was withdrawn from the site was made all the same: it counts in the first three.
 */
export function countsAs(measure: DocumentMeasure, document: NormativeDocument, year: number): boolean {
  const last = civilDate(`${year}-12-31`);
  const end = endOf(document);
  switch (measure) {
    case "made":
      return yearOf(document.formedOn) === year;
    case "ended":
      return end !== null && yearOf(end.on) === year;
    case "inForce":
      return document.formedOn <= last && isInForce(validityOn(last, validityFacts(document)));
    case "disclosed":
      return yearOf(document.firstPublicOn) === year;
    case "onShow":
      return document.onShow;
  }
}
