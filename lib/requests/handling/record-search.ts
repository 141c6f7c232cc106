import { z } from "zod";
import { caseCommand, caseKey } from "../case/command";
import { day, expectDay, requiredText, text, yesOrNo } from "../case/fields";
import { addNote } from "../case/notes";

/** 检索记录: who searched, where, with which words, when, and what was found. What "does not exist" rests on. */
export const recordSearch = caseCommand({
  act: "recordSearch",
  input: z.object({
    ...caseKey,
    places: requiredText("请写明检索的范围（档案室、系统、科室等）", 500),
    words: requiredText("请写明检索的方式、关键词", 500),
    searchedOn: day("请填写检索的日期"),
    by: requiredText("请写明检索人", 100),
    found: yesOrNo("请选择找到还是没有找到"),
    text: text(2000),
  }),
  check: ({ facts, today }, { searchedOn }) =>
    expectDay("searchedOn", searchedOn, { today, notBefore: facts.filedOn, after: "申请提出之日" }),
  does: async ({ tx, loaded: { row }, input, actor, now }) => {
    const { places, words, searchedOn, by, found } = input;
    const noteId = await addNote(tx, row.id, actor, now, {
      kind: "search",
      text: input.text,
      data: { places, words, searchedOn, by, found },
    });
    return { events: [{ kind: "searched", on: searchedOn, data: { noteId, found } }], changes: { found }, result: { noteId } };
  },
});
