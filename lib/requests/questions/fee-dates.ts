import { type Counted, deadline, type WorkingCalendar } from "@/lib/calendar/working-days";
import type { CivilDate } from "@/lib/core/civil-date";
import { replyClock } from "../clock";
import { CLOCK_RULES, rulesOn } from "../clock-rules";
import { date, days, expectOrder, fields } from "./fields";
import { type Answer, keyed, NOT_IN_FORCE, notLoaded, rule } from "./rule";

/** The row of a case that ends because the fee was not paid in time. */
const NOT_PAID = "R3.6.2";

/** The last day to pay, from the day after the notice was received; null before fees could be asked for. */
function payBy(received: CivilDate, receivedOn: CivilDate, calendar: WorkingCalendar): Counted<CivilDate> | null {
  const feePaymentDays = rulesOn(receivedOn, CLOCK_RULES)?.feePaymentDays ?? null;
  return feePaymentDays === null ? null : deadline(received, feePaymentDays, calendar);
}

export const afterFee = rule(
  fields({ start: date, feeNoticeSentOn: date, feeNoticeReceivedOn: date, feePaidOn: date.nullable(), workingDays: days }).superRefine(
    (input, context) => {
      const { start, feeNoticeSentOn, feeNoticeReceivedOn, feePaidOn } = input;
      expectOrder(context, ["start", start], ["feeNoticeSentOn", feeNoticeSentOn], ["feeNoticeReceivedOn", feeNoticeReceivedOn]);
      expectOrder(context, ["feeNoticeReceivedOn", feeNoticeReceivedOn], ["feePaidOn", feePaidOn]);
    },
  ),
  (input, calendar): Answer => {
    const { start, feeNoticeReceivedOn, feeNoticeSentOn: noticedOn, feePaidOn: paidOn } = input;
    const rules = rulesOn(start, CLOCK_RULES);
    const last = payBy(feeNoticeReceivedOn, start, calendar);
    if (rules === null || last === null) return NOT_IN_FORCE;
    if (!last.ok) return notLoaded(last);
    if (paidOn !== null && paidOn > last.value) return { payBy: last.value, outcome: NOT_PAID };
    const readBy = { rules: { ...rules, replyDays: input.workingDays }, calendar, today: start };
    const clock = replyClock({ receivedOn: start, fee: { noticedOn, paidOn } }, readBy);
    if (!clock.ok) return { payBy: last.value, ...notLoaded(clock) };
    return { payBy: last.value, due: clock.value.state === "running" ? clock.value.due : null };
  },
);

export const feeLapse = rule(
  fields({ feeNoticeReceivedOn: date, feePaidOn: date.nullable(), today: date }).superRefine((input, context) =>
    expectOrder(context, ["feeNoticeReceivedOn", input.feeNoticeReceivedOn], ["feePaidOn", input.feePaidOn], ["today", input.today]),
  ),
  ({ feeNoticeReceivedOn, feePaidOn, today }, calendar): Answer => {
    const last = payBy(feeNoticeReceivedOn, feeNoticeReceivedOn, calendar);
    if (last === null) return NOT_IN_FORCE;
    return { ...keyed("payBy", last), ...(last.ok && { outcome: (feePaidOn ?? today) > last.value ? NOT_PAID : null }) };
  },
);
