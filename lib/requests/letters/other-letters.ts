import { ruleViolation } from "@/lib/core/errors";
import type { Actor } from "@/lib/identity/actor";
import { replyDatesOf } from "../case/reply-dates";
import { isOpen } from "../case/words";
import { CLOCK_RULES, rulesOn } from "../clock-rules";
import { shownClock } from "../shown-clock";
import { type LetterSource, letterFacts } from "./case-facts";
import type { LetterFacts } from "./facts";
import type { LetterField } from "./fields";
import { LETTERS } from "./kinds";
import { readerNamed } from "./third-party";

/** Letters that no act of the procedure brings with it: made when they are needed. */
export const OTHER_LETTERS = ["DEADLINE_SHEET", "ASSIST", "THIRD_PARTY_DECIDED", "CORRECTION", "SERVICE_RECORD"] as const;
export type OtherLetter = (typeof OTHER_LETTERS)[number];

const GIVEN_OUT: readonly string[] = ["GRANTED", "PARTIAL"];

/** Why this letter cannot be made of the case as it stands; null: it can. */
const HINDRANCE: Readonly<Record<OtherLetter, (facts: LetterSource["loaded"]["facts"]) => string | null>> = {
  DEADLINE_SHEET: ({ receivedOn, state, ordered }) =>
    receivedOn === null || ordered !== null || state === "supplementing" || state === "feeNoticed"
      ? "答复期限现在没有在计算，不能生成期限计算说明。"
      : null,
  ASSIST: ({ state, receivedOn }) => (isOpen(state) && receivedOn !== null ? null : "协办函在办理过程中发出，这件申请现在不能发。"),
  THIRD_PARTY_DECIDED: ({ reply, consultations }) => {
    const objected = consultations.some((one) => one.with === "thirdParty" && (one.answer === "refuses" || one.answer === "partly"));
    if (!objected) return "没有第三方不同意公开，不需要告知第三方。";
    return reply?.status === "issued" && GIVEN_OUT.includes(reply.outcome) ? null : "决定公开并作出答复以后，再告知第三方。";
  },
  CORRECTION: ({ receivedOn }) => (receivedOn === null ? "还没有确定收到申请之日。" : null),
  SERVICE_RECORD: () => null,
};

/** Why this person cannot make this letter now; null: they can. The head of the office signs what goes to others (文书目录：审批人). */
export function letterHindrance(code: OtherLetter, actor: Actor, source: Pick<LetterSource, "loaded" | "sent">): string | null {
  const { approvedBy } = LETTERS[code];
  if (approvedBy !== "officer" && !actor.roles.includes("officeHead")) return "这份文书由公开办负责人签发，请公开办负责人制作。";
  if (source.loaded.row.applicant.erasedAt !== null) return "申请人的个人信息已按保存期限清除，不能再制作文书。";
  if (code === "SERVICE_RECORD" && source.sent.length === 0) return "还没有可以送达的文书。";
  return HINDRANCE[code](source.loaded.facts);
}

/** What an officer says of such a letter. */
export interface ToldOfLetter {
  readonly addressee: string;
  readonly values: Readonly<Partial<Record<LetterField, string>>>;
}

/** The facts of such a letter: what the case knows, what only this letter needs, and what is told. */
export function otherLetterFacts(source: LetterSource, code: OtherLetter, { addressee, values }: ToldOfLetter): LetterFacts {
  const { to } = LETTERS[code];
  const told: Partial<LetterFacts> = {
    ...((to === "agency" || to === "thirdParty") && { addressee, person: to === "agency" ? "agency" : readerNamed(addressee) }),
    ...(code === "DEADLINE_SHEET" && { clock: clockOf(source) }),
    values: { ...(code === "SERVICE_RECORD" && servedOf(source)), ...values },
  };
  return letterFacts(source, code, told);
}

function clockOf({ loaded: { facts, calendar, today } }: LetterSource): LetterFacts["clock"] {
  const dates = replyDatesOf(facts);
  const rules = dates && rulesOn(dates.receivedOn, CLOCK_RULES);
  const shown = dates && rules && shownClock(dates, { rules, calendar, today });
  if (!dates || !shown || "missingYear" in shown || shown.clock.state === "stopped")
    throw ruleViolation("答复期限现在没有在计算，不能生成期限计算说明。");
  return { dates, shown };
}

/** The latest letter with a number of its own is what is served. */
function servedOf({ sent }: LetterSource): Partial<Record<LetterField, string>> {
  const last = sent.filter(({ docNo }) => !docNo.includes("/")).at(-1);
  if (last === undefined || !Object.hasOwn(LETTERS, last.code)) return {};
  return { docTitle: LETTERS[last.code as keyof typeof LETTERS].title, servedDocNo: last.docNo };
}
