import { db, type Tx } from "@/lib/core/db";
import { type Actor, personActor } from "./actor";
import { findPerson } from "./people";
import { secondFactorRequired } from "./second-factor-policy";
import { type Duty, dutyOf, SESSION, sessionHolds } from "./session-rules";

export interface SignedIn {
  actor: Actor & { userId: string; sessionId: string };
  /** to be done before anything else */
  duty: Duty | null;
}

/** Who is signed in by this session at `now`, or null when it has ended, run out, or its person is disabled. */
export async function findSignedIn(sessionId: string, address: string, now = new Date()): Promise<SignedIn | null> {
  const session = await db().session.findUnique({
    where: { id: sessionId },
    select: {
      id: true,
      userId: true,
      endedAt: true,
      expiresAt: true,
      lastSeenAt: true,
      user: { select: { disabledAt: true, mustChangePassword: true, passwordChangedAt: true, totpConfirmedAt: true } },
    },
  });
  if (session === null) return null;
  const person = await findPerson(db(), session.userId);
  if (person === null || !sessionHolds({ ...session, disabledAt: session.user.disabledAt, roles: person.roles }, now)) return null;
  await touch(session, now);
  const duty = dutyOf(
    {
      ...session.user,
      secondFactorConfirmed: session.user.totpConfirmedAt !== null,
      secondFactorRequired: await secondFactorRequired(db(), person),
    },
    now,
  );
  const actor = { ...personActor(person, { address }), sessionId: session.id };
  return { actor, duty };
}

/** That a session was used is no act and has no ledger entry; noted at most once a minute, and never for one that was ended meanwhile. */
async function touch(session: { id: string; lastSeenAt: Date }, now: Date): Promise<void> {
  if (now.getTime() - session.lastSeenAt.getTime() < SESSION.touch) return;
  await db().session.updateMany({ where: { id: session.id, endedAt: null, lastSeenAt: { lt: now } }, data: { lastSeenAt: now } });
}

export interface SessionSummary {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  address: string;
  userAgent: string;
}

/** The sessions of one person that still hold at `now`, latest use first. */
export async function liveSessions(userId: string, now = new Date()): Promise<SessionSummary[]> {
  const person = await findPerson(db(), userId);
  const rows = await db().session.findMany({
    where: { userId, endedAt: null, expiresAt: { gt: now } },
    orderBy: { lastSeenAt: "desc" },
    include: { user: { select: { disabledAt: true } } },
  });
  return rows
    .filter((row) => sessionHolds({ ...row, disabledAt: row.user.disabledAt, roles: person?.roles ?? [] }, now))
    .map(({ id, createdAt, lastSeenAt, address, userAgent }) => ({ id, createdAt, lastSeenAt, address, userAgent }));
}

/** Why a session ended before its time, in Chinese, for the list of sessions and the ledger. */
export type EndReason = "退出登录" | "退出其他设备" | "修改口令" | "重置口令" | "重置动态口令" | "停用账号" | "角色变更" | "管理员强制下线";

/** Ends the sessions of a person, but for `except`; returns how many. The next request of each is refused. */
export async function endSessions(tx: Tx, userId: string, reason: EndReason, now: Date, except?: string): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { userId, endedAt: null, ...(except === undefined ? {} : { id: { not: except } }) },
    data: { endedAt: now, endReason: reason },
  });
  return count;
}

/** Opens a session and returns its id, which is all that the cookie carries. */
export async function openSession(tx: Tx, at: { userId: string; address: string; userAgent: string; now: Date }): Promise<string> {
  const id = crypto.randomUUID();
  await tx.session.create({
    data: {
      id,
      userId: at.userId,
      createdAt: at.now,
      lastSeenAt: at.now,
      expiresAt: new Date(at.now.getTime() + SESSION.whole),
      address: at.address,
      userAgent: at.userAgent.slice(0, 300),
    },
  });
  return id;
}
