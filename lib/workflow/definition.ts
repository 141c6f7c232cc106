import { z } from "zod";
import type { Db } from "@/lib/core/db";

/** Roles that may decide on a step. */
export const APPROVER_ROLES = ["departmentHead", "officeHead", "leader"] as const;

const role = z.enum(APPROVER_ROLES, "请选择由哪个角色审批");

/** Who decides on a step. */
export const whoSchema = z.discriminatedUnion(
  "kind",
  [
    z.object({ kind: z.literal("roleInOwnDepartment"), role }),
    z.object({ kind: z.literal("roleInDepartment"), role, departmentId: z.uuid("请选择科室") }),
    z.object({ kind: z.literal("roleInAgency"), role }),
    /** 分管领导 of the subject's department */
    z.object({ kind: z.literal("supervisor") }),
    z.object({ kind: z.literal("people"), userIds: z.array(z.uuid()).min(1, "请至少选择一位审批人").max(20, "最多选择 20 位审批人") }),
  ],
  "请选择由谁审批",
);

export const stepSchema = z.object({
  name: z.string().trim().min(1, "请填写这一步的名称").max(20, "名称不超过 20 个字"),
  who: whoSchema,
  /** one approval is enough, or all must approve (会签) */
  need: z.enum(["one", "all"], "请选择一人同意即可还是须全部同意"),
  /** within how many working days; null: no limit */
  workingDays: z.number("请填写整数").int("请填写整数").min(1, "至少 1 个工作日").max(60, "最多 60 个工作日").nullable(),
  secrecyCheck: z.boolean(),
});

export const MAX_STEPS = 8;

/** The ordered steps of a definition, in the form they are stored and copied into each run. */
export const stepsSchema = z
  .array(stepSchema)
  .min(1, "审批流程至少要有一步")
  .max(MAX_STEPS, `审批流程最多 ${MAX_STEPS} 步`)
  .superRefine((steps, context) => {
    const names = steps.map((step) => step.name);
    names.forEach((name, index) => {
      if (names.indexOf(name) < index)
        context.addIssue({ code: "custom", path: [index, "name"], message: `与第 ${names.indexOf(name) + 1} 步重名` });
    });
  });

export type Step = z.output<typeof stepSchema>;

/** The flow of a withdrawal; every other key is for publication. */
export const WITHDRAWAL_KEY = "withdrawal";

/** Whether a flow of this key leads to publication, and so must carry the secrecy check (条例第十七条). */
export const isForPublication = (key: string): boolean => key !== WITHDRAWAL_KEY;

/** The flow of the home page's arrangement. */
export const HOME_KEY = "home";

/** The flow of an answer to a letter (来信答复). */
export const LETTER_KEY = "letter-reply";

/** The flow of a consultation of the public, and of its result (意见征集). */
export const CONSULTATION_KEY = "consultation";

/** The flow of a reply to a request (依申请公开答复). */
export const REQUEST_REPLY_KEY = "request-reply";

/** What a flow is for that is bound to one kind of act; all other flows are for columns to choose. */
export const BOUND_FLOWS: Readonly<Record<string, string>> = {
  [WITHDRAWAL_KEY]: "撤稿",
  [HOME_KEY]: "首页编排",
  [LETTER_KEY]: "来信答复",
  [CONSULTATION_KEY]: "意见征集",
  [REQUEST_REPLY_KEY]: "依申请公开答复",
};

export const isForColumns = (key: string): boolean => !Object.hasOwn(BOUND_FLOWS, key);

export interface Definition {
  id: string;
  key: string;
  version: number;
  name: string;
  steps: Step[];
  createdAt: Date;
  createdById: string | null;
  retiredAt: Date | null;
}

type Row = Omit<Definition, "steps"> & { steps: unknown };

const fromRow = (row: Row): Definition => ({ ...row, steps: stepsSchema.parse(row.steps) });

const SELECTED = {
  id: true,
  key: true,
  version: true,
  name: true,
  steps: true,
  createdAt: true,
  createdById: true,
  retiredAt: true,
} as const;

/** The version in force of the flow with this key, or null when there is none. */
export async function activeDefinition(db: Db, agencyId: string, key: string): Promise<Definition | null> {
  const row = await db.workflowDefinition.findFirst({
    where: { agencyId, key, retiredAt: null },
    orderBy: { version: "desc" },
    select: SELECTED,
  });
  return row === null ? null : fromRow(row);
}

/** The versions in force of all flows, by name. */
export async function activeDefinitions(db: Db, agencyId: string): Promise<Definition[]> {
  const rows = await db.workflowDefinition.findMany({
    where: { agencyId, retiredAt: null },
    orderBy: [{ createdAt: "asc" }, { key: "asc" }],
    select: SELECTED,
  });
  return rows.map(fromRow).sort((a, b) => Number(isForPublication(b.key)) - Number(isForPublication(a.key)) || a.key.localeCompare(b.key));
}

/** Every version of one flow, newest first. */
export async function definitionHistory(db: Db, agencyId: string, key: string): Promise<Definition[]> {
  const rows = await db.workflowDefinition.findMany({ where: { agencyId, key }, orderBy: { version: "desc" }, select: SELECTED });
  return rows.map(fromRow);
}
