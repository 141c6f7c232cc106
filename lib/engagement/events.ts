import type { Db, Tx } from "@/lib/core/db";
import type { Actor } from "@/lib/identity/actor";
import { EVENT_WORDS } from "./words";

export type EngagementSubject = "letter" | "correction" | "consultation";

/** Adds what was done, with the person as they are at this moment. The subject is locked. */
export async function appendEvent(
  tx: Tx,
  subject: { type: EngagementSubject; id: string },
  actor: Actor,
  now: Date,
  kind: string,
  note = "",
): Promise<void> {
  const seq = await tx.engagementEvent.count({ where: { subjectType: subject.type, subjectId: subject.id } });
  const { userId, name: userName, departmentName, post } = actor;
  await tx.engagementEvent.create({
    data: { subjectType: subject.type, subjectId: subject.id, seq: seq + 1, kind, note, userId, userName, departmentName, post, at: now },
  });
}

export interface EngagementEntry {
  id: string;
  kind: string;
  words: string;
  note: string;
  person: string;
  at: Date;
}

/** What was done with a subject, in order, for those who work on it. */
export async function eventsOf(db: Db, type: EngagementSubject, id: string): Promise<EngagementEntry[]> {
  const rows = await db.engagementEvent.findMany({ where: { subjectType: type, subjectId: id }, orderBy: { seq: "asc" } });
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    words: EVENT_WORDS[row.kind] ?? row.kind,
    note: row.note,
    person: row.userId === null ? "" : [row.userName, row.departmentName].filter((part) => part !== "").join(" · "),
    at: row.at,
  }));
}
