import { type CivilDate, formatChineseDate } from "@/lib/core/civil-date";
import type { CaseFacts } from "../case/facts";

/** A period that somebody outside had, and let pass. */
export interface LapsedWait {
  readonly dueOn: CivilDate;
  /** for whoever handles the case: what has passed, and what may be done now */
  readonly text: string;
}

/**
 * What the agency waited for in a case and has not come in time: the correction, the reasons, the fee, the answers of those consulted. The law ends
 * none of these by itself: somebody has to decide, and while they wait the time of the agency stands or runs on (条例第三十条、第三十二条、第三十五条、第四十二条).
 */
export function lapsedWaits({ state, supplement, reasons, fee, consultations }: CaseFacts, today: CivilDate): LapsedWait[] {
  const passed = (dueOn: CivilDate | null | undefined): dueOn is CivilDate => dueOn != null && today > dueOn;
  const said = (dueOn: CivilDate, what: string, then: string): LapsedWait => ({
    dueOn,
    text: `${what}的期限已于${formatChineseDate(dueOn)}届满，${then}`,
  });
  return [
    ...(state === "supplementing" && passed(supplement?.dueOn)
      ? [said(supplement.dueOn, "申请人补正", "没有收到补正：可以办理视为放弃")]
      : []),
    ...(state === "reasonAsked" && passed(reasons?.dueOn) ? [said(reasons.dueOn, "申请人说明理由", "没有收到说明：可以答复不予处理")] : []),
    ...(state === "feeNoticed" && passed(fee?.payBy) ? [said(fee.payBy, "申请人缴费", "费用没有交足：可以办理视为放弃")] : []),
    ...consultations.flatMap(({ answerBy, answeredOn }) =>
      answeredOn === null && passed(answerBy) ? [said(answerBy, "被征求意见方答复", "没有收到意见：由本机关依法决定是否公开")] : [],
    ),
  ];
}
