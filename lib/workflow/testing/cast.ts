import type { Role } from "@/lib/generated/prisma/enums";
import type { Person } from "@/lib/identity/actor";
import type { RunFacts } from "../assignees";
import type { Step } from "../definition";

export const person = (id: string, roles: readonly Role[], departmentId = "industry"): Person => ({
  ...{ id, agencyId: "agency", name: id, post: "", departmentId, departmentName: departmentId, roles },
});

export const step = (who: Step["who"], more: Partial<Step> = {}): Step => ({
  ...{ name: who.kind, who, need: "one", workingDays: 2, secrecyCheck: false, ...more },
});

export const byHead = step({ kind: "roleInOwnDepartment", role: "departmentHead" }, { name: "科室负责人" });
export const byOffice = step({ kind: "roleInAgency", role: "officeHead" }, { name: "公开办", secrecyCheck: true });
export const bySupervisor = step({ kind: "supervisor" }, { name: "分管领导" });

/** 科室负责人 → 公开办 → 分管领导 */
export const threeLevel: readonly Step[] = [byHead, byOffice, bySupervisor];

export const author = person("author", ["author"]);
export const head = person("head", ["departmentHead"]);
export const head2 = person("head2", ["departmentHead"]);
export const otherHead = person("otherHead", ["departmentHead"], "energy");
export const office = person("office", ["officeHead"], "office");
export const leader = person("leader", ["leader"], "leaders");
export const everybody: readonly Person[] = [author, head, head2, otherHead, office, leader];

export const facts = (more: Partial<RunFacts> = {}): RunFacts => ({
  ...{ departmentId: "industry", supervisorId: "leader", authorIds: ["author"], acts: [] },
  ...more,
});

export const act = (stepNo: number, userId: string, more: Partial<RunFacts["acts"][number]> = {}): RunFacts["acts"][number] => ({
  ...{ step: stepNo, userId, seatId: userId, secrecy: null },
  ...more,
});
