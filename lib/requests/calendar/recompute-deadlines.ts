import { z } from "zod";
import { calendarInForce } from "@/lib/calendar/in-force";
import { civilDateOf } from "@/lib/core/civil-date";
import { allowed, refused } from "@/lib/core/gate";
import { command } from "@/lib/identity/command";
import { moveDeadlines, openDeadlines, PATIENCE } from "./recompute";

/** The daily bringing in step of stored deadlines: open consultations push theirs on from day to day. */
export const recomputeDeadlines = command({
  name: "request.recompute",
  input: z.object({}),
  load: async (tx, _input, actor, now) => openDeadlines(tx, actor.agencyId, await calendarInForce(tx, actor.agencyId), civilDateOf(now)),
  patience: PATIENCE,
  may: (actor) => (actor.kind === "system" ? allowed : refused("期限由平台自动计算。")),
  write: async ({ tx, actor, loaded: { moved, counted }, now }) => {
    const open = moved.filter(({ provisional }) => provisional.includes("openConsultation"));
    const others = moved.filter((one) => !open.includes(one));
    const today = civilDateOf(now);
    await moveDeadlines(tx, actor, now, today, "consultation", open);
    await moveDeadlines(tx, actor, now, today, "calendar", others);
    return {
      subject: { type: "agency", id: actor.agencyId },
      changes: { counted, moved: moved.length },
      result: { counted, moved: moved.length },
    };
  },
});
