import { z } from "zod";
import { allowed, refused } from "@/lib/core/gate";
import { command } from "./command";
import { KEPT_FOR_MS } from "./kept-forms";

const SESSIONS_KEPT_MS = 180 * 24 * 60 * 60_000;

/** 剩余信息保护: deletes kept forms after a day and ended sessions after half a year. Run daily by the platform. */
export const sweepIdentity = command({
  name: "identity.sweep",
  input: z.object({}),
  load: async () => null,
  may: (actor) => (actor.kind === "system" ? allowed : refused("清理由平台定时进行。")),
  write: async ({ tx, actor, now }) => {
    const forms = await tx.keptForm.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - KEPT_FOR_MS) } } });
    const sessions = await tx.session.deleteMany({ where: { expiresAt: { lt: new Date(now.getTime() - SESSIONS_KEPT_MS) } } });
    const changes = { keptForms: forms.count, sessions: sessions.count };
    return { subject: { type: "agency", id: actor.agencyId }, changes, result: changes };
  },
});
