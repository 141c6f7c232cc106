import type { InspectionFacts } from "./facts";
import { INDICATORS } from "./indicators";
import { judgeAnswers } from "./judge-answers";
import { judgeColumns } from "./judge-columns";
import { judgeSite } from "./judge-site";
import type { Judgement } from "./verdict";

/**
 * Judges every indicator of 国办秘函〔2019〕19号 that a machine can judge, in the order of the list; those left to people say so.
 * What is found is told with where and by whom it is to be mended.
 */
export function judge(facts: InspectionFacts): Judgement[] {
  const judged = new Map([...judgeColumns(facts), ...judgeAnswers(facts), ...judgeSite(facts)].map((one) => [one.code, one]));
  return INDICATORS.map(({ code, judgedBy }) => {
    const found = judged.get(code);
    if (found !== undefined) return found;
    if (judgedBy === "machine") throw new Error(`nothing judges ${code}`);
    return { code, verdict: "person", summary: "由人检查，在年度自查里登记", todo: "", found: [] };
  });
}
