import { z } from "zod";
import { db, type Tx } from "@/lib/core/db";
import { allowed, refused } from "@/lib/core/gate";
import type { Actor } from "./actor";
import { command } from "./command";

export interface NewNotice {
  kind: string;
  subjectType: string;
  subjectId: string;
  text: string;
  /** what was told once under this key is not told again */
  key: string;
}

/** Tells people something on the console, within the transaction of the act that it is about. */
export async function notify(tx: Tx, agencyId: string, userIds: readonly string[], notice: NewNotice, now: Date): Promise<void> {
  await notifyEach(
    tx,
    agencyId,
    userIds.map((userId) => ({ ...notice, userId })),
    now,
  );
}

/** As `notify()`, each person something else, all in one statement. */
export async function notifyEach(tx: Tx, agencyId: string, notices: readonly (NewNotice & { userId: string })[], now: Date): Promise<void> {
  if (notices.length === 0) return;
  await tx.notice.createMany({ data: notices.map((notice) => ({ ...notice, agencyId, at: now })), skipDuplicates: true });
}

export interface Notice extends Omit<NewNotice, "key"> {
  id: string;
  at: Date;
  readAt: Date | null;
}

const LIMIT = 100;

/** What this person was told, the newest first. */
export async function noticesOf(actor: Actor, limit = LIMIT): Promise<Notice[]> {
  if (actor.userId === null) return [];
  return db().notice.findMany({
    where: { userId: actor.userId },
    select: { id: true, kind: true, subjectType: true, subjectId: true, text: true, at: true, readAt: true },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: limit,
  });
}

export const unreadNotices = (actor: Actor): Promise<number> =>
  actor.userId === null ? Promise.resolve(0) : db().notice.count({ where: { userId: actor.userId, readAt: null } });

/** 知道了: marks one's own notices as read. */
export const readNotices = command({
  name: "notice.read",
  input: z.object({ ids: z.union([z.array(z.uuid()).max(200), z.uuid().transform((id) => [id])]) }),
  load: async () => null,
  may: (actor) => (actor.userId === null ? refused("请先登录。") : allowed),
  write: async ({ tx, actor, input, now }) => {
    const { count } = await tx.notice.updateMany({
      where: { id: { in: input.ids }, userId: actor.userId ?? "", readAt: null },
      data: { readAt: now },
    });
    return { subject: { type: "user", id: actor.userId ?? "" }, changes: { count }, result: { count } };
  },
});
