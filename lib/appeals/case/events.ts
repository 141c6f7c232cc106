import { z } from "zod";
import { storedDay as day } from "@/lib/core/stored-day";
import { eventReader, type LoggedEvent, type UnloggedEvent } from "@/lib/identity/event-log";
import { FORUMS } from "../results";
import { INSTANCES, PROCEDURES, RAISED_BY } from "../words";

const maybeDay = day.nullable();
const maybeId = z.string().nullable();
const empty = z.object({});

/** Before whom it is heard, and what the notice said. */
const filing = z.object({
  forum: z.enum(FORUMS),
  procedure: z.enum(PROCEDURES),
  instance: z.enum(INSTANCES).nullable(),
  body: z.string(),
  caseNumber: z.string(),
  receivedOn: day,
  namedDueOn: maybeDay,
});
export type Filing = z.output<typeof filing>;

/** What can happen in an appeal, and what is kept of it beside the day. No personal data. */
const DATA = {
  /** brought in from an earlier register; `answered`: whatever there was to answer lies behind it */
  imported: z.object({ source: z.string(), answered: z.boolean() }),
  registered: z.object({ filing }),
  corrected: z.object({ fields: z.array(z.string()), filing }),
  assigned: z.object({ departmentName: z.string(), handlerName: z.string() }),
  answered: z.object({ fileId: maybeId }),
  /** pronounced, but not in effect while it can be appealed */
  judged: z.object({ result: z.string(), fileId: maybeId }),
  /** 上诉、再审: another court hears it */
  raised: z.object({
    instance: z.enum(INSTANCES),
    body: z.string(),
    caseNumber: z.string(),
    by: z.enum(RAISED_BY),
    /** a new notice to answer; null: there is nothing to answer */
    notice: z.object({ receivedOn: day, namedDueOn: maybeDay }).nullable(),
  }),
  /** in effect from the day on */
  decided: z.object({ result: z.string(), fileId: maybeId }),
  resultCorrected: z.object({ result: z.string(), resultOn: day }),
  /** `resumed`: the request itself was opened again with this last day */
  replyOrdered: z.object({ dueOn: day, resumed: z.boolean() }),
  replied: empty,
  fileAdded: z.object({ fileId: z.string(), kind: z.string() }),
  voided: empty,
  erased: empty,
} as const;

export type EventKind = keyof typeof DATA;
export type EventData<K extends EventKind> = z.output<(typeof DATA)[K]>;
export type AppealEvent = LoggedEvent<typeof DATA>;
/** One that is about to be written. */
export type NewEvent = UnloggedEvent<typeof DATA>;

/** An event as its row holds it. Throws on what this platform never wrote. */
export const readEvent = eventReader(DATA);

export const EVENT_WORDS: Readonly<Record<EventKind, string>> = {
  imported: "从原台账导入",
  registered: "收到通知",
  corrected: "更正登记",
  assigned: "分办",
  answered: "提交答复、答辩",
  judged: "收到裁判，尚未生效",
  raised: "进入上一审级",
  decided: "结果生效",
  resultCorrected: "更正结果",
  replyOrdered: "责令重新答复",
  replied: "作出新的答复",
  fileAdded: "添加材料",
  voided: "作废",
  erased: "清除个人信息",
};
