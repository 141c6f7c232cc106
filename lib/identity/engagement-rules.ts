import type { Verdict } from "@/lib/core/gate";
import type { Actor } from "./actor";
import { all, has, inDepartment, needs, type Rules, SEES_ALL, type VerbsOf, when } from "./verdicts";

/** 谁上网谁负责, of what the public wrote or is asked. */
const uninvolved = (actor: Actor, { involvedIds }: { involvedIds: readonly string[] }): Verdict =>
  when(actor.userId === null || !involvedIds.includes(actor.userId), "你参与了起草或审批，须由另一位同事公布。");

/** Of letters, error reports and consultations of the public. */
export const engagementRules: Rules<VerbsOf<"letter" | "correction" | "consultation">> = {
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
};
