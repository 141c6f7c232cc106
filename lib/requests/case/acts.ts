import { allowed, refused, type Verdict } from "@/lib/core/gate";
import type { RequestState, Role } from "@/lib/generated/prisma/enums";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/can";
import { type OutcomeCode, UNANSWERED } from "../outcomes";
import type { CaseFacts } from "./facts";
import { isOpen, OPEN_STATES, STATE_WORDS } from "./words";

/** Who, towards one case. */
export type Who = "officer" | "office" | "department" | "asked" | "publisher" | "applicant";

/** What the rules need to know of a case. */
export interface CaseSubject {
  readonly agencyId: string;
  readonly handlerId: string | null;
  /** 承办科室 */
  readonly departmentId: string;
  /** asked for an opinion */
  readonly askedDepartmentIds: readonly string[];
  readonly facts: CaseFacts;
  /** there is a draft of the reply */
  readonly drafted: boolean;
  /** who decides on the reply now or has done so, and who sent it up */
  readonly deciderIds: readonly string[];
  /** the agency shows requests and answers on its site */
  readonly publicLog: boolean;
}

type Guard = (subject: CaseSubject, actor: Actor) => string | null;

interface ActRule {
  readonly from: readonly RequestState[];
  readonly by: readonly Who[];
  readonly guards?: readonly Guard[];
}

const when =
  (condition: (subject: CaseSubject, actor: Actor) => boolean, reason: string): Guard =>
  (subject, actor) =>
    condition(subject, actor) ? null : reason;

const AT_WORK: readonly RequestState[] = ["review", "handling", "consulting"];
const BEFORE_REPLY: readonly RequestState[] = ["registered", ...AT_WORK];
const STARTED: readonly RequestState[] = [...BEFORE_REPLY, "supplementing", "reasonAsked", "feeNoticed"];
const STAFF: readonly Who[] = ["officer", "office"];
const HANDLERS: readonly Who[] = ["officer", "office", "department"];
const ENDED: readonly RequestState[] = ["delivered", "withdrawn", "closed"];
const ALL_BUT_ARCHIVED: readonly RequestState[] = [...OPEN_STATES, "replied", ...ENDED];

const noneToSign = when(({ facts }) => facts.toSign === null, "有文书正在等公开办负责人签发，请先签发、退回或者撤回。");
const noReplyYet = when(({ facts }) => facts.outcome === null, "这件申请已经答复过，不能再这样办理。");
const openConsultation = when(({ facts }) => facts.consultations.some(({ answeredOn }) => answeredOn === null), "没有正在进行的征求意见。");

const letterToSign = when(({ facts }) => facts.toSign !== null, "没有等待签发的文书。");

/** What was submitted may have become impossible meanwhile. */
const stillPossible: Guard = (subject, actor) => {
  const { toSign } = subject.facts;
  if (toSign === null) return null;
  const verdict = mayAct(actor, { ...subject, facts: { ...subject.facts, toSign: null } }, toSign.act);
  return verdict.allowed ? null : `${verdict.reason}送签的文书请撤回。`;
};

const HANDED_OUT: readonly OutcomeCode[] = ["GRANTED", "PARTIAL"];
const ANSWERED: readonly RequestState[] = ["replied", "delivered", "archived"];
const logOpen = when(({ publicLog }) => publicLog, "本机关没有开启申请与答复的公示。需要开启的，请系统管理员在“依申请公开设置”里勾选。");
const logWaiting = when(({ facts }) => facts.log.waiting !== null, "没有等待公示的内容。");

/** The transition table: from which states, by whom, and what else must be so. A state missing here cannot be left by that act. */
export const ACTS = {
  confirmReceipt: { from: ["received"], by: STAFF },
  assign: { from: [...STARTED, "replied"], by: STAFF },
  startHandling: { from: ["review"], by: STAFF },
  askSupplement: {
    from: ["review"],
    by: STAFF,
    guards: [
      noneToSign,
      when(({ facts }) => facts.supplement === null, "补正只能告知一次（条例第三十条）。补正后仍不明确的，请以“补正后仍不明确”答复。"),
    ],
  },
  answerSupplement: { from: ["supplementing"], by: ["officer", "office", "applicant"] },
  lapse: { from: ["supplementing", "feeNoticed"], by: STAFF, guards: [noneToSign] },
  askReasons: {
    from: ["review", "handling"],
    by: STAFF,
    guards: [noneToSign, when(({ facts }) => facts.reasons === null, "已经要求申请人说明过理由，不能再次要求。")],
  },
  answerReasons: {
    from: ["reasonAsked"],
    by: ["officer", "office", "applicant"],
    guards: [when(({ facts }) => facts.reasons?.answeredOn === null, "已经收到申请人说明的理由。")],
  },
  acceptReasons: { from: ["reasonAsked"], by: STAFF },
  askOpinion: { from: STARTED, by: STAFF },
  giveOpinion: { from: [...OPEN_STATES, "replied"], by: ["asked"] },
  recordSearch: { from: AT_WORK, by: HANDLERS },
  consult: { from: ["handling", "consulting"], by: STAFF, guards: [noReplyYet, noneToSign] },
  recordConsultationDelivery: { from: ["consulting", "supplementing", "feeNoticed"], by: STAFF, guards: [openConsultation] },
  recordConsultationAnswer: { from: ["consulting", "supplementing", "feeNoticed"], by: STAFF, guards: [openConsultation] },
  noticeFee: {
    from: ["handling"],
    by: STAFF,
    guards: [noReplyYet, noneToSign, when(({ facts }) => facts.fee === null, "这件申请已经通知过收费，不能再次通知。")],
  },
  recordFeeDelivery: {
    from: ["feeNoticed"],
    by: STAFF,
    guards: [when(({ facts }) => facts.fee?.deliveredOn === null, "收费通知的送达日期已经登记。")],
  },
  recordPayment: {
    from: ["feeNoticed", "handling", "consulting"],
    by: STAFF,
    guards: [when(({ facts }) => facts.fee !== null, "没有通知过收费。")],
  },
  decideLetter: { from: STARTED, by: ["office"], guards: [letterToSign, stillPossible] },
  recallLetter: { from: STARTED, by: STAFF, guards: [letterToSign] },
  proposeExtension: {
    from: AT_WORK,
    by: STAFF,
    guards: [
      noReplyYet,
      when(({ facts }) => facts.extension.granted === null, "这件申请已经延长过一次，不能再次延长（条例第三十三条）。"),
      when(({ facts }) => facts.extension.proposed === null, "延长的提请正在等公开办负责人决定。"),
    ],
  },
  decideExtension: {
    from: AT_WORK,
    by: ["office"],
    guards: [
      when(({ facts }) => facts.extension.proposed !== null, "没有等待决定的延长提请。"),
      when(({ facts }, actor) => facts.extension.proposed?.byId !== actor.userId, "延长是你提请的，须由另一位公开办负责人决定。"),
    ],
  },
  proposeDelay: {
    from: AT_WORK,
    by: STAFF,
    guards: [
      noReplyYet,
      when(
        ({ facts }) => facts.reasons?.accepted === true,
        "只有申请数量、频次明显超过合理范围，且申请人说明的理由合理的，才能确定延迟答复的期限（条例第三十五条）。",
      ),
      when(({ facts }) => facts.delay.granted === null, "已经确定过延迟答复的期限。"),
      when(({ facts }) => facts.delay.proposed === null, "延迟答复的提请正在等公开办负责人决定。"),
    ],
  },
  decideDelay: {
    from: AT_WORK,
    by: ["office"],
    guards: [
      when(({ facts }) => facts.delay.proposed !== null, "没有等待决定的延迟答复提请。"),
      when(({ facts }, actor) => facts.delay.proposed?.byId !== actor.userId, "延迟答复是你提请的，须由另一位公开办负责人决定。"),
    ],
  },
  draftReply: { from: AT_WORK, by: ["officer", "department"] },
  submitReply: {
    from: ["review", "handling"],
    by: ["officer", "department"],
    guards: [when(({ drafted }) => drafted, "还没有拟写答复，请先拟写。")],
  },
  recallReply: { from: ["replyReview", "replyApproved"], by: ["officer", "department"] },
  issueReply: { from: ["replyApproved"], by: STAFF },
  recordDelivery: { from: ["replied", "delivered"], by: STAFF },
  withdraw: { from: OPEN_STATES, by: ["officer", "office", "applicant"], guards: [noReplyYet] },
  object: {
    from: [...OPEN_STATES, "replied", ...ENDED],
    by: ["officer", "office", "applicant"],
  },
  split: { from: BEFORE_REPLY, by: STAFF, guards: [noReplyYet] },
  merge: { from: ["received", ...STARTED], by: STAFF, guards: [noReplyYet] },
  markRepeated: { from: AT_WORK, by: STAFF, guards: [noReplyYet] },
  transfer: { from: BEFORE_REPLY, by: STAFF, guards: [noReplyYet] },
  correctApplicantType: { from: [...OPEN_STATES, "replied"], by: STAFF },
  correctApplicant: { from: [...OPEN_STATES, "replied", "delivered"], by: STAFF },
  addFile: { from: ALL_BUT_ARCHIVED, by: ["officer", "office", "department", "asked"] },
  addNote: { from: ALL_BUT_ARCHIVED, by: ["officer", "office", "department", "asked"] },
  unmask: { from: [...ALL_BUT_ARCHIVED, "merged", "archived"], by: STAFF },
  archive: { from: ENDED, by: STAFF },
  resumeHandling: { from: ["delivered", "archived", "closed"], by: STAFF },
  proposeLog: {
    from: ANSWERED,
    by: STAFF,
    guards: [
      logOpen,
      when(({ facts }) => facts.receivedOn !== null && facts.outcome !== null, "这件申请没有收到申请之日或者办理结果，不能公示。"),
      when(({ facts }) => !UNANSWERED.some((code) => code === facts.outcome), "没有作出答复的申请不公示。"),
      when(({ facts }) => facts.log.waiting === null, "这件申请的公示内容正在等另一位同事核对。"),
    ],
  },
  publishLog: {
    from: ANSWERED,
    by: ["office", "publisher"],
    guards: [
      logOpen,
      logWaiting,
      when(
        ({ facts }, actor) => facts.log.waiting?.byId !== actor.userId,
        "公示内容是你拟写的，须由另一位公开办负责人或者上网发布员公布。",
      ),
    ],
  },
  declineLog: { from: ANSWERED, by: ["officer", "office", "publisher"], guards: [logWaiting] },
  takeDownLog: {
    from: ANSWERED,
    by: ["officer", "office", "publisher"],
    guards: [when(({ facts }) => facts.log.live, "这件申请现在没有公示。")],
  },
  makeLetter: { from: [...STARTED, "replyReview", "replyApproved", "replied", "delivered"], by: STAFF },
  release: {
    from: ANSWERED,
    by: HANDLERS,
    guards: [
      when(({ facts }) => facts.reply?.status === "issued", "这件申请没有用本平台作出的答复，没有可以转为主动公开的文件。"),
      when(({ facts }) => HANDED_OUT.some((code) => code === facts.reply?.outcome), "答复没有提供信息，不能由此转为主动公开。"),
      (_subject, { agencyId, departmentId, ...rest }) => {
        if (departmentId === null) return "你的账号不属于任何科室，不能起草信息。";
        const verdict = can({ ...rest, agencyId, departmentId }, "disclosure.create", { agencyId, departmentId });
        return verdict.allowed ? null : verdict.reason;
      },
    ],
  },
} as const satisfies Readonly<Record<string, ActRule>>;

export type Act = keyof typeof ACTS;
export const ALL_ACTS = Object.keys(ACTS) as Act[];

const WHO_WORDS: Readonly<Record<Who, string>> = {
  officer: "依申请公开经办人",
  office: "公开办负责人",
  department: "承办科室的人",
  asked: "被征求意见的科室的人",
  publisher: "上网发布员",
  applicant: "申请人",
};

const WRITERS: readonly Role[] = ["author", "departmentHead", "requestOfficer", "officeHead"];
const has = (actor: Actor, ...roles: readonly Role[]): boolean => roles.some((role) => actor.roles.includes(role));

/** An applicant acts through the number and code of the case; the console has no such actor. */
export const isApplicant = (actor: Actor): boolean => actor.userId === null && actor.kind === "person";

/** What this actor is to the case. */
export function standing(actor: Actor, subject: CaseSubject): readonly Who[] {
  if (actor.agencyId !== subject.agencyId) return [];
  if (isApplicant(actor)) return ["applicant"];
  const who: Who[] = [];
  if (has(actor, "requestOfficer")) who.push("officer");
  if (has(actor, "officeHead")) who.push("office");
  if (has(actor, "publisher")) who.push("publisher");
  if (actor.departmentId === subject.departmentId && has(actor, ...WRITERS)) who.push("department");
  if (actor.departmentId !== null && subject.askedDepartmentIds.includes(actor.departmentId) && has(actor, ...WRITERS)) who.push("asked");
  return who;
}

/** May this actor do this to the case as it stands? Allowed, or the reason why not, in Chinese: button, page and command ask the same. */
export function mayAct(actor: Actor, subject: CaseSubject, act: Act): Verdict {
  const rule: ActRule = ACTS[act];
  if (actor.agencyId !== subject.agencyId) return refused("这属于另一个机关。");
  if (!standing(actor, subject).some((who) => rule.by.includes(who))) {
    const named = rule.by.filter((who) => who !== "applicant" || isApplicant(actor));
    return refused(`只有${(named.length > 0 ? named : rule.by).map((who) => WHO_WORDS[who]).join("、")}可以这样做。`);
  }
  if (!rule.from.includes(subject.facts.state)) return refused(notNow(subject.facts.state));
  for (const guard of rule.guards ?? []) {
    const reason = guard(subject, actor);
    if (reason !== null) return refused(reason);
  }
  return allowed;
}

const notNow = (state: RequestState): string =>
  isOpen(state) ? `这件申请现在是“${STATE_WORDS[state]}”，不能这样办理。` : `这件申请${STATE_WORDS[state]}，不能再这样办理。`;
