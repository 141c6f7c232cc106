import type { CivilDate } from "@/lib/core/civil-date";
import { civilDateOf, fromDatabaseDate } from "@/lib/core/civil-date";
import type { Db, Tx } from "@/lib/core/db";
import { notFound } from "@/lib/core/errors";
import type { Prisma, RunEvent } from "@/lib/generated/prisma/client";
import type { RunPurpose, RunState } from "@/lib/generated/prisma/enums";
import type { Person } from "@/lib/identity/actor";
import { activeDeputies, activeHolders } from "@/lib/identity/people";
import type { Deputation, RunAct, RunFacts, Secrecy } from "./assignees";
import { type Step, stepsSchema } from "./definition";

export type { RunEvent };

/** One passage of one content through its steps, with everything that was done on it. */
export interface Run {
  id: string;
  agencyId: string;
  subjectType: string;
  subjectId: string;
  revisionId: string | null;
  purpose: RunPurpose;
  title: string;
  contentHash: string;
  definitionName: string;
  steps: readonly Step[];
  step: number;
  stepStartedAt: Date;
  stepDueOn: CivilDate | null;
  detail: unknown;
  state: RunState;
  startedById: string;
  startedAt: Date;
  endedAt: Date | null;
  version: number;
  departmentId: string;
  departmentName: string;
  facts: RunFacts;
  events: readonly RunEvent[];
}

/** Everybody who can act today, and who stands in for whom. */
export interface Staff {
  people: readonly Person[];
  deputies: readonly Deputation[];
}

export async function loadStaff(db: Db, agencyId: string, now: Date): Promise<Staff> {
  const people = await activeHolders(db, agencyId);
  return { people, deputies: await activeDeputies(db, agencyId, civilDateOf(now)) };
}

function actsOf(events: readonly RunEvent[]): RunAct[] {
  return events.flatMap((event) =>
    event.kind === "approve" && event.step !== null && event.userId !== null
      ? [{ step: event.step, userId: event.userId, seatId: event.onBehalfOfId ?? event.userId, secrecy: event.secrecy as Secrecy | null }]
      : [],
  );
}

/** The runs that match, with their events and the facts that decide who may act on them. */
export async function findRuns(db: Db, where: Prisma.ApprovalRunWhereInput): Promise<Run[]> {
  const rows = await db.approvalRun.findMany({
    where,
    include: { events: { orderBy: { seq: "asc" } } },
    orderBy: [{ startedAt: "asc" }, { id: "asc" }],
  });
  const departments = await db.department.findMany({
    where: { id: { in: [...new Set(rows.map((row) => row.departmentId))] } },
    select: { id: true, name: true, supervisorId: true },
  });
  return rows.map(({ stepDueOn, steps, authorIds, ...row }) => {
    const department = departments.find(({ id }) => id === row.departmentId);
    return {
      ...row,
      steps: stepsSchema.parse(steps),
      stepDueOn: stepDueOn === null ? null : fromDatabaseDate(stepDueOn),
      departmentName: department?.name ?? "",
      facts: { departmentId: row.departmentId, supervisorId: department?.supervisorId ?? null, authorIds, acts: actsOf(row.events) },
    };
  });
}

export async function findRun(db: Db, runId: string): Promise<Run | null> {
  const [run] = await findRuns(db, { id: runId });
  return run ?? null;
}

/** As `findRun`, locked until the transaction ends. Lock the subject first. Throws notFound(). */
export async function lockRun(tx: Tx, runId: string): Promise<Run> {
  await tx.$executeRaw`select 1 from "ApprovalRun" where id = ${runId}::uuid for update`;
  const run = await findRun(tx, runId);
  if (run === null) throw notFound("审批");
  return run;
}
