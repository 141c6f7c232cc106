import { allowed, refused, type Verdict } from "@/lib/core/gate";
import type { Role } from "@/lib/generated/prisma/enums";
import type { Actor } from "./actor";
import { ROLE_WORDS } from "./words";

/** What the rules need to know of an item. `work` and `public` are those of the view DisclosureStage. */
export interface DisclosureFacts {
  agencyId: string;
  departmentId: string;
  /** everyone who wrote or edited the item, in whatever revision */
  authorIds: readonly string[];
  /** who gave the last approval of the latest revision */
  finalApproverId: string | null;
  work: WorkStage;
  public: PublicStage;
  /** a report that it is made from: its words are written there alone */
  madeBy?: string | null;
}

export type WorkStage =
  | "draft"
  | "returned"
  | "inApproval"
  | "withdrawing"
  | "abolishing"
  | "moving"
  | "approved"
  | "scheduled"
  | "failed"
  | "discarded"
  | "none";
export type PublicStage = "never" | "live" | "withdrawn";

export interface AgencyFacts {
  agencyId: string;
}

/** Something of the public that a department works on; null: none yet. */
export interface LetterFacts {
  agencyId: string;
  departmentId: string | null;
}

/** The yearly reports and the figures behind them: work of the disclosure office. */
export interface ReportFacts {
  agencyId: string;
  /** 政府信息公开工作机构; null: none is named */
  officeId: string | null;
}

/** A 行政复议 or 行政诉讼. */
export interface AppealFacts {
  agencyId: string;
  departmentId: string;
  handlerId: string | null;
}

export interface AccountFacts {
  agencyId: string;
  id: string;
}

/** Every verb with the facts of what it is about. */
export interface Verbs {
  "disclosure.create": { agencyId: string; departmentId: string };
  "disclosure.view": DisclosureFacts;
  "disclosure.edit": DisclosureFacts;
  "disclosure.submit": DisclosureFacts;
  "disclosure.recall": DisclosureFacts;
  "disclosure.discard": DisclosureFacts;
  "disclosure.publish": DisclosureFacts;
  "disclosure.publishElsewhere": DisclosureFacts;
  "disclosure.unschedule": DisclosureFacts;
  "disclosure.proposeWithdrawal": DisclosureFacts;
  "disclosure.proposeAbolition": DisclosureFacts;
  "disclosure.proposeMove": DisclosureFacts;
  "disclosure.withdrawAtOnce": DisclosureFacts;
  "disclosure.import": AgencyFacts;
  "letter.view": LetterFacts;
  "letter.handle": AgencyFacts;
  "letter.sendBack": LetterFacts;
  "letter.reply": LetterFacts;
  "letter.unmask": LetterFacts;
  "letter.publish": LetterFacts & { involvedIds: readonly string[] };
  "letter.hide": AgencyFacts;
  "correction.handle": AgencyFacts;
  "consultation.view": LetterFacts;
  "consultation.draft": LetterFacts;
  "consultation.publish": LetterFacts & { involvedIds: readonly string[] };
  "column.edit": AgencyFacts;
  "workflow.edit": AgencyFacts;
  "department.edit": AgencyFacts;
  "setting.edit": AgencyFacts;
  "search.edit": AgencyFacts;
  "home.view": AgencyFacts;
  "home.edit": AgencyFacts;
  "visits.view": AgencyFacts;
  "appeal.view": AppealFacts;
  "appeal.handle": AgencyFacts;
  "report.view": AgencyFacts;
  "report.edit": ReportFacts;
  "register.edit": ReportFacts;
  "inspection.view": AgencyFacts;
  "inspection.edit": AgencyFacts;
  "agencies.view": AgencyFacts;
  "agencies.edit": AgencyFacts;
  "user.list": AgencyFacts;
  "user.edit": AgencyFacts;
  "user.grant": AccountFacts;
  "user.secure": AccountFacts;
  "deputy.record": { agencyId: string; principalId: string };
  "audit.read": AgencyFacts;
}

export type Verb = keyof Verbs;

const BUSINESS_ROLES: readonly Role[] = ["author", "departmentHead", "officeHead", "leader", "publisher", "requestOfficer"];
const SEES_ALL: readonly Role[] = ["officeHead", "leader", "publisher"];

const has = (actor: Actor, ...roles: readonly Role[]): boolean => roles.some((role) => actor.roles.includes(role));
const needs = (actor: Actor, ...roles: readonly Role[]): Verdict =>
  has(actor, ...roles) ? allowed : refused(`只有${roles.map((role) => ROLE_WORDS[role]).join("、")}可以这样做。`);
/** Whoever runs the command line on the server may do it too: the way back in when the administrators are locked out. */
const operatorOr = (actor: Actor, role: Role): Verdict => (actor.kind === "system" ? allowed : needs(actor, role));
const when = (condition: boolean, reason: string): Verdict => (condition ? allowed : refused(reason));

/** The first refusal, or allowed. */
const all = (...verdicts: readonly Verdict[]): Verdict => verdicts.find((verdict) => !verdict.allowed) ?? allowed;

const WORK_REASON: Readonly<Record<WorkStage, string>> = {
  draft: "这条信息还是草稿，没有送审。",
  returned: "这条信息已被退回，请修改后重新送审。",
  inApproval: "这条信息正在审批，内容已锁定。需要修改请先撤回。",
  withdrawing: "这条信息的撤稿申请正在审批，暂时不能作其他操作。",
  abolishing: "这条信息的废止、失效或者修改正在审批，暂时不能作其他操作。",
  moving: "这条信息正在审批移栏，暂时不能作其他操作。",
  approved: "这条信息已经审批通过，等待发布。",
  scheduled: "这条信息已定时发布。需要改动请先取消定时。",
  failed: "这条信息上次发布没有成功，请按提示处理。",
  discarded: "这条草稿已经作废。",
  none: "这条信息没有需要办理的修改稿。",
};

const MADE_BY: Readonly<Record<string, string>> = {
  annualReport: "这条信息由年度报告生成，请到“报告”里的年度报告中修改、送审。",
  siteReport: "这条信息由网站工作年度报表生成，请到“报告”里的报表中修改、送审。",
};

/** What a report writes is written by it alone: its figures, its files and its text say the same. */
const byHand = ({ madeBy }: DisclosureFacts): Verdict => {
  const reason = madeBy == null ? undefined : (MADE_BY[madeBy] ?? "这条信息由报告生成，请在报告中修改。");
  return reason === undefined ? allowed : refused(reason);
};

const inStage = (facts: DisclosureFacts, ...stages: readonly WorkStage[]): Verdict =>
  when(stages.includes(facts.work), WORK_REASON[facts.work]);

const ownDepartment = (actor: Actor, facts: { departmentId: string }): Verdict =>
  when(actor.departmentId === facts.departmentId, "只有主办科室的人可以这样做。");

const seesDisclosure = (actor: Actor, facts: DisclosureFacts): Verdict =>
  when(
    has(actor, ...SEES_ALL) ||
      (has(actor, ...BUSINESS_ROLES) && (actor.departmentId === facts.departmentId || facts.public === "live")) ||
      has(actor, "securityAdmin"),
    "这条信息由其他科室主办，尚未公开，你没有查看权限。",
  );

/** 谁上网谁负责: 主办, 审批 and 上网 are three different people. */
const thirdPerson = (actor: Actor, facts: DisclosureFacts): Verdict =>
  all(
    when(actor.userId === null || !facts.authorIds.includes(actor.userId), "你参与了这条信息的起草，须由另一位上网发布员发布。"),
    when(actor.userId === null || actor.userId !== facts.finalApproverId, "你是这条信息的最终审批人，须由另一位上网发布员发布。"),
  );

/** Approved acts on what is public, beside its revisions. */
const ACTING: readonly WorkStage[] = ["withdrawing", "abolishing", "moving"];

const notInHand = (facts: DisclosureFacts): Verdict =>
  when(facts.work !== "inApproval" && !ACTING.includes(facts.work), WORK_REASON[facts.work]);

/** Whoever answers for the item, for disclosure as a whole, or for the site. */
const mayProposeAct = (actor: Actor, facts: DisclosureFacts, act: string): Verdict =>
  all(
    needs(actor, "author", "officeHead", "publisher"),
    when(has(actor, "officeHead", "publisher") || actor.departmentId === facts.departmentId, `只有主办科室或公开办可以提出${act}。`),
  );

const inDepartment = (actor: Actor, { departmentId }: LetterFacts): boolean =>
  departmentId !== null && actor.departmentId === departmentId && has(actor, ...BUSINESS_ROLES);

/** 谁上网谁负责, of what the public wrote or is asked. */
const uninvolved = (actor: Actor, { involvedIds }: { involvedIds: readonly string[] }): Verdict =>
  when(actor.userId === null || !involvedIds.includes(actor.userId), "你参与了起草或审批，须由另一位同事公布。");

/** Of the office for disclosure: its head, the officer of requests, and its own authors. */
const inOffice = (actor: Actor, { officeId }: ReportFacts): Verdict =>
  when(
    has(actor, "requestOfficer", "officeHead") || (has(actor, "author") && officeId !== null && actor.departmentId === officeId),
    "只有政府信息公开工作机构的人员可以编写年度报告和登记年度数据。",
  );

type Rules = { [V in Verb]: (actor: Actor, facts: Verbs[V]) => Verdict };

const rules: Rules = {
  "disclosure.create": (actor, facts) => all(needs(actor, "author"), ownDepartment(actor, facts)),
  "disclosure.view": seesDisclosure,
  "disclosure.edit": (actor, facts) =>
    all(
      byHand(facts),
      needs(actor, "author"),
      ownDepartment(actor, facts),
      inStage(facts, "draft", "returned", "approved", "failed", "none"),
    ),
  "disclosure.submit": (actor, facts) =>
    all(byHand(facts), needs(actor, "author"), ownDepartment(actor, facts), inStage(facts, "draft", "returned")),
  "disclosure.recall": (actor, facts) => all(needs(actor, "author"), ownDepartment(actor, facts), inStage(facts, "inApproval", ...ACTING)),
  "disclosure.discard": (actor, facts) =>
    all(
      byHand(facts),
      needs(actor, "author"),
      ownDepartment(actor, facts),
      inStage(facts, "draft", "returned", "approved", "failed"),
      when(facts.public === "never", "这条信息公开过，不能作废；不再公开请办理撤稿。"),
    ),
  "disclosure.publish": (actor, facts) => all(needs(actor, "publisher"), inStage(facts, "approved", "failed"), thirdPerson(actor, facts)),
  "disclosure.publishElsewhere": (actor, facts) =>
    all(
      needs(actor, "publisher"),
      when(facts.public === "live" || facts.work === "approved" || facts.work === "failed", WORK_REASON[facts.work]),
      thirdPerson(actor, facts),
    ),
  "disclosure.unschedule": (actor, facts) => all(needs(actor, "publisher"), inStage(facts, "scheduled")),
  "disclosure.proposeWithdrawal": (actor, facts) =>
    all(mayProposeAct(actor, facts, "撤稿"), when(facts.public === "live", "这条信息没有在公开，不需要撤稿。"), notInHand(facts)),
  "disclosure.proposeAbolition": (actor, facts) =>
    all(mayProposeAct(actor, facts, "标注有效性"), when(facts.public === "live", "这条信息没有在公开，不能标注有效性。"), notInHand(facts)),
  "disclosure.proposeMove": (actor, facts) =>
    all(
      mayProposeAct(actor, facts, "移栏"),
      when(facts.public === "live", "这条信息没有在公开，改栏目请直接修改。"),
      notInHand(facts),
      when(facts.work === "none", "这条信息还有没办完的修改稿，请先办完，或者在修改稿里改栏目。"),
    ),
  "disclosure.withdrawAtOnce": (actor, facts) =>
    all(needs(actor, "securityAdmin"), when(facts.public === "live", "这条信息没有在公开，不需要撤稿。")),
  "disclosure.import": (actor) => when(actor.kind === "system", "批量导入请由系统管理员在服务器上用命令行进行。"),
  "letter.view": (actor, facts) =>
    when(
      has(actor, "officeHead", "requestOfficer", "leader", "publisher") || inDepartment(actor, facts),
      "这件来信由其他科室办理，你没有查看权限。",
    ),
  "letter.handle": (actor) => needs(actor, "officeHead", "requestOfficer"),
  "letter.sendBack": (actor, facts) => when(inDepartment(actor, facts), "只有承办科室可以退回重新分办。"),
  "letter.reply": (actor, facts) =>
    all(needs(actor, "author", "requestOfficer"), when(actor.departmentId === facts.departmentId, "只有承办科室的人可以起草答复。")),
  "letter.unmask": (actor, facts) =>
    when(
      has(actor, "officeHead", "requestOfficer") || (inDepartment(actor, facts) && has(actor, "author", "departmentHead")),
      "只有公开办和承办科室的经办人可以查看联系方式。",
    ),
  "letter.publish": (actor, facts) => all(needs(actor, "officeHead", "publisher"), uninvolved(actor, facts)),
  "letter.hide": (actor) => needs(actor, "officeHead", "publisher", "securityAdmin"),
  "correction.handle": (actor) => needs(actor, "publisher", "officeHead", "requestOfficer"),
  "consultation.view": (actor, facts) =>
    when(has(actor, ...SEES_ALL) || inDepartment(actor, facts), "这次征集由其他科室主办，你没有查看权限。"),
  "consultation.draft": (actor, facts) =>
    all(needs(actor, "author"), when(actor.departmentId === facts.departmentId, "只有主办科室的人可以这样做。")),
  "consultation.publish": (actor, facts) => all(needs(actor, "publisher"), uninvolved(actor, facts)),
  "column.edit": (actor) => needs(actor, "systemAdmin"),
  "workflow.edit": (actor) => needs(actor, "systemAdmin"),
  "department.edit": (actor) => needs(actor, "systemAdmin"),
  "setting.edit": (actor) => needs(actor, "systemAdmin"),
  "search.edit": (actor) => needs(actor, "officeHead"),
  "home.view": (actor) => when(has(actor, ...BUSINESS_ROLES, "securityAdmin"), "只有参与信息公开工作的人员可以查看首页编排。"),
  "home.edit": (actor) => needs(actor, "publisher", "officeHead"),
  "visits.view": (actor) => when(has(actor, ...BUSINESS_ROLES, "systemAdmin"), "只有参与信息公开工作的人员可以查看访问统计。"),
  "appeal.view": (actor, facts) =>
    when(
      has(actor, "requestOfficer", "officeHead", "leader") ||
        (actor.userId !== null && actor.userId === facts.handlerId) ||
        inDepartment(actor, facts),
      "这件复议、诉讼由其他科室承办，你没有查看权限。",
    ),
  "appeal.handle": (actor) => needs(actor, "requestOfficer", "officeHead"),
  "report.view": (actor) => when(has(actor, ...BUSINESS_ROLES), "只有参与信息公开工作的人员可以查看年度报告。"),
  "report.edit": inOffice,
  "register.edit": inOffice,
  "inspection.view": (actor) =>
    when(has(actor, ...BUSINESS_ROLES, "systemAdmin"), "只有参与信息公开工作的人员和系统管理员可以查看检查结果。"),
  "inspection.edit": (actor) => needs(actor, "officeHead", "publisher"),
  "agencies.view": (actor) => needs(actor, "officeHead", "requestOfficer", "leader"),
  "agencies.edit": (actor) => needs(actor, "officeHead", "requestOfficer"),
  "user.list": (actor) => needs(actor, "systemAdmin", "securityAdmin"),
  "user.edit": (actor) => operatorOr(actor, "systemAdmin"),
  "user.grant": (actor, facts) =>
    all(needs(actor, "securityAdmin"), when(actor.userId !== facts.id, "不能给自己授予或收回角色，请由另一位安全管理员办理。")),
  "user.secure": (actor) => operatorOr(actor, "securityAdmin"),
  "deputy.record": (actor, facts) => when(actor.userId === facts.principalId || has(actor, "officeHead"), "代理由本人或公开办负责人登记。"),
  "audit.read": (actor) => operatorOr(actor, "auditAdmin"),
};

/**
 * May this actor do this? Allowed, or the reason why not, in Chinese: the button, the page and the command ask the same question.
 * Nothing is allowed across agencies. The platform itself (`kind: "system"`) imports, publishes on schedule, makes accounts
 * without rights, lets locked-out people in again, and verifies and exports the ledger; no more.
 */
export function can<V extends Verb>(actor: Actor, verb: V, facts: Verbs[V]): Verdict {
  if (actor.agencyId !== facts.agencyId) return refused("这属于另一个机关。");
  return rules[verb](actor, facts);
}
