import { placedWords } from "@/lib/search/words";

/** In so many subjects that they say nothing of what was asked for. */
const SAY_NOTHING: ReadonlySet<string> = new Set([
  ...[
    "政府",
    "信息",
    "公开",
    "申请",
    "关于",
    "有关",
    "相关",
    "情况",
    "文件",
    "材料",
    "资料",
    "内容",
    "全部",
    "所有",
    "以及",
    "其他",
    "具体",
  ],
  ...[
    "复印件",
    "年度",
    "期间",
    "进行",
    "请求",
    "获取",
    "提供",
    "查询",
    "本人",
    "我局",
    "贵局",
    "单位",
    "部门",
    "机关",
    "通知",
    "方案",
    "结果",
  ],
]);

const isTelling = (word: string): boolean => /^\p{Script=Han}{2,}$/u.test(word) && !SAY_NOTHING.has(word);

/** The words of a subject, each once; those inside a longer word are left to it. */
export function subjectWords(subject: string): string[] {
  const placed = placedWords(subject);
  const whole = placed.filter(
    ({ word, at }) =>
      !placed.some((other) => other.word.length > word.length && other.at <= at && other.at + other.word.length >= at + word.length),
  );
  return [...new Set(whole.map(({ word }) => word.trim()).filter(isTelling))];
}

export interface SubjectWord {
  readonly word: string;
  /** in how many cases */
  readonly cases: number;
}

/**
 * What was asked for most, by the words of the subjects. Words of fewer than `least` cases are left out: a rare one could point to a single
 * person.
 */
export function topWords(subjects: readonly { subject: string; cases: number }[], least: number, most: number): SubjectWord[] {
  const byWord = new Map<string, number>();
  for (const { subject, cases } of subjects) for (const word of subjectWords(subject)) byWord.set(word, (byWord.get(word) ?? 0) + cases);
  return [...byWord]
    .filter(([, cases]) => cases >= least)
    .map(([word, cases]) => ({ word, cases }))
    .sort((a, b) => b.cases - a.cases || (a.word < b.word ? -1 : 1))
    .slice(0, most);
}
