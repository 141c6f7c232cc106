import type { EventData } from "./events";
import type { Consulted } from "./facts";

type Answer = EventData<"consultationAnswered">["answer"];

const ANSWER_WORDS: Readonly<Record<Answer, string>> = {
  agrees: "同意公开",
  refuses: "不同意公开",
  partly: "同意部分公开",
  silent: "逾期未提出意见",
};

/** Who was asked; an earlier system did not tell. */
export const askedWords = (shownName: string): string => (shownName === "" ? "原系统没有写明对象" : shownName);

/** What came back; empty while nothing has. */
export function answerWords({ answer, reasonable, deliveredOn }: Pick<Consulted, "answer" | "reasonable" | "deliveredOn">): string {
  if (answer === null) return "";
  // Nobody lets a period pass that never began: of an earlier system only the day is known on which an answer came.
  if (answer === "silent" && deliveredOn === null) return "收到意见（原系统没有写明内容）";
  if (answer === "refuses") return `${ANSWER_WORDS.refuses}，${reasonable ? "理由合理" : "理由不合理"}`;
  return ANSWER_WORDS[answer];
}
