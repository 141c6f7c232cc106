import type { Tx } from "@/lib/core/db";
import { ruleViolation } from "@/lib/core/errors";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { RunPurpose } from "@/lib/generated/prisma/enums";
import type { Actor } from "@/lib/identity/actor";
import type { Definition, Step } from "./definition";
import { beginStep } from "./due";
import { appendEvent } from "./events";
import type { Staff } from "./run";
import { unfilledStep } from "./staffing";
import { nobodyCanDecide } from "./words";

export interface NewRun {
  subject: { type: string; id: string };
  /** of an item; null for subjects of another kind */
  revisionId: string | null;
  purpose: RunPurpose;
  title: string;
  departmentId: string;
  authorIds: readonly string[];
  contentHash: string;
  definition: Pick<Definition, "key" | "name" | "version" | "steps">;
  detail: Prisma.InputJsonObject;
  /** what the sender says to the approvers */
  opinion: string;
}

/** Throws a RuleViolation that names the step and whom to ask, when the flow could not come to its end with the people of today. */
export async function expectStaffed(
  tx: Tx,
  run: Pick<NewRun, "departmentId" | "authorIds">,
  steps: readonly Step[],
  staff: Staff,
): Promise<void> {
  const { supervisorId } = await tx.department.findUniqueOrThrow({ where: { id: run.departmentId }, select: { supervisorId: true } });
  const facts = { departmentId: run.departmentId, supervisorId, authorIds: run.authorIds, acts: [] };
  const missing = unfilledStep(steps, 0, facts, staff.people, staff.deputies);
  const step = missing === null ? undefined : steps[missing];
  if (step !== undefined) throw ruleViolation(nobodyCanDecide(step));
}

/** Starts a run with a copy of the definition; the database allows one open run per subject. Returns its id. */
export async function openRun(tx: Tx, actor: Actor & { userId: string }, now: Date, run: NewRun): Promise<string> {
  const [first] = run.definition.steps;
  if (first === undefined) throw ruleViolation("这个审批流程没有步骤，请系统管理员补充后再送审。");
  const { id } = await tx.approvalRun.create({
    data: {
      agencyId: actor.agencyId,
      subjectType: run.subject.type,
      subjectId: run.subject.id,
      revisionId: run.revisionId,
      purpose: run.purpose,
      title: run.title,
      departmentId: run.departmentId,
      authorIds: [...run.authorIds],
      contentHash: run.contentHash,
      definitionKey: run.definition.key,
      definitionName: run.definition.name,
      definitionVersion: run.definition.version,
      steps: run.definition.steps as unknown as Prisma.InputJsonArray,
      ...beginStep(first, 0, now),
      detail: run.detail,
      startedById: actor.userId,
      startedAt: now,
    },
    select: { id: true },
  });
  const head = { id, contentHash: run.contentHash, step: 0, steps: run.definition.steps, events: [] };
  await appendEvent(tx, head, actor, now, { kind: "submit", opinion: run.opinion });
  return id;
}
