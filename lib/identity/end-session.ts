import { z } from "zod";
import { allowed } from "@/lib/core/gate";
import { aboutUser, expectSomebodyElse, lockAccount } from "./account";
import { can } from "./can";
import { ownId } from "./change-password";
import { command } from "./command";
import { aboutUserInput } from "./schema";
import { endSessions } from "./sessions";

/** 退出登录: ends the session of this browser. */
export const signOut = command({
  name: "session.signOut",
  input: z.object({}),
  load: (tx, _input, actor) => lockAccount(tx, actor, ownId(actor)),
  may: () => allowed,
  write: async ({ tx, loaded, actor, now }) => {
    if (actor.sessionId !== null)
      await tx.session.updateMany({
        where: { id: actor.sessionId, userId: loaded.id, endedAt: null },
        data: { endedAt: now, endReason: "退出登录" },
      });
    return { subject: aboutUser(loaded), changes: {}, result: null };
  },
});

/** 退出其他设备: ends every session of one's own but this one. */
export const signOutElsewhere = command({
  name: "session.signOutElsewhere",
  input: z.object({}),
  load: (tx, _input, actor) => lockAccount(tx, actor, ownId(actor)),
  may: () => allowed,
  write: async ({ tx, loaded, actor, now }) => {
    const endedSessions = await endSessions(tx, loaded.id, "退出其他设备", now, actor.sessionId ?? undefined);
    return { subject: aboutUser(loaded), changes: { endedSessions }, result: endedSessions };
  },
});

/** 强制下线: ends every session of somebody else. */
export const endSessionsOf = command({
  name: "user.endSessions",
  input: aboutUserInput.omit({ expectedVersion: true }),
  load: (tx, input, actor) => lockAccount(tx, actor, input.userId),
  may: (actor, account) => can(actor, "user.secure", account),
  check: (account, _input, actor) => expectSomebodyElse(actor, account, "强制下线"),
  write: async ({ tx, loaded, now }) => {
    const endedSessions = await endSessions(tx, loaded.id, "管理员强制下线", now);
    return { subject: aboutUser(loaded), changes: { endedSessions }, result: endedSessions };
  },
});
