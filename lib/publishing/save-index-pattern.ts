import { z } from "zod";
import { conflict } from "@/lib/core/errors";
import { indexPatternProblem } from "@/lib/disclosures/index-number";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { indexPattern } from "./index-pattern";

const KEY = "indexPattern";

export const saveIndexPatternInput = z.object({
  pattern: z
    .string()
    .trim()
    .max(60, "索引号格式不超过 60 个字符")
    .superRefine((pattern, context) => {
      const problem = indexPatternProblem(pattern);
      if (problem !== null) context.addIssue({ code: "custom", message: problem });
    }),
  /** the pattern that the form was opened with */
  expectedPattern: z.string(),
});

/** Changes the form of the 索引号 that are given from now on; those given before never change. */
export const saveIndexPattern = command({
  name: "setting.saveIndexPattern",
  input: saveIndexPatternInput,
  load: async (tx, _input, actor) => {
    await tx.$executeRaw`select 1 from "Agency" where id = ${actor.agencyId}::uuid for no key update`;
    return { agencyId: actor.agencyId, present: await indexPattern(tx, actor.agencyId) };
  },
  may: (actor, loaded) => can(actor, "setting.edit", loaded),
  check: ({ present }, { expectedPattern }) => {
    if (present !== expectedPattern) throw conflict(`索引号格式刚被别人改为 ${present}。你填写的内容还在下面，请核对后再提交。`);
  },
  write: async ({ tx, input, loaded: { agencyId, present }, now }) => {
    await tx.setting.upsert({
      where: { agencyId_key: { agencyId, key: KEY } },
      create: { agencyId, key: KEY, value: input.pattern, updatedAt: now },
      update: { value: input.pattern, version: { increment: 1 }, updatedAt: now },
    });
    return { subject: { type: "setting", id: KEY }, changes: { from: present, to: input.pattern }, result: null };
  },
});
