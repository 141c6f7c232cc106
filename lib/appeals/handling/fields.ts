import { z } from "zod";
import { type CivilDate, civilDate } from "@/lib/core/civil-date";
import { invalidInput } from "@/lib/core/errors";
import { day, expectDay, optionalDay, requiredText, text } from "@/lib/requests/case/fields";
import { FORUMS, type Forum, findResult } from "../results";
import { INSTANCES, isSuit, PROCEDURES } from "../words";

/** The first day of the oldest law that there may be an appeal under: 行政诉讼法 of 1989. */
const FIRST = civilDate("1990-10-01");

const maybe = <T extends string>(words: readonly T[], message: string) =>
  z
    .union([z.enum(words), z.literal("")], message)
    .optional()
    .transform((raw): T | null => (raw === undefined || raw === "" ? null : raw));

/** Before whom it is heard, and what the notice said, as the form asks for it. */
export const filingFields = {
  forum: z.enum(FORUMS, "请选择是行政复议还是行政诉讼"),
  body: requiredText("请填写复议机关或者法院", 100),
  caseNumber: text(100),
  receivedOn: day("请填写收到通知的日期"),
  answerDueOn: optionalDay,
  procedure: maybe(PROCEDURES, "请选择审理的程序"),
  instance: maybe(INSTANCES, "请选择审级"),
};

type FilingInput = z.output<z.ZodObject<typeof filingFields>>;

/** The filing that was typed, with what goes without saying. Throws InvalidInput for days out of order. */
export function filingOf(input: FilingInput, today: CivilDate) {
  const { forum, body, caseNumber, receivedOn, answerDueOn } = input;
  expectDay("receivedOn", receivedOn, { today, notBefore: FIRST, after: "行政诉讼法施行之日" });
  if (answerDueOn !== null && answerDueOn < receivedOn) throw invalidInput({ answerDueOn: ["不能早于收到通知的日期"] });
  return {
    ...{ forum, body, caseNumber, receivedOn, namedDueOn: answerDueOn },
    procedure: input.procedure ?? ("ordinary" as const),
    instance: isSuit(forum) ? (input.instance ?? ("first" as const)) : null,
  };
}

/** A result that this forum can have. Throws InvalidInput. */
export function expectResult(forum: Forum, result: string, field = "result"): void {
  if (findResult(forum, result) === undefined) throw invalidInput({ [field]: ["请选择结果"] });
}
