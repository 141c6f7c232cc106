import { z } from "zod";
import { calendarInForce } from "@/lib/calendar/in-force";
import { deadline, isWorkingDay, type WorkingCalendar } from "@/lib/calendar/working-days";
import { type CivilDate, civilDateOf, fromDatabaseDate } from "@/lib/core/civil-date";
import type { Tx } from "@/lib/core/db";
import { allowed, refused } from "@/lib/core/gate";
import { command } from "@/lib/identity/command";
import { notify } from "@/lib/identity/notices";
import { activeHolders } from "@/lib/identity/people";
import { caseEvent } from "../case/load";
import { projectCase } from "../case/projection";
import { CLOCK_RULES, rulesOn } from "../clock-rules";
import { officeDue } from "../office-periods";
import { requestSettings } from "../public/settings";
import { type Deadline, reminderText } from "./due-reminders";
import { lapsedWaits } from "./lapsed-waits";

interface OpenCase {
  id: string;
  caseNo: string;
  subject: string;
  handlerId: string | null;
  state: string;
  filedOn: Date;
  receivedOn: Date | null;
  dueOn: Date | null;
}

const WATCHED = {
  id: true,
  caseNo: true,
  subject: true,
  handlerId: true,
  state: true,
  filedOn: true,
  receivedOn: true,
  dueOn: true,
} as const;

/** The last days that are to be kept in a case now: to confirm it, to ask for a correction, to reply. */
export function deadlinesOf(one: OpenCase, confirmDays: number, calendar: WorkingCalendar): Deadline[] {
  const deadlines: Deadline[] = [];
  if (one.state === "received") {
    const due = officeDue("confirmation", fromDatabaseDate(one.filedOn), calendar, confirmDays);
    return due.ok ? [{ dueOn: due.value, what: "与申请人确认的期限" }] : [];
  }
  const receivedOn = one.receivedOn === null ? null : fromDatabaseDate(one.receivedOn);
  const rules = receivedOn === null ? null : rulesOn(receivedOn, CLOCK_RULES);
  if (receivedOn !== null && rules !== null && (one.state === "registered" || one.state === "review")) {
    const ask = deadline(receivedOn, rules.supplementNoticeDays, calendar);
    // Once it has passed, only the reply itself is left to be watched.
    if (ask.ok) deadlines.push({ dueOn: ask.value, what: "告知补正的期限" });
  }
  if (one.dueOn !== null) deadlines.push({ dueOn: fromDatabaseDate(one.dueOn), what: "答复期限" });
  return deadlines;
}

async function openCases(tx: Tx, agencyId: string): Promise<OpenCase[]> {
  const states = ["received", "registered", "review", "reasonAsked", "handling", "consulting", "replyReview", "replyApproved"] as const;
  return tx.request.findMany({ where: { agencyId, state: { in: [...states] } }, select: WATCHED });
}

/** The cases in which somebody outside has a period of theirs. */
const waitingCases = (tx: Tx, agencyId: string) =>
  tx.request.findMany({
    where: { agencyId, state: { in: ["supplementing", "reasonAsked", "feeNoticed", "consulting"] } },
    select: { ...WATCHED, events: { select: { kind: true, on: true, data: true, reason: true }, orderBy: { seq: "asc" } } },
  });

/**
 * 到期提醒: once a day for each last day, to whoever handles the case; to the officers while nobody does; late ones also to the office's head.
 * Once for each period that the other side has let pass.
 */
export const remindRequests = command({
  name: "request.remind",
  input: z.object({}),
  load: async (tx, _input, actor) => ({
    calendar: await calendarInForce(tx, actor.agencyId),
    cases: await openCases(tx, actor.agencyId),
    waiting: await waitingCases(tx, actor.agencyId),
    people: await activeHolders(tx, actor.agencyId),
    settings: await requestSettings(tx, actor.agencyId),
  }),
  may: (actor) => (actor.kind === "system" ? allowed : refused("提醒由平台自动发出。")),
  write: async ({ tx, actor, loaded: { calendar, cases, waiting, people, settings }, now }) => {
    const today: CivilDate = civilDateOf(now);
    const works = isWorkingDay(today, calendar);
    const idsOf = (role: "requestOfficer" | "officeHead"): string[] =>
      people.filter(({ roles }) => roles.includes(role)).map(({ id }) => id);
    const handling = (one: OpenCase): string[] => (one.handlerId === null ? idsOf("requestOfficer") : [one.handlerId]);
    let told = 0;
    for (const { events, ...one } of waiting) {
      for (const { dueOn, text } of lapsedWaits(projectCase(events.map(caseEvent)), today)) {
        const notice = { kind: "requestDue", subjectType: "request", subjectId: one.id, key: `lapsed/${one.id}/${one.state}/${dueOn}` };
        await notify(tx, actor.agencyId, handling(one), { ...notice, text: `申请 ${one.caseNo}“${one.subject}”：${text}` }, now);
        told += handling(one).length;
      }
    }
    for (const one of cases) {
      for (const watched of deadlinesOf(one, settings.confirmWithinWorkingDays, calendar)) {
        const late = today > watched.dueOn;
        if (late && watched.what === "告知补正的期限") continue;
        const text = reminderText(watched, today, !works.ok || works.value, calendar);
        if (text === null) continue;
        const to = new Set([...handling(one), ...(late ? idsOf("officeHead") : [])]);
        const notice = { kind: late ? "requestLate" : "requestDue", subjectType: "request", subjectId: one.id };
        const key = `due/${one.id}/${watched.what}/${watched.dueOn}/${today}`;
        await notify(tx, actor.agencyId, [...to], { ...notice, text: `申请 ${one.caseNo}“${one.subject}”${text}`, key }, now);
        told += to.size;
      }
    }
    return { subject: { type: "agency", id: actor.agencyId }, changes: { cases: cases.length, told }, result: { told } };
  },
});
