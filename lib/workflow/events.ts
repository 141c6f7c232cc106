import type { Tx } from "@/lib/core/db";
import type { RunEventKind } from "@/lib/generated/prisma/enums";
import type { Actor } from "@/lib/identity/actor";
import type { Secrecy } from "./assignees";
import type { Run } from "./run";

interface NewEvent {
  kind: RunEventKind;
  /** false for what concerns the run as a whole */
  onStep?: boolean;
  opinion?: string;
  secrecy?: Secrecy | null;
  onBehalfOf?: { id: string; name: string } | null;
}

type RunHead = Pick<Run, "id" | "contentHash" | "step" | "steps" | "events">;

/** Adds what was done to the run, with the person, department and post as they are at this moment. The run is locked. */
export async function appendEvent(tx: Tx, run: RunHead, actor: Actor, now: Date, event: NewEvent): Promise<void> {
  const onStep = event.onStep ?? false;
  await tx.runEvent.create({
    data: {
      runId: run.id,
      seq: run.events.length + 1,
      kind: event.kind,
      step: onStep ? run.step : null,
      stepName: onStep ? (run.steps[run.step]?.name ?? "") : "",
      contentHash: run.contentHash,
      opinion: event.opinion ?? "",
      secrecy: event.secrecy ?? null,
      userId: actor.userId,
      userName: actor.name,
      departmentName: actor.departmentName,
      post: actor.post,
      onBehalfOfId: event.onBehalfOf?.id ?? null,
      onBehalfOfName: event.onBehalfOf?.name ?? null,
      at: now,
    },
  });
}
