import type { Role } from "@/lib/generated/prisma/enums";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/can";

export interface Entry {
  label: string;
  href: string;
  /** something waits there */
  badge?: number;
}

export interface EntryGroup {
  /** null: the daily work, which needs no heading */
  label: string | null;
  entries: Entry[];
}

const WORKS_ON_ITEMS: readonly Role[] = [
  "author",
  "departmentHead",
  "officeHead",
  "leader",
  "publisher",
  "requestOfficer",
  "securityAdmin",
];
const WORKS_ON_REQUESTS: readonly Role[] = ["author", "departmentHead", "officeHead", "leader", "publisher", "requestOfficer"];
const ONLY_COUNTS: readonly Role[] = ["systemAdmin", "auditAdmin"];

/** What waits for this person: decisions and notices, and the requests they handle. */
export interface Waiting {
  todo: number;
  requests: number;
}

/** What this person finds in the rail: only what they may open. */
export function entriesFor(actor: Actor, { todo, requests }: Waiting): EntryGroup[] {
  const facts = { agencyId: actor.agencyId };
  const holds = (roles: readonly Role[]): boolean => roles.some((role) => actor.roles.includes(role));
  const may = (
    verb: "column.edit" | "workflow.edit" | "department.edit" | "user.list" | "audit.read" | "setting.edit" | "search.edit",
  ): boolean => can(actor, verb, facts).allowed;
  const list = (...entries: readonly (Entry | false)[]): Entry[] => entries.filter((entry) => entry !== false);

  const works = holds(WORKS_ON_ITEMS);
  const groups: EntryGroup[] = [
    {
      label: null,
      entries: list(
        { label: "我的待办", href: "/console", badge: todo },
        works && { label: "信息", href: "/console/items" },
        holds(WORKS_ON_REQUESTS) && { label: "依申请公开", href: "/console/requests", badge: requests },
        holds(WORKS_ON_REQUESTS) && { label: "复议和诉讼", href: "/console/appeals" },
        works && { label: "来信", href: "/console/letters" },
        works && { label: "意见征集", href: "/console/consultations" },
        can(actor, "correction.handle", facts).allowed && { label: "网站纠错", href: "/console/corrections" },
        can(actor, "home.view", facts).allowed && { label: "首页编排", href: "/console/home" },
        can(actor, "report.view", facts).allowed && { label: "报告", href: "/console/reports" },
        (works || holds(ONLY_COUNTS)) && { label: "统计", href: "/console/statistics" },
        can(actor, "inspection.view", facts).allowed && { label: "日常检查", href: "/console/inspection" },
        can(actor, "visits.view", facts).allowed && { label: "访问统计", href: "/console/visits" },
      ),
    },
    {
      label: "管理",
      entries: list(
        may("column.edit") && { label: "栏目", href: "/console/admin/columns" },
        may("workflow.edit") && { label: "审批流程", href: "/console/admin/workflows" },
        may("department.edit") && { label: "科室", href: "/console/admin/departments" },
        may("user.list") && { label: "用户", href: "/console/admin/users" },
        may("audit.read") && { label: "审计", href: "/console/admin/audit" },
        may("setting.edit") && { label: "站点", href: "/console/admin/site" },
        may("setting.edit") && { label: "依申请公开设置", href: "/console/admin/requests" },
        may("setting.edit") && { label: "复议、诉讼设置", href: "/console/admin/appeals" },
        may("setting.edit") && { label: "工作日历", href: "/console/admin/calendar" },
        may("setting.edit") && { label: "互动交流设置", href: "/console/admin/engagement" },
        may("setting.edit") && { label: "邮件", href: "/console/admin/mail" },
        may("search.edit") && { label: "检索同义词", href: "/console/admin/synonyms" },
      ),
    },
    {
      label: "个人",
      entries: list(
        actor.userId !== null &&
          can(actor, "deputy.record", { ...facts, principalId: actor.userId }).allowed && {
            label: "代理",
            href: "/console/admin/deputies",
          },
        { label: "我的账户", href: "/console/account" },
      ),
    },
  ];
  return groups.filter(({ entries }) => entries.length > 0);
}
