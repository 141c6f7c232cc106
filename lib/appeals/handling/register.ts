import { randomUUID } from "node:crypto";
import { z } from "zod";
import { calendarInForce } from "@/lib/calendar/in-force";
import { civilDateOf, yearOf } from "@/lib/core/civil-date";
import { nextNumber } from "@/lib/core/counter";
import type { Tx } from "@/lib/core/db";
import { invalidInput, ruleViolation } from "@/lib/core/errors";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { notify } from "@/lib/identity/notices";
import { plainCaseNo } from "@/lib/requests/applicant/codes";
import { optionalId, text, yes } from "@/lib/requests/case/fields";
import { APPLICANT_TYPES } from "@/lib/requests/case/words";
import { appellantColumns } from "../case/appellant";
import type { NewEvent } from "../case/events";
import { after, NO_FACTS } from "../case/projection";
import { asAppealEvent, derivedColumns, eventRows } from "../case/record";
import { appealSettings } from "../settings";
import { FORUM_WORDS } from "../words";
import { findDepartment, findHandler } from "./assignees";
import { filingFields, filingOf } from "./fields";
import { type Links, links } from "./links";

export const registerInput = z.object({
  ...filingFields,
  requestCaseNo: text(60).transform(plainCaseNo),
  previousAppealNo: text(60).transform(plainCaseNo),
  /** the request's own applicant appeals */
  byApplicant: yes,
  appellantType: z.enum(APPLICANT_TYPES, "请选择申请人、原告的类型").default("naturalPerson"),
  appellant: text(100),
  phone: text(40),
  address: text(200),
  subject: text(300),
  departmentId: optionalId,
  handlerId: optionalId,
});
type RegisterInput = z.output<typeof registerInput>;

const isReview = (forum: string): boolean => forum === "reconsideration";

/** `复2026-0003`, `诉2026-0001`: by kind and year of registration, running on. */
async function freeNumber(tx: Tx, agencyId: string, forum: string, year: number): Promise<string> {
  const kind = isReview(forum) ? "复" : "诉";
  for (;;) {
    const seq = await nextNumber(tx, agencyId, `appeal/${kind}${year}`);
    const appealNo = `${kind}${year}-${String(seq).padStart(4, "0")}`;
    if ((await tx.appeal.count({ where: { agencyId, appealNo } })) === 0) return appealNo;
  }
}

/** Who appeals, as columns: the request's applicant, or the person written down. */
function appellant(id: string, input: RegisterInput, { request }: Links) {
  if (input.byApplicant && request !== null) {
    const { applicantId, applicantType, shownName } = request;
    return { applicantId, appellantType: applicantType, sealed: "", shownName };
  }
  return appellantColumns(id, { type: input.appellantType, name: input.appellant, phone: input.phone, address: input.address });
}

/** 登记: a notice of a review authority or a court to answer has come in. */
export const registerAppeal = command({
  name: "appeal.register",
  input: registerInput,
  load: async (tx, input, actor) => {
    // One after the other, so that one case number is not registered twice at once.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${`appeal.register/${actor.agencyId}`}))`;
    const same =
      input.caseNumber === ""
        ? null
        : await tx.appeal.findFirst({
            where: { agencyId: actor.agencyId, caseNumber: input.caseNumber, body: input.body, state: { not: "voided" } },
            select: { appealNo: true },
          });
    return { same, links: await links(tx, actor.agencyId, input) };
  },
  may: (actor) => can(actor, "appeal.handle", { agencyId: actor.agencyId }),
  check: ({ same, links: { request } }, input, _actor, now) => {
    filingOf(input, civilDateOf(now));
    if (same !== null) throw ruleViolation(`这个案号已经登记为 ${same.appealNo}。`, { caseNumber: [`已经登记为 ${same.appealNo}`] });
    if (request !== null) return;
    if (input.byApplicant) throw invalidInput({ requestCaseNo: ["登记簿里没有这件申请，请直接填写复议申请人、原告"] });
    if (input.appellant === "") throw invalidInput({ appellant: ["请填写复议申请人、原告"] });
    if (input.subject === "") throw invalidInput({ subject: ["请填写复议、诉讼的事项"] });
  },
  write: async ({ tx, input, loaded: { links: linked }, actor, now }) => {
    const { agencyId } = actor;
    const today = civilDateOf(now);
    const filing = filingOf(input, today);
    const department = await findDepartment(tx, agencyId, input.departmentId ?? linked.request?.departmentId ?? null);
    const handler = input.handlerId === null ? null : await findHandler(tx, agencyId, department.id, input.handlerId);
    const id = randomUUID();
    const appealNo = await freeNumber(tx, agencyId, filing.forum, yearOf(today));
    const events: NewEvent[] = [{ kind: "registered", on: filing.receivedOn, data: { filing } }];
    if (handler !== null) {
      events.push({ kind: "assigned", on: today, data: { departmentName: department.name, handlerName: handler.name } });
    }
    const facts = events.map(asAppealEvent).reduce(after, NO_FACTS);
    const derived = derivedColumns(facts, await appealSettings(tx, agencyId), await calendarInForce(tx, agencyId));
    await tx.appeal.create({
      data: {
        ...{ id, agencyId, appealNo, requestId: linked.request?.id ?? null, requestCaseNo: input.requestCaseNo },
        ...{ previousId: linked.previousId, subject: input.subject || (linked.request?.subject ?? "") },
        ...{ departmentId: department.id, handlerId: handler?.id ?? null, createdAt: now },
        ...appellant(id, input, linked),
        ...derived,
      },
    });
    await tx.appealEvent.createMany({ data: eventRows(id, 0, actor, now, events) });
    await tellHandler(tx, actor, { id, appealNo, forum: FORUM_WORDS[filing.forum] }, handler?.id ?? null, now);
    return {
      subject: { type: "appeal", id },
      changes: { appealNo, forum: filing.forum, requestCaseNo: input.requestCaseNo, receivedOn: filing.receivedOn },
      result: { appealId: id, appealNo },
    };
  },
});

async function tellHandler(
  tx: Tx,
  actor: Actor,
  appeal: { id: string; appealNo: string; forum: string },
  handlerId: string | null,
  now: Date,
): Promise<void> {
  if (handlerId === null || handlerId === actor.userId) return;
  const notice = { kind: "appealAssigned", subjectType: "appeal", subjectId: appeal.id };
  await notify(
    tx,
    actor.agencyId,
    [handlerId],
    { ...notice, text: `${appeal.forum} ${appeal.appealNo} 分给你办理`, key: `appealAssigned/${appeal.id}/0` },
    now,
  );
}
