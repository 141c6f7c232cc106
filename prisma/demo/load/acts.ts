import { civilDateOf } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { findState } from "@/lib/disclosures/stage";
import { decide } from "@/lib/publishing/decide";
import { proposeAbolition } from "@/lib/publishing/propose-abolition";
import { proposeWithdrawal } from "@/lib/publishing/propose-withdrawal";
import { publish } from "@/lib/publishing/publish";
import { recall } from "@/lib/publishing/recall";
import { schedule } from "@/lib/publishing/schedule";
import { submit } from "@/lib/publishing/submit";
import type { Cast } from "./cast";

/** One thing that somebody does to an item at some instant. */
export type Act = (cast: Cast, disclosureId: string, now: Date) => Promise<unknown>;

async function seen(disclosureId: string): Promise<{ disclosureId: string; expectedVersion: number }> {
  const state = await findState(db(), disclosureId);
  if (state === null) throw new Error(`no such item: ${disclosureId}`);
  return { disclosureId, expectedVersion: state.version };
}

async function openRun(disclosureId: string): Promise<{ runId: string; expectedVersion: number; contentHash: string }> {
  const run = await db().approvalRun.findFirstOrThrow({
    where: { subjectId: disclosureId, state: "open" },
    select: { id: true, version: true, contentHash: true },
  });
  return { runId: run.id, expectedVersion: run.version, contentHash: run.contentHash };
}

export const submitting =
  (author: string): Act =>
  async (cast, id, now) =>
    submit(cast.as(author), await seen(id), now);

export const deciding =
  (approver: string, verdict: "approve" | "return", opinion: string, secrecy: "" | "passed"): Act =>
  async (cast, id, now) =>
    decide(cast.as(approver), { ...(await openRun(id)), verdict, opinion, secrecy }, now);

export const recalling =
  (author: string, reason: string): Act =>
  async (cast, id, now) => {
    const { runId, expectedVersion } = await openRun(id);
    return recall(cast.as(author), { runId, expectedVersion, reason }, now);
  };

export const publishing =
  (publisher: string): Act =>
  async (cast, id, now) =>
    publish(cast.as(publisher), await seen(id), now);

export const scheduling =
  (publisher: string, localMinute: string): Act =>
  async (cast, id, now) =>
    schedule(cast.as(publisher), { ...(await seen(id)), at: localMinute }, now);

export const abolishing =
  (author: string, reason: string): Act =>
  async (cast, id, now) =>
    proposeAbolition(cast.as(author), { ...(await seen(id)), kind: "repealed", on: civilDateOf(now), reason, other: "" }, now);

export const withdrawing =
  (author: string, reason: string): Act =>
  async (cast, id, now) =>
    proposeWithdrawal(cast.as(author), { ...(await seen(id)), reason }, now);
