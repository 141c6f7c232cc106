import { db } from "@/lib/core/db";
import { lockState } from "@/lib/disclosures/stage";
import { buildColumn, buildDisclosure, type completeDraft } from "@/lib/disclosures/testing/build";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Actor } from "@/lib/identity/actor";
import { type BuiltAgency, buildAgency } from "@/lib/identity/testing/build";
import type { Step } from "@/lib/workflow/definition";
import { findRun, type Run } from "@/lib/workflow/run";
import { byHead, byOffice, bySupervisor, step } from "@/lib/workflow/testing/cast";
import { decide } from "../decide";
import { publish } from "../publish";
import { submit } from "../submit";

export interface House extends BuiltAgency {
  columnId: string;
}

/** A flow under this key: rows, for definitions have commands and tests of their own. */
export function buildFlow(agencyId: string, key: string, steps: readonly Step[]): Promise<unknown> {
  return db().workflowDefinition.create({
    data: { agencyId, key, version: 1, name: key, steps: steps as unknown as Prisma.InputJsonArray, createdAt: new Date() },
  });
}

/** An agency with its people, its flows and a column whose items need three approvals. */
export async function buildHouse(): Promise<House> {
  const built = await buildAgency();
  await buildFlow(built.agency.id, "three-level", [byHead, byOffice, bySupervisor]);
  await buildFlow(built.agency.id, "withdrawal", [step({ kind: "roleInAgency", role: "officeHead" }, { name: "公开办" })]);
  return { ...built, columnId: (await buildColumn(built.agency.id)).id };
}

/** Where the item stands. */
export const stateOf = (id: string) => db().$transaction((tx) => lockState(tx, id));

export const version = async (id: string): Promise<{ disclosureId: string; expectedVersion: number }> => ({
  disclosureId: id,
  expectedVersion: (await stateOf(id)).version,
});

/** The run that is open on the item, or the last one of its latest revision. */
export async function runOf(id: string): Promise<Run> {
  const state = await stateOf(id);
  const last = await db().approvalRun.findFirst({ where: { subjectId: id }, orderBy: { startedAt: "desc" }, select: { id: true } });
  const run = await findRun(db(), state.openRunId ?? last?.id ?? "");
  if (run === null) throw new Error("the item was never sent up");
  return run;
}

/** What the form of the case page sends. */
export async function decision(id: string, more: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
  const run = await runOf(id);
  const secrecy = run.steps[run.step]?.secrecyCheck === true ? "passed" : "";
  return { runId: run.id, expectedVersion: run.version, contentHash: run.contentHash, verdict: "approve", opinion: "", secrecy, ...more };
}

/** An item of the business department's drafter, sent up. */
export async function buildSubmitted(
  house: House,
  changes: Partial<ReturnType<typeof completeDraft>> = {},
  columnId = house.columnId,
): Promise<string> {
  const id = await buildDisclosure(house.actors.author, columnId, changes);
  await submit(house.actors.author, await version(id));
  return id;
}

/** The same, approved on every level. */
export async function buildApproved(
  house: House,
  changes: Partial<ReturnType<typeof completeDraft>> = {},
  columnId = house.columnId,
): Promise<string> {
  const id = await buildSubmitted(house, changes, columnId);
  await approveAll(house, id);
  return id;
}

export async function approveAll({ actors }: House, id: string): Promise<void> {
  const approvers: readonly Actor[] = [actors.head, actors.office, actors.leader];
  for (const approver of approvers) await decide(approver, await decision(id));
}

/** The same, on the portal. */
export async function buildPublished(house: House, changes: Partial<ReturnType<typeof completeDraft>> = {}): Promise<string> {
  const id = await buildApproved(house, changes);
  await publish(house.actors.publisher, await version(id));
  return id;
}
