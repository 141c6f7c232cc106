import { z } from "zod";
import { conflict } from "@/lib/core/errors";
import { lockAgency } from "@/lib/core/lock-agency";
import { writeSetting } from "@/lib/core/settings";
import { indexPatternProblem } from "@/lib/disclosures/index-number";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { INDEX_PATTERN_KEY, indexPattern } from "./index-pattern";

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
    await lockAgency(tx, actor.agencyId);
    return { agencyId: actor.agencyId, present: await indexPattern(tx, actor.agencyId) };
  },
  may: (actor, loaded) => can(actor, "setting.edit", loaded),
  check: ({ present }, { expectedPattern }) => {
    if (present !== expectedPattern) throw conflict(`索引号格式刚被别人改为 ${present}。你填写的内容还在下面，请核对后再提交。`);
  },
  write: async ({ tx, input, loaded: { agencyId, present }, now }) => {
    await writeSetting(tx, { agencyId, key: INDEX_PATTERN_KEY, value: input.pattern, now });
    return { subject: { type: "setting", id: INDEX_PATTERN_KEY }, changes: { from: present, to: input.pattern }, result: null };
  },
});
