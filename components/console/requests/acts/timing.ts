import { formatChineseDate } from "@/lib/core/civil-date";
import { type ActForms, area, count, day, maybeArea, one, why } from "./act-form";

const decision = (yes: string, no: string) =>
  one("approve", "决定", {
    choices: [
      { value: "true", label: yes },
      { value: "false", label: no },
    ],
  });

const WORDED_NOW = "给申请人的告知书可以现在就看、就改：公开办负责人批准时看到、发出的是你写好的这一份。";

/** Longer periods, each decided by the head of the disclosure office. */
export const TIMING: ActForms = {
  proposeExtension: ({ view }) => ({
    title: "提请延长",
    question: "提请公开办负责人批准延长答复期限（条例第三十三条）。",
    consequences: [
      view.dueOn === null
        ? "现在没有在计算的期限。"
        : `现在的最后一天是${formatChineseDate(view.dueOn)}，必须在这一天以前批准并告知申请人。`,
      "最长延长 20 个工作日，只能延长一次。",
      WORDED_NOW,
    ],
    fields: [
      count("workingDays", "延长多少个工作日", { initial: "20", hint: "1 到 20" }),
      area("reason", "延长的理由", { hint: "写入给申请人的《延长答复期限告知书》" }),
    ],
    confirm: "提请延长",
  }),
  decideExtension: ({ view }) => ({
    title: "决定是否延长",
    question:
      view.facts.extension.proposed === null
        ? "没有等待决定的提请。"
        : `提请延长 ${view.facts.extension.proposed.workingDays} 个工作日。理由：${view.facts.extension.proposed.reason}`,
    consequences: ["批准后生成《延长答复期限告知书》，期限随即延长。"],
    fields: [decision("批准", "不批准"), maybeArea("opinion", "意见")],
    confirm: "作出决定",
  }),
  proposeDelay: () => ({
    title: "提请延迟答复",
    question: "申请人说明的理由合理，但无法按期答复的，可以确定延迟答复的合理期限（条例第三十五条）。",
    consequences: ["由公开办负责人决定，并告知申请人。", WORDED_NOW],
    fields: [day("until", "延迟到哪一天"), why],
    confirm: "提请延迟答复",
  }),
  decideDelay: ({ view }) => ({
    title: "决定是否延迟答复",
    question:
      view.facts.delay.proposed === null ? "没有等待决定的提请。" : `提请延迟到${formatChineseDate(view.facts.delay.proposed.until)}。`,
    consequences: ["批准后告知申请人，这一天成为答复的最后一天。"],
    fields: [decision("批准", "不批准"), maybeArea("opinion", "意见")],
    confirm: "作出决定",
  }),
};
