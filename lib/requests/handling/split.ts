import { z } from "zod";
import { fromDatabaseDate } from "@/lib/core/civil-date";
import { invalidInput } from "@/lib/core/errors";
import { caseCommand, caseKey } from "../case/command";
import type { CaseEvent, NewEvent } from "../case/events";
import { reason, text } from "../case/fields";
import { createCase } from "../intake/create-cases";
import { subjectOf } from "../intake/filing";

const part = z.object({ subject: text(300), docNo: text(100), description: text(3000) });

/** What a part takes over from the case it was split off: the days that its period is counted from. */
const TAKEN_OVER: readonly CaseEvent["kind"][] = ["imported", "filed", "received", "assigned", "supplementAsked", "supplementAnswered"];

export const eventsOfPart = (events: readonly CaseEvent[]): NewEvent[] =>
  events.filter(({ kind }) => TAKEN_OVER.includes(kind)).map((event) => ({ ...event }) as NewEvent);

/** 拆分: one filing with several matters becomes several cases, each with its own outcome (一事一申请). The first part stays in this case. */
export const split = caseCommand({
  act: "split",
  input: z.object({ ...caseKey, parts: z.array(part).min(2, "拆分后至少有两件").max(20, "一次最多拆成 20 件"), reason }),
  check: (_loaded, { parts }) => {
    const empty = parts.findIndex((one) => subjectOf(one) === "");
    if (empty >= 0) throw invalidInput({ [`parts.${empty}.subject`]: ["请填写这一件申请的名称、文号或者特征描述"] });
  },
  does: async ({ tx, loaded, input, actor, now, today }) => {
    const { row, events, calendar } = loaded;
    const [own, ...others] = input.parts;
    const created: { requestId: string; caseNo: string }[] = [];
    for (const one of others) {
      const { intakeId, applicantId, channel, applicantType, departmentId, handlerId, provideForm, provideWay, assistance } = row;
      created.push(
        await createCase(tx, actor, now, async () => calendar, {
          ...{ intakeId, applicantId, channel, applicantType, departmentId, handlerId, splitFromId: row.id },
          filedOn: fromDatabaseDate(row.filedOn),
          asked: { ...one, subject: subjectOf(one), provideForm, provideWay, assistance },
          events: [
            ...eventsOfPart(events),
            { kind: "splitFrom", on: today, data: { fromId: row.id, caseNo: row.caseNo }, reason: input.reason },
          ],
        }),
      );
    }
    const caseNos = created.map(({ caseNo }) => caseNo);
    return {
      events: [{ kind: "split", on: today, data: { into: caseNos }, reason: input.reason }],
      columns: own === undefined ? {} : { ...own, subject: subjectOf(own) },
      changes: { into: caseNos },
      result: { requestIds: [row.id, ...created.map(({ requestId }) => requestId)], caseNos: [row.caseNo, ...caseNos] },
    };
  },
});
