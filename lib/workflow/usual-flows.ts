import type { Step } from "./definition";
import { WITHDRAWAL_KEY } from "./definition";

export interface UsualFlow {
  key: string;
  name: string;
  steps: readonly Step[];
}

const head: Step = {
  name: "科室负责人审核",
  who: { kind: "roleInOwnDepartment", role: "departmentHead" },
  need: "one",
  workingDays: 2,
  secrecyCheck: false,
};
const office: Step = {
  name: "办公室保密审查",
  who: { kind: "roleInAgency", role: "officeHead" },
  need: "one",
  workingDays: 2,
  secrecyCheck: true,
};
const supervisor: Step = { name: "分管领导签发", who: { kind: "supervisor" }, need: "one", workingDays: 3, secrecyCheck: false };

/** The flows an agency starts with: 三级审批, 两级审批, and the one step of a withdrawal. */
export const usualFlows: readonly UsualFlow[] = [
  { key: "three-level", name: "三级审批", steps: [head, office, supervisor] },
  { key: "two-level", name: "两级审批", steps: [head, office] },
  { key: WITHDRAWAL_KEY, name: "撤稿审批", steps: [{ ...office, name: "办公室审核撤稿", workingDays: 1, secrecyCheck: false }] },
];
