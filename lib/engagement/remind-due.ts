import { z } from "zod";
import { calendarInForce } from "@/lib/calendar/in-force";
import { isWorkingDay } from "@/lib/calendar/working-days";
import { civilDateOf } from "@/lib/core/civil-date";
import { allowed, refused } from "@/lib/core/gate";
import { command } from "@/lib/identity/command";
import { notify } from "@/lib/identity/notices";
import { activeHolders } from "@/lib/identity/people";
import { reminderText } from "@/lib/requests/reminders/due-reminders";
import { lockOpenCases, workersOn } from "./open-cases";

/** 到期提醒: once a day for each letter and error report, as for requests, to those who work on it; what is late also to the office's head. */
export const remindDue = command({
  name: "engagement.remind",
  input: z.object({}),
  load: async (tx, _input, { agencyId }) => ({
    calendar: await calendarInForce(tx, agencyId),
    cases: await lockOpenCases(tx, agencyId),
    people: await activeHolders(tx, agencyId),
  }),
  may: (actor) => (actor.kind === "system" ? allowed : refused("提醒由平台自动发出。")),
  write: async ({ tx, actor, loaded: { calendar, cases, people }, now }) => {
    const today = civilDateOf(now);
    const works = isWorkingDay(today, calendar);
    const heads = people.filter(({ roles }) => roles.includes("officeHead")).map(({ id }) => id);
    let told = 0;
    for (const one of cases) {
      const text = reminderText({ dueOn: one.dueOn, what: "答复期限" }, today, !works.ok || works.value, calendar);
      if (text === null) continue;
      const late = today > one.dueOn;
      const to = [...new Set([...workersOn(one, people), ...(late ? heads : [])])];
      const notice = { kind: `${one.type}.${late ? "late" : "due"}`, subjectType: one.type, subjectId: one.id };
      await notify(tx, actor.agencyId, to, { ...notice, text: `${one.name}${text}`, key: `due/${one.id}/${one.dueOn}/${today}` }, now);
      told += to.length;
    }
    return { subject: { type: "agency", id: actor.agencyId }, changes: { cases: cases.length, told }, result: { told } };
  },
});
