import { allowed, refused, type Verdict } from "@/lib/core/gate";
import type { Actor } from "./actor";
import type { DisclosureFacts, WorkStage } from "./verbs";
import { all, BUSINESS_ROLES, has, needs, type Rules, SEES_ALL, type VerbsOf, when } from "./verdicts";

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

export const disclosureRules: Rules<VerbsOf<"disclosure">> = {
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
};
