import type { AppealState } from "@/lib/generated/prisma/enums";
import { type Forum, findResult } from "./results";

export const FORUM_WORDS: Readonly<Record<Forum, string>> = {
  reconsideration: "行政复议",
  "litigation-direct": "未经复议直接起诉",
  "litigation-after-reconsideration": "复议后起诉",
};

export const isSuit = (forum: Forum): boolean => forum !== "reconsideration";

export const STATE_WORDS: Readonly<Record<AppealState, string>> = {
  answering: "待答复",
  hearing: "审理中",
  decided: "已审结",
  voided: "已作废",
};

export const INSTANCES = ["first", "second", "retrial"] as const;
export type Instance = (typeof INSTANCES)[number];
export const INSTANCE_WORDS: Readonly<Record<Instance, string>> = { first: "一审", second: "二审", retrial: "再审" };

/** How a review is conducted; a suit has no such choice. */
export const PROCEDURES = ["ordinary", "simple"] as const;
export type Procedure = (typeof PROCEDURES)[number];
export const PROCEDURE_WORDS: Readonly<Record<Procedure, string>> = { ordinary: "普通程序", simple: "简易程序" };

/** Who took a case to a higher instance. */
export const RAISED_BY = ["appellant", "agency", "other"] as const;
export type RaisedBy = (typeof RAISED_BY)[number];
export const RAISED_BY_WORDS: Readonly<Record<RaisedBy, string>> = { appellant: "原告", agency: "本机关", other: "其他人" };

export const FILE_KINDS = ["notice", "application", "answer", "evidence", "decision", "other"] as const;
export type FileKind = (typeof FILE_KINDS)[number];
export const FILE_KIND_WORDS: Readonly<Record<FileKind, string>> = {
  notice: "答复（应诉）通知书",
  application: "复议申请书、起诉状、上诉状",
  answer: "答复书、答辩状",
  evidence: "证据、依据和有关材料",
  decision: "复议决定书、裁判文书",
  other: "其他材料",
};

/** 复议机关 or 法院, 申请人 or 原告, 答复 or 答辩: what the parties are called in each forum. */
export const forumNames = (forum: Forum) =>
  isSuit(forum)
    ? { body: "法院", appellant: "原告", answer: "答辩", decision: "裁判" }
    : { body: "复议机关", appellant: "复议申请人", answer: "答复", decision: "复议决定" };

export const resultWords = (forum: Forum, result: string): string => findResult(forum, result)?.label ?? result;
