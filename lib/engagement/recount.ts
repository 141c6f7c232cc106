import { z } from "zod";
import { calendarInForce } from "@/lib/calendar/in-force";
import { civilDateOf, toDatabaseDate } from "@/lib/core/civil-date";
import type { Tx } from "@/lib/core/db";
import { allowed, refused } from "@/lib/core/gate";
import { command } from "@/lib/identity/command";
import { notify } from "@/lib/identity/notices";
import { activeHolders } from "@/lib/identity/people";
import { countedDue, type Due } from "./due";
import { appendEvent } from "./events";
import { lockOpenCases, type OpenCase, workersOn } from "./open-cases";

interface Moved {
  one: OpenCase;
  to: Due;
}

async function store(tx: Tx, { one: { type, id }, to }: Moved): Promise<void> {
  const data = { dueOn: toDatabaseDate(to.dueOn), dueProvisional: to.provisional };
  if (type === "letter") await tx.letter.update({ where: { id }, data });
  else await tx.correction.update({ where: { id }, data });
}

/** Counts the last days of what is open by the calendar as it is now; what has moved is recorded, and told to those who work on it. */
export const recountDue = command({
  name: "engagement.recount",
  input: z.object({}),
  load: async (tx, _input, { agencyId }) => {
    const calendar = await calendarInForce(tx, agencyId);
    const moved = (await lockOpenCases(tx, agencyId))
      .map((one): Moved => ({ one, to: countedDue(civilDateOf(one.receivedAt), one, calendar) }))
      .filter(({ one, to }) => one.dueOn !== to.dueOn || one.provisional !== to.provisional);
    return { moved, people: moved.length === 0 ? [] : await activeHolders(tx, agencyId) };
  },
  may: (actor) => (actor.kind === "system" ? allowed : refused("期限由平台自动计算。")),
  write: async ({ tx, actor, loaded: { moved, people }, now }) => {
    for (const one of moved) await store(tx, one);
    const told = moved.filter(({ one, to }) => one.dueOn !== to.dueOn);
    for (const { one, to } of told) {
      const { type, id, name, dueOn } = one;
      await appendEvent(tx, { type, id }, actor, now, "moved", `放假安排有变，答复期限由 ${dueOn} 改为 ${to.dueOn}`);
      const notice = { kind: `${type}.moved`, subjectType: type, subjectId: id, key: `moved/${id}/${dueOn}/${to.dueOn}/${now.getTime()}` };
      const text = `放假安排有变，${name}的答复期限由 ${dueOn} 改为 ${to.dueOn}`;
      await notify(tx, actor.agencyId, workersOn(one, people), { ...notice, text }, now);
    }
    return { subject: { type: "agency", id: actor.agencyId }, changes: { moved: told.length }, result: { moved: told.length } };
  },
});
