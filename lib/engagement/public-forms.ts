import type { PublicForm } from "@/lib/core/proof";

const HOUR = 60 * 60_000;
const often = { solved: { most: 10, windowMs: HOUR }, waited: { most: 4, windowMs: HOUR } };

/** The forms of 互动交流 that anybody may send, and how often. */
export const letterForm: PublicForm = { name: "letter", what: "提交来信", ...often };
export const correctionForm: PublicForm = { name: "correction", what: "提交纠错", ...often };
export const commentForm: PublicForm = { name: "comment", what: "提交意见", ...often };
