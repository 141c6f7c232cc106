import { type Remaining, remainingText } from "@/lib/calendar/remaining";
import type { WorkingCalendar } from "@/lib/calendar/working-days";
import { type CivilDate, fromDatabaseDate } from "@/lib/core/civil-date";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { AppealState } from "@/lib/generated/prisma/enums";
import { type Forum, findResult, type ResultColumn } from "../results";
import { type Instance, resultWords } from "../words";

/** A last day that has still to be kept. */
export interface Waiting {
  readonly what: "answer" | "newReply";
  readonly dueOn: CivilDate;
  readonly remaining: Remaining;
}

export interface AppealRow {
  id: string;
  appealNo: string;
  forum: Forum;
  instance: Instance | null;
  body: string;
  caseNumber: string;
  subject: string;
  shownName: string;
  state: AppealState;
  receivedOn: CivilDate;
  answeredOn: CivilDate | null;
  answeredLate: boolean;
  waiting: Waiting | null;
  result: { code: string; label: string; column: ResultColumn | null; on: CivilDate } | null;
  requestId: string | null;
  requestCaseNo: string;
  departmentName: string;
  handlerName: string | null;
  imported: boolean;
}

export const ROW = {
  ...{ id: true, appealNo: true, forum: true, instance: true, body: true, caseNumber: true, subject: true, shownName: true },
  ...{ state: true, receivedOn: true, answerDueOn: true, answeredOn: true, result: true, resultOn: true },
  ...{ newReplyDueOn: true, newReplyOn: true, requestId: true, requestCaseNo: true, importedAt: true },
  applicant: { select: { shownName: true } },
  department: { select: { name: true } },
  handler: { select: { name: true } },
} as const satisfies Prisma.AppealSelect;

type Selected = Prisma.AppealGetPayload<{ select: typeof ROW }>;
type Dated = Pick<Selected, "state" | "answerDueOn" | "newReplyDueOn" | "newReplyOn">;

const day = (date: Date | null): CivilDate | null => (date === null ? null : fromDatabaseDate(date));

/** The last day that is to be kept now: to answer, or to reply anew. */
export function waitingFor(row: Dated, today: CivilDate, calendar: WorkingCalendar): Waiting | null {
  const [answerDue, replyDue] = [day(row.answerDueOn), day(row.newReplyDueOn)];
  const waits = (what: Waiting["what"], dueOn: CivilDate) => ({ what, dueOn, remaining: remainingText(today, dueOn, calendar) });
  if (row.state === "answering" && answerDue !== null) return waits("answer", answerDue);
  if (row.state !== "voided" && replyDue !== null && row.newReplyOn === null) return waits("newReply", replyDue);
  return null;
}

export function appealRow(row: Selected, calendar: WorkingCalendar, today: CivilDate): AppealRow {
  const { id, appealNo, body, caseNumber, subject, state, requestId, requestCaseNo, result, resultOn } = row;
  const forum = row.forum as Forum;
  const [answeredOn, answerDueOn, decidedOn] = [day(row.answeredOn), day(row.answerDueOn), day(resultOn)];
  return {
    ...{ id, appealNo, forum, instance: row.instance as Instance | null, body, caseNumber, subject, state, requestId, requestCaseNo },
    // Once the applicant of the request is forgotten, so is the appellant.
    shownName: row.applicant?.shownName ?? row.shownName,
    ...{ receivedOn: fromDatabaseDate(row.receivedOn), answeredOn },
    answeredLate: answeredOn !== null && answerDueOn !== null && answeredOn > answerDueOn,
    waiting: waitingFor(row, today, calendar),
    result:
      result === null || decidedOn === null
        ? null
        : { code: result, label: resultWords(forum, result), column: findResult(forum, result)?.column ?? null, on: decidedOn },
    ...{ departmentName: row.department.name, handlerName: row.handler?.name ?? null, imported: row.importedAt !== null },
  };
}
