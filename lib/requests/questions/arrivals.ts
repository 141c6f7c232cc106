import { deadline } from "@/lib/calendar/working-days";
import { CLOCK_RULES, rulesOn } from "../clock-rules";
import { completedOn, DELIVERIES, DELIVERY_FACTS } from "../completion";
import { CHANNEL_FACTS, CHANNELS, receivedOn } from "../receipt";
import { date, dayOfInstant, expectOrder, fields, oneOf } from "./fields";
import { type Answer, keyed, NOT_IN_FORCE, rule } from "./rule";

const maybe = date.nullable().optional();

export const receiptDate = rule(
  fields({
    channel: oneOf(CHANNELS),
    submittedAt: dayOfInstant.optional(),
    submittedOn: maybe,
    postedOn: maybe,
    deliveredOn: maybe,
    signedOn: maybe,
    confirmedOn: maybe,
  }).superRefine((input, context) => {
    const { channel, submittedAt, submittedOn, postedOn, deliveredOn, signedOn, confirmedOn } = input;
    const { name, receiptBy } = CHANNEL_FACTS[channel];
    if (input[receiptBy] === undefined)
      context.addIssue({ code: "custom", path: [receiptBy], message: `没有填写，“${name}”按它确定收到申请之日` });
    for (const sent of [
      ["submittedAt", submittedAt],
      ["submittedOn", submittedOn],
      ["postedOn", postedOn],
    ] as const) {
      expectOrder(context, sent, ["deliveredOn", deliveredOn], ["confirmedOn", confirmedOn]);
      expectOrder(context, sent, ["signedOn", signedOn]);
    }
  }),
  (input, calendar): Answer => {
    const received = receivedOn(input);
    if (received === null) return { receivedOn: null, due: null };
    const rules = rulesOn(received, CLOCK_RULES);
    return { receivedOn: received, ...(rules === null ? NOT_IN_FORCE : keyed("due", deadline(received, rules.replyDays, calendar))) };
  },
);

export const replyOnTime = rule(
  fields({ due: date, delivery: oneOf(DELIVERIES), preparedOn: maybe, postedOn: maybe, signedOn: maybe, reachedOn: maybe }).superRefine(
    (input, context) => {
      const { name, completionBy } = DELIVERY_FACTS[input.delivery];
      if (input[completionBy] === undefined)
        context.addIssue({ code: "custom", path: [completionBy], message: `没有填写，“${name}”按它确定答复之日` });
      expectOrder(context, ["preparedOn", input.preparedOn], ["postedOn", input.postedOn], ["signedOn", input.signedOn]);
      expectOrder(context, ["preparedOn", input.preparedOn], ["reachedOn", input.reachedOn]);
    },
  ),
  (input): Answer => {
    const completed = completedOn(input);
    return { completedOn: completed, onTime: completed === null ? null : completed <= input.due };
  },
);
