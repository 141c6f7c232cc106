import { z } from "zod";
import { storedDay as day } from "@/lib/core/stored-day";
import { eventReader, type LoggedEvent, type UnloggedEvent } from "@/lib/identity/event-log";
import { DELIVERIES } from "../completion";
import { OUTCOMES, type OutcomeCode } from "../outcomes";
import { SIGNED_ACTS } from "../signing/signable";

const maybeDay = day.nullable();
const id = z.string();
const maybeId = z.string().nullable();
const codes = OUTCOMES.map(({ code }) => code) as [OutcomeCode, ...OutcomeCode[]];
const outcome = z.enum(codes);
const line = z.object({ first: z.number(), last: z.number(), yuanEach: z.number(), yuan: z.number() });
const empty = z.object({});

export const CONSULTED = ["thirdParty", "jointAgency", "otherAgency"] as const;
/** The id of the one that an earlier system knew of, which left no row behind. */
export const EARLIER_CONSULTATION = "imported";
export const ANSWERS = ["agrees", "refuses", "partly", "silent"] as const;

/** What can happen in a case, and what is kept of it beside the day. No personal data: it stands in notes, files and letters. */
const DATA = {
  /** brought in from an earlier system */
  imported: z.object({ source: z.string() }),
  filed: empty,
  received: empty,
  assigned: z.object({ departmentId: id, departmentName: z.string(), handlerId: maybeId, handlerName: z.string() }),
  handlingStarted: empty,
  supplementAsked: z.object({ noteId: id, letterId: id, dueOn: day }),
  supplementAnswered: z.object({ noteId: id }),
  reasonsAsked: z.object({ noteId: id, letterId: id, dueOn: day }),
  reasonsAnswered: z.object({ noteId: id }),
  reasonsJudged: z.object({ accepted: z.boolean() }),
  opinionAsked: z.object({ noteId: id, departmentId: id, departmentName: z.string(), dueOn: maybeDay }),
  opinionGiven: z.object({ noteId: id, answersId: id, departmentName: z.string() }),
  searched: z.object({ noteId: id, found: z.boolean() }),
  consulted: z.object({ consultationId: id, with: z.enum(CONSULTED), letterId: id, noticeLetterId: maybeId }),
  consultationDelivered: z.object({ consultationId: id, answerBy: maybeDay, fileId: maybeId }),
  consultationAnswered: z.object({ consultationId: id, answer: z.enum(ANSWERS), reasonable: z.boolean(), noteId: maybeId }),
  feeNoticed: z.object({
    letterId: id,
    method: z.enum(["BY_ITEM", "BY_PAGE"]),
    earlier: z.number(),
    count: z.number(),
    yuan: z.number(),
    lines: z.array(line),
  }),
  feeDelivered: z.object({ payBy: maybeDay }),
  paid: z.object({ yuan: z.number(), receiptNo: z.string() }),
  extensionProposed: z.object({ workingDays: z.number(), byId: id }),
  extensionGranted: z.object({ workingDays: z.number(), letterId: id }),
  extensionRefused: empty,
  delayProposed: z.object({ until: day, byId: id }),
  delayGranted: z.object({ until: day, letterId: id }),
  delayRefused: empty,
  replySubmitted: z.object({ replyId: id, runId: id, outcome }),
  replyReturned: z.object({ runId: id }),
  replyRecalled: z.object({ runId: id }),
  replyApproved: z.object({ runId: id }),
  replyIssued: z.object({ replyId: id, letterId: id, outcome, late: z.boolean() }),
  dispatched: z.object({
    delivery: z.enum(DELIVERIES),
    postedOn: maybeDay,
    signedOn: maybeDay,
    reachedOn: maybeDay,
    completedOn: maybeDay,
    trackingNo: z.string(),
    fileId: maybeId,
  }),
  lapsed: z.object({ outcome, letterId: maybeId }),
  withdrawn: z.object({ by: z.enum(["applicant", "staff"]), letterId: maybeId }),
  objected: z.object({ noteId: id, about: z.string() }),
  split: z.object({ into: z.array(z.string()) }),
  splitFrom: z.object({ fromId: id, caseNo: z.string() }),
  merged: z.object({ intoId: id, caseNo: z.string() }),
  mergedIn: z.object({ fromId: id, caseNo: z.string() }),
  repeatFound: z.object({ caseNo: z.string(), repliedOn: maybeDay }),
  transferred: z.object({ agencyName: z.string(), agencyContact: z.string() }),
  typeCorrected: z.object({ from: z.string(), to: z.string() }),
  applicantCorrected: z.object({ fields: z.array(z.string()) }),
  fileAdded: z.object({ fileId: id, kind: z.string() }),
  noted: z.object({ noteId: id }),
  deadlineMoved: z.object({ from: maybeDay, to: maybeDay, why: z.enum(["calendar", "consultation"]) }),
  /** a new reply is ordered by a review or a court */
  resumed: z.object({ orderedBy: z.string(), dueOn: day }),
  /** how a case of an earlier system ended */
  ended: z.object({ outcome, repliedOn: maybeDay }),
  archived: empty,
  /** a letter that no other act brings with it */
  letterMade: z.object({ letterId: id, title: z.string() }),
  /** the letters of an act on their way to the signature of the head of the office */
  letterSubmitted: z.object({ draftId: id, act: z.enum(SIGNED_ACTS), byId: id }),
  letterSigned: z.object({ draftId: id, act: z.enum(SIGNED_ACTS) }),
  letterReturned: z.object({ draftId: id, act: z.enum(SIGNED_ACTS) }),
  letterRecalled: z.object({ draftId: id, act: z.enum(SIGNED_ACTS) }),
  /** 公示: a wording for the public is proposed, and somebody else publishes it */
  logProposed: z.object({ entryId: id, byId: maybeId }),
  logPublished: z.object({ entryId: id }),
  logDeclined: z.object({ entryId: id }),
  logTakenDown: z.object({ entryId: id }),
  /** an item for everybody is started from what the reply handed out */
  released: z.object({ disclosureId: id, title: z.string() }),
  erased: empty,
} as const;

export type EventKind = keyof typeof DATA;
export type EventData<K extends EventKind> = z.output<(typeof DATA)[K]>;
/** An event of one of these kinds. */
export type EventOf<K extends EventKind> = LoggedEvent<typeof DATA, K>;
export type CaseEvent = EventOf<EventKind>;
/** One that is about to be written. */
export type NewEvent = UnloggedEvent<typeof DATA>;

/** An event as its row holds it. Throws on what this platform never wrote. */
export const readEvent = eventReader(DATA);

export const EVENT_WORDS: Readonly<Record<EventKind, string>> = {
  imported: "从原系统导入",
  filed: "提出申请",
  received: "确定收到申请之日",
  assigned: "分办",
  handlingStarted: "开始办理",
  supplementAsked: "告知补正",
  supplementAnswered: "收到补正",
  reasonsAsked: "要求说明理由",
  reasonsAnswered: "收到说明的理由",
  reasonsJudged: "认定理由",
  opinionAsked: "征求科室意见",
  opinionGiven: "科室提出意见",
  searched: "检索",
  consulted: "发出征求意见书",
  consultationDelivered: "征求意见书送达",
  consultationAnswered: "收到意见",
  feeNoticed: "通知收费",
  feeDelivered: "收费通知送达",
  paid: "缴费",
  extensionProposed: "提请延长",
  extensionGranted: "批准延长",
  extensionRefused: "不批准延长",
  delayProposed: "提请延迟答复",
  delayGranted: "批准延迟答复",
  delayRefused: "不批准延迟答复",
  replySubmitted: "答复送审",
  replyReturned: "答复退回",
  replyRecalled: "答复撤回修改",
  replyApproved: "答复批准",
  replyIssued: "作出答复",
  dispatched: "送达",
  lapsed: "视为放弃",
  withdrawn: "撤回申请",
  objected: "提出异议",
  split: "拆分",
  splitFrom: "由拆分而来",
  merged: "并入另一件",
  mergedIn: "另一件并入",
  repeatFound: "认定为重复申请",
  transferred: "查明负责机关",
  typeCorrected: "更正申请人类型",
  applicantCorrected: "更正申请人资料",
  fileAdded: "添加材料",
  noted: "备注",
  deadlineMoved: "期限变动",
  resumed: "重新办理",
  ended: "原系统办结",
  archived: "归档",
  letterMade: "制作文书",
  letterSubmitted: "文书送签",
  letterSigned: "文书签发",
  letterReturned: "文书退回",
  letterRecalled: "文书撤回修改",
  logProposed: "提请公示",
  logPublished: "公示",
  logDeclined: "不予公示",
  logTakenDown: "撤下公示",
  released: "转为主动公开",
  erased: "清除个人信息",
};
