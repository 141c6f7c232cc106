import { ROLE_WORDS } from "@/lib/identity/words";
import type { Secrecy } from "./assignees";
import type { Step } from "./definition";

export const SECRECY_WORDS: Readonly<Record<Secrecy, string>> = { passed: "保密审查通过", unsure: "提请确定" };

/** Whom a step asks: "主办科室的科室负责人". */
export function whoWords({ who }: Step): string {
  switch (who.kind) {
    case "roleInOwnDepartment":
      return `主办科室的${ROLE_WORDS[who.role]}`;
    case "roleInDepartment":
      return `指定科室的${ROLE_WORDS[who.role]}`;
    case "roleInAgency":
      return ROLE_WORDS[who.role];
    case "supervisor":
      return "主办科室的分管领导";
    case "people":
      return "指定的人员";
  }
}

/** What to do about a step that nobody can decide. */
export function nobodyCanDecide(step: Step): string {
  const cure =
    step.who.kind === "supervisor"
      ? "请系统管理员为主办科室设定分管领导，并请安全管理员授予其“分管领导”角色"
      : step.who.kind === "people"
        ? "请系统管理员调整审批流程中的指定人员"
        : `请安全管理员授予另一位同事“${ROLE_WORDS[step.who.role]}”角色`;
  return `“${step.name}”这一步需要${whoWords(step)}审批，但现在没有人可以审批：起草人不能审批自己的信息，同一个人不能审批两级。${cure}。`;
}
