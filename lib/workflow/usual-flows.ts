import type { Db } from "@/lib/core/db";
import {
  activeDefinition,
  CONSULTATION_KEY,
  type Definition,
  HOME_KEY,
  LETTER_KEY,
  REQUEST_REPLY_KEY,
  type Step,
  WITHDRAWAL_KEY,
} from "./definition";

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

/** The flows an agency starts with: 三级审批, 两级审批, and one step for a withdrawal and for the home page. */
export const usualFlows: readonly UsualFlow[] = [
  { key: "three-level", name: "三级审批", steps: [head, office, supervisor] },
  { key: "two-level", name: "两级审批", steps: [head, office] },
  { key: WITHDRAWAL_KEY, name: "撤稿审批", steps: [{ ...office, name: "办公室审核撤稿", workingDays: 1, secrecyCheck: false }] },
  { key: HOME_KEY, name: "首页编排审批", steps: [{ ...office, name: "办公室审核首页", workingDays: 1 }] },
  { key: LETTER_KEY, name: "来信答复审批", steps: [head, { ...office, name: "办公室审核答复" }] },
  { key: CONSULTATION_KEY, name: "意见征集审批", steps: [head, office, supervisor] },
  { key: REQUEST_REPLY_KEY, name: "依申请公开答复审批", steps: [{ ...office, name: "办公室（法规）审核" }, supervisor] },
];

/** The flow in force for one kind of act; as long as the agency has not defined it, the usual one. */
export async function flowInForce(
  db: Db,
  agencyId: string,
  key: string,
): Promise<Pick<Definition, "key" | "name" | "version" | "steps"> | null> {
  const defined = await activeDefinition(db, agencyId, key);
  if (defined !== null) return defined;
  const usual = usualFlows.find((flow) => flow.key === key);
  return usual === undefined ? null : { key, name: usual.name, version: 0, steps: [...usual.steps] };
}
