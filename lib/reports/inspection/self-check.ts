import { z } from "zod";
import { civilDateOf, yearOf } from "@/lib/core/civil-date";
import { invalidInput } from "@/lib/core/errors";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { findIndicator } from "./indicators";

export const FINDINGS = { met: "达标", notMet: "不达标", notApplicable: "不适用" } as const;
export type SelfCheckVerdict = keyof typeof FINDINGS;

const FIRST_YEAR = 2019;

export const selfCheckInput = z.object({
  year: z.coerce.number().int().min(FIRST_YEAR),
  code: z.string().refine((code) => findIndicator(code) !== null, "没有这个指标"),
  verdict: z.enum(["met", "notMet", "notApplicable"], "请选择检查结果"),
  note: z.string().trim().max(500, "不超过 500 个字"),
});

/** Enters what a person found about an indicator in the yearly self-check; a later record takes the place of an earlier one, which is kept. */
export const recordSelfCheck = command({
  name: "inspection.selfCheck",
  input: selfCheckInput,
  load: async (_tx, _input, { agencyId }) => ({ agencyId }),
  may: (actor, facts) => can(actor, "inspection.edit", facts),
  check: (_loaded, { year, verdict, note }, _actor, now) => {
    if (year > yearOf(civilDateOf(now))) throw invalidInput({ year: ["这一年还没有到"] });
    if (verdict !== "met" && note === "") throw invalidInput({ note: ["不达标或者不适用的，请写明情况和打算"] });
  },
  write: async ({ tx, input, actor, now }) => {
    if (actor.userId === null) throw new Error("a self-check is made by a person");
    const who = { userId: actor.userId, userName: actor.name, departmentName: actor.departmentName, post: actor.post };
    const { id } = await tx.selfCheckFinding.create({
      data: { ...input, ...who, agencyId: actor.agencyId, at: now },
      select: { id: true },
    });
    return { subject: { type: "selfCheck", id }, changes: input, result: {} };
  },
});
