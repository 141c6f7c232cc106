import { notAllowed } from "@/lib/core/errors";
import { refused, type Verdict } from "@/lib/core/gate";
import type { Actor } from "./actor";
import { disclosureRules } from "./disclosure-rules";
import { engagementRules } from "./engagement-rules";
import type { ReportFacts, Verb, Verbs } from "./verbs";
import { all, BUSINESS_ROLES, has, inDepartment, needs, operatorOr, type Rules, when } from "./verdicts";

/** Of the office for disclosure: its head, the officer of requests, and its own authors. */
const inOffice = (actor: Actor, { officeId }: ReportFacts): Verdict =>
  when(
    has(actor, "requestOfficer", "officeHead") || (has(actor, "author") && officeId !== null && actor.departmentId === officeId),
    "只有政府信息公开工作机构的人员可以编写年度报告和登记年度数据。",
  );

const rules: Rules = {
  ...disclosureRules,
  ...engagementRules,
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

/** Throws notAllowed() with the reason unless the actor may. For reads and downloads: a command is asked by its gate. */
export function demand<V extends Verb>(actor: Actor, verb: V, facts: Verbs[V]): void {
  const verdict = can(actor, verb, facts);
  if (!verdict.allowed) throw notAllowed(verdict.reason);
}
