import type { OutcomeCode } from "../outcomes";
import type { Act } from "./acts";
import type { CaseFacts } from "./facts";

export type StepKey = "supplement" | "nature" | "responsible" | "exists" | "give" | "how" | "answer";

/** Where a "no" of a step leads to. */
export interface WayOut {
  readonly label: string;
  /** the reply that it ends with, or what is done first */
  readonly outcome: OutcomeCode | null;
  readonly act: Act | null;
}

interface StepDefinition {
  readonly key: StepKey;
  readonly name: string;
  readonly question: string;
  readonly waysOut: readonly WayOut[];
}

const ends = (label: string, outcome: OutcomeCode): WayOut => ({ label, outcome, act: null });
const first = (label: string, act: Act, outcome: OutcomeCode | null = null): WayOut => ({ label, outcome, act });

/** 七步: 补不补—是不是—谁负责—有没有—给不给—怎么给—怎么答. The first "no" leads to its outcome. */
export const SEVEN_STEPS: readonly StepDefinition[] = [
  {
    ...{ key: "supplement", name: "补不补", question: "身份、内容描述、形式要求是否齐全、明确？" },
    waysOut: [first("不齐全、不明确：告知补正（一次）", "askSupplement"), ends("补正后仍不明确", "UNAVAILABLE_STILL_UNCLEAR")],
  },
  {
    ...{ key: "nature", name: "是不是", question: "是不是申请获取政府信息？" },
    waysOut: [
      ends("信访、投诉、举报", "REFUSED_PETITION"),
      ends("要求提供公开出版物", "REFUSED_PUBLICATION"),
      ends("咨询、要求解释，或者不是政府信息", "OTHER_NOT_GOV_INFO"),
      first("此前已经答复过", "markRepeated", "REFUSED_REPEATED"),
      ends("要求确认或者重新出具已获取的信息", "REFUSED_CONFIRM_REISSUE"),
      first("数量、频次明显超过合理范围：先要求说明理由", "askReasons", "REFUSED_EXCESSIVE"),
      ends("登记资料等有特别规定的查询事项", "DENIED_QUERY_MATTER"),
    ],
  },
  {
    ...{ key: "responsible", name: "谁负责", question: "是不是本机关负责公开？" },
    waysOut: [first("由其他机关负责：登记该机关", "transfer", "UNAVAILABLE_OTHER_AGENCY")],
  },
  {
    ...{ key: "exists", name: "有没有", question: "检索过了吗？找到了吗？" },
    waysOut: [first("没有找到：有检索记录", "recordSearch", "UNAVAILABLE_NOT_EXIST"), ends("需要加工、分析", "UNAVAILABLE_NEEDS_CREATION")],
  },
  {
    ...{ key: "give", name: "给不给", question: "能不能公开？" },
    waysOut: [
      ends("已经主动公开", "ALREADY_PUBLIC"),
      ends("国家秘密", "DENIED_STATE_SECRET"),
      ends("法律、行政法规禁止公开", "DENIED_LAW_FORBIDS"),
      ends("危及“三安全一稳定”", "DENIED_SECURITY_STABILITY"),
      first("涉及第三方：先征求意见", "consult", "DENIED_THIRD_PARTY"),
      ends("内部事务信息", "DENIED_INTERNAL_AFFAIRS"),
      ends("过程性信息", "DENIED_PROCESS_INFO"),
      ends("行政执法案卷信息", "DENIED_ENFORCEMENT_FILE"),
      ends("能够区分：部分公开", "PARTIAL"),
    ],
  },
  { key: "how", name: "怎么给", question: "按申请人要求的形式和途径能不能提供？（第四十条）", waysOut: [ends("提供", "GRANTED")] },
  { key: "answer", name: "怎么答", question: "答复书、救济途径、送达", waysOut: [first("拟写答复", "draftReply")] },
];

export interface SevenStep extends StepDefinition {
  /** done: answered by what is in the case; now: the next one to answer */
  readonly status: "done" | "now" | "ahead";
  /** what the case says of it */
  readonly answer: string | null;
}

export interface SevenSteps {
  readonly steps: readonly SevenStep[];
  /** the way out that was taken */
  readonly taken: OutcomeCode | null;
}

const stepOf = (outcome: OutcomeCode): StepKey =>
  SEVEN_STEPS.find(({ waysOut }) => waysOut.some((way) => way.outcome === outcome))?.key ?? "answer";

/** How far the case has come on the path, from what stands in it; `drafted` is the outcome of the reply as it is drafted. */
export function sevenSteps(facts: CaseFacts, drafted: OutcomeCode | null): SevenSteps {
  const taken = facts.outcome ?? facts.reply?.outcome ?? drafted;
  const stop = taken !== null ? stepOf(taken) : endsWithOtherAgency(facts) ? "responsible" : null;
  let before = true;
  const steps = SEVEN_STEPS.map((step): SevenStep => {
    const answer = answerOf(step.key, facts, taken);
    const done = before && (answer !== null || stop === step.key || passed(step.key, stop));
    const skipped = stop !== null && step.key !== "answer" && ORDER.indexOf(step.key) > ORDER.indexOf(stop);
    const status = done ? "done" : before && !skipped ? "now" : "ahead";
    if (!done && !skipped) before = false;
    const waysOut = step.key === "answer" && taken === null && stop !== null ? [TELL_OTHER_AGENCY] : step.waysOut;
    return { ...step, waysOut, status, answer };
  });
  return { steps, taken };
}

const TELL_OTHER_AGENCY = ends("拟写答复：不属于本机关负责公开，告知负责的机关", "UNAVAILABLE_OTHER_AGENCY");

/** Another agency has to give it, and nothing was looked for or asked about here: the reply is all that is left (第三十六条第五项). */
const endsWithOtherAgency = ({ otherAgency, searches, consultations }: CaseFacts): boolean =>
  otherAgency !== null && searches.length + consultations.length === 0;

const ORDER = SEVEN_STEPS.map(({ key }) => key);
/** A later step has ended the path: this one was answered with yes, or passed by. */
const passed = (key: StepKey, stop: StepKey | null): boolean => stop !== null && ORDER.indexOf(key) < ORDER.indexOf(stop);

const UNDER_REVIEW: readonly CaseFacts["state"][] = ["received", "registered", "review", "supplementing", "reasonAsked"];
const endsAt = (key: StepKey, taken: OutcomeCode | null): boolean => taken !== null && stepOf(taken) === key;

function answerOf(key: StepKey, facts: CaseFacts, taken: OutcomeCode | null): string | null {
  const { supplement, state } = facts;
  switch (key) {
    case "supplement":
      if (supplement !== null) return supplement.answeredOn === null ? null : `已补正（${supplement.answeredOn}）`;
      return ["received", "registered", "review"].includes(state) && taken === null ? null : "不需要补正";
    case "nature":
      if (facts.repeatOf !== null) return `与 ${facts.repeatOf.caseNo} 重复`;
      if (facts.reasons !== null)
        return facts.reasons.accepted === null ? null : facts.reasons.accepted ? "理由合理，继续办理" : "理由不合理";
      // Whoever turns a request over to handling says that it is one.
      return UNDER_REVIEW.includes(state) || endsAt("nature", taken) ? null : "是政府信息公开申请";
    case "responsible":
      if (facts.otherAgency !== null) return `由${facts.otherAgency.name}负责`;
      // Nobody looks for, or asks about, what another agency has to give.
      return facts.searches.length + facts.consultations.length === 0 || endsAt("responsible", taken) ? null : "由本机关负责";
    case "exists": {
      const found = facts.searches.some((one) => one.found);
      return facts.searches.length === 0 ? null : found ? "检索到了" : `检索 ${facts.searches.length} 次，没有找到`;
    }
    case "give": {
      const third = facts.consultations.filter((one) => one.with === "thirdParty");
      return third.length === 0 || taken === null ? null : "已征求第三方意见";
    }
    case "how":
      return null;
    case "answer":
      return facts.reply?.status === "issued" || facts.completedOn !== null ? "已答复" : null;
  }
}
