import { z } from "zod";
import type { Tx } from "@/lib/core/db";
import { invalidInput, staleForm } from "@/lib/core/errors";
import { lockAgency } from "@/lib/core/lock-agency";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { type Definition, isForPublication, type Step, stepsSchema } from "./definition";

export const defineWorkflowInput = z.object({
  key: z
    .string()
    .trim()
    .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "标识用小写字母开头，只含小写字母、数字和连字符")
    .max(40, "标识不超过 40 个字符"),
  name: z.string().trim().min(1, "请填写流程名称").max(30, "流程名称不超过 30 个字"),
  steps: stepsSchema,
  /** version the form was opened with; 0: a new flow */
  expectedVersion: z.coerce.number().int().min(0),
});

type Input = z.output<typeof defineWorkflowInput>;

interface Loaded {
  agencyId: string;
  last: number;
  problems: Readonly<Record<string, readonly string[]>>;
}

/**
 * Puts a new version of a flow in force and retires the one before; running approvals keep the steps they were started with.
 * Flows that lead to publication carry the secrecy check (条例第十七条).
 */
export const defineWorkflow = command({
  name: "workflow.define",
  input: defineWorkflowInput,
  load: async (tx, input, actor): Promise<Loaded> => {
    await lockAgency(tx, actor.agencyId);
    const newest = await tx.workflowDefinition.findFirst({
      where: { agencyId: actor.agencyId, key: input.key },
      orderBy: { version: "desc" },
      select: { version: true },
    });
    return { agencyId: actor.agencyId, last: newest?.version ?? 0, problems: await missingReferences(tx, actor, input.steps) };
  },
  may: (actor, loaded) => can(actor, "workflow.edit", loaded),
  check: ({ last, problems }, input) => {
    if (input.expectedVersion === 0 && last > 0)
      throw invalidInput({ key: [`标识“${input.key}”已有流程使用，请换一个，或到那个流程里修改`] });
    if (input.expectedVersion !== last) throw staleForm();
    const lacksSecrecy = isForPublication(input.key) && !input.steps.some((step) => step.secrecyCheck);
    const fields = lacksSecrecy ? { ...problems, steps: ["发布用的流程至少要有一步承担保密审查（条例第十七条）"] } : problems;
    if (Object.keys(fields).length > 0) throw invalidInput(fields);
  },
  write: async ({ tx, actor, input, loaded, now }) => {
    const version = loaded.last + 1;
    await tx.workflowDefinition.updateMany({
      where: { agencyId: loaded.agencyId, key: input.key, retiredAt: null },
      data: { retiredAt: now },
    });
    const made = await tx.workflowDefinition.create({
      data: {
        agencyId: loaded.agencyId,
        key: input.key,
        version,
        name: input.name,
        steps: input.steps,
        createdById: actor.userId,
        createdAt: now,
      },
    });
    const result: Pick<Definition, "id" | "key" | "version"> = { id: made.id, key: made.key, version };
    return {
      subject: { type: "workflow", id: made.id },
      changes: { key: input.key, version, name: input.name, steps: input.steps },
      result,
    };
  },
});

/** Departments and people of the steps that this agency does not have (any more), by field. */
async function missingReferences(tx: Tx, actor: Actor, steps: Input["steps"]): Promise<Record<string, string[]>> {
  const departmentIds = steps.flatMap(({ who }) => (who.kind === "roleInDepartment" ? [who.departmentId] : []));
  const userIds = steps.flatMap(({ who }) => (who.kind === "people" ? who.userIds : []));
  const agencyId = actor.agencyId;
  const [departments, users] = await Promise.all([
    tx.department.findMany({ where: { agencyId, id: { in: departmentIds }, retiredAt: null }, select: { id: true } }),
    tx.user.findMany({ where: { agencyId, id: { in: userIds }, disabledAt: null }, select: { id: true } }),
  ]);
  const known = new Set([...departments, ...users].map(({ id }) => id));
  return Object.fromEntries(steps.flatMap((step, index) => problemOf(step, index, known)));
}

function problemOf({ who }: Step, index: number, known: ReadonlySet<string>): [string, string[]][] {
  if (who.kind === "roleInDepartment" && !known.has(who.departmentId))
    return [[`steps.${index}.who.departmentId`, ["这个科室已停用，请另选"]]];
  if (who.kind === "people" && !who.userIds.every((id) => known.has(id)))
    return [[`steps.${index}.who.userIds`, ["选择的人员中有人已停用，请重新选择"]]];
  return [];
}
