import { z } from "zod";
import type { Db } from "@/lib/core/db";
import { storedSetting } from "@/lib/core/settings";

export const SYNONYMS_KEY = "searchSynonyms";

const MOST_GROUPS = 500;

/** What an office starts with: how people say it, and how documents do. */
const USUAL: readonly (readonly string[])[] = [
  ["工信局", "工业和信息化局"],
  ["发改委", "发展和改革委员会"],
  ["中小企业", "中小微企业"],
  ["专精特新", "小巨人"],
  ["电话", "联系方式"],
  ["上班时间", "办公时间"],
  ["三公经费", "因公出国", "公务接待"],
  ["补贴", "补助", "奖补"],
  ["招聘", "招录", "公开招考"],
  ["领导", "领导信息"],
];

/** One group a line, its words apart by 、, comma or blank. */
export function parseSynonyms(text: string): string[][] {
  return text
    .split(/\r?\n/)
    .map((line) => [...new Set(line.split(/[、,，;；\s]+/).filter((word) => word !== ""))])
    .filter((group) => group.length > 0);
}

export const writeSynonyms = (groups: readonly (readonly string[])[]): string => groups.map((group) => group.join("、")).join("\n");

const problemIn = (group: readonly string[]): string | null => {
  if (group.length < 2) return `“${group[0]}”独自成行：每行至少两个词，用顿号隔开。`;
  const long = group.find((word) => word.length > 20);
  return long === undefined ? null : `“${long}”太长，每个词不超过 20 个字。`;
};

/** The office's text as groups, or what is wrong with it. A word stands in one group only, so that it is plain what it widens to. */
export const synonymsText = z.string().transform((text, context): string[][] => {
  const groups = parseSynonyms(text);
  const words = groups.flat();
  const doubled = words.find((word, at) => words.indexOf(word) !== at);
  const problem =
    groups.length > MOST_GROUPS
      ? `最多 ${MOST_GROUPS} 行。`
      : doubled !== undefined
        ? `“${doubled}”出现在两行里，请并成一行。`
        : (groups.map(problemIn).find((found) => found !== null) ?? null);
  if (problem === null) return groups;
  context.addIssue({ code: "custom", message: problem });
  return z.NEVER;
});

const stored = z.array(z.array(z.string()));

export interface Synonyms {
  groups: readonly (readonly string[])[];
  /** 0: never saved */
  version: number;
}

/** The synonyms of the agency; the usual ones until it saves its own. */
export async function synonymsOf(db: Db, agencyId: string): Promise<Synonyms> {
  const { value, version } = await storedSetting(db, agencyId, SYNONYMS_KEY);
  return { groups: version === 0 ? USUAL : stored.parse(value), version };
}
