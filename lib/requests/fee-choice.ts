import type { FeeMethod } from "./fees";
import type { Outcome } from "./outcomes";

export type FeeProblem = "BOTH_METHODS" | "BY_PAGE_NOT_APPLICABLE";

/** Why one request may not be charged by these methods (信息处理费管理办法第三条、第五条); null when it may. `outcome` null: not decided yet. */
export function feeProblem(methods: readonly FeeMethod[], outcome: Outcome | null): FeeProblem | null {
  if (methods.includes("BY_ITEM") && methods.includes("BY_PAGE")) return "BOTH_METHODS";
  return methods.includes("BY_PAGE") && outcome?.byPageApplies === false ? "BY_PAGE_NOT_APPLICABLE" : null;
}
