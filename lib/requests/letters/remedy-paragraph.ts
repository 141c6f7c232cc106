import type { CivilDate } from "@/lib/core/civil-date";
import { rulesOn } from "../clock-rules";
import { findOutcome, type Remedy, remedyOf } from "../outcomes";
import { REMEDY_RULES } from "../remedies";
import type { LetterFacts, Withheld } from "./facts";
import { LETTERS, type LetterCode } from "./kinds";

/** Letters that decide something without ending the request. */
const DECISIONS: readonly LetterCode[] = ["THIRD_PARTY_DECIDED", "CORRECTION"];

/** A passage withheld under 第十四条 to 第十六条 makes 行政复议 come first. */
const restsOn14To16 = (withheld: readonly Withheld[]): boolean =>
  withheld.some(({ ground }) => findOutcome(ground)?.remedy === "REVIEW_FIRST");

/** The remedy a letter must tell of; null for steps of the procedure, which cannot be challenged by themselves. */
export function letterRemedy(code: LetterCode, { outcome, issuedOn, withheld }: LetterFacts): Remedy | null {
  if (DECISIONS.includes(code)) return "REVIEW_OR_SUIT";
  const found = outcome === null ? null : findOutcome(outcome);
  if (found === null || found.letter !== code) return null;
  return remedyOf(found, issuedOn, withheld === undefined || withheld.length === 0 || restsOn14To16(withheld));
}

/** The paragraph, as a template: periods are those of the laws in force on the day of the letter. */
export function remedyParagraph(remedy: Remedy, code: LetterCode, issuedOn: CivilDate, deliveredOnline: boolean): string {
  const rules = rulesOn(issuedOn, REMEDY_RULES) ?? REMEDY_RULES[0];
  const { reviewDays = 60, litigationMonths = 6, litigationAfterReviewDays = 15 } = rules ?? {};
  const paper = LETTERS[code].title.endsWith("答复书") ? "答复书" : "告知书";
  const review = `自收到本${paper}之日起${reviewDays}日内向{{reviewAuthority}}申请行政复议${deliveredOnline ? "（网上申请渠道：{{reviewOnlineChannel}}）" : ""}`;
  if (remedy === "REVIEW_OR_SUIT") {
    return `如不服本${paper}，{{you}}可以${review}，或者自收到本${paper}之日起${litigationMonths}个月内向{{court}}提起行政诉讼。`;
  }
  return `如不服本${paper}，{{you}}可以${review}。依照《中华人民共和国行政复议法》第二十三条第一款第（四）项的规定，应当先申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起${litigationAfterReviewDays}日内向人民法院提起行政诉讼。`;
}
