import { createHash } from "node:crypto";
import { z } from "zod";
import { calendarInForce } from "@/lib/calendar/in-force";
import { canonicalJson } from "@/lib/core/canonical-json";
import { type CivilDate, civilDateOf, formatChineseDate, startOfDay } from "@/lib/core/civil-date";
import { conflict, invalidInput } from "@/lib/core/errors";
import { allowed, refused, type Verdict } from "@/lib/core/gate";
import type { Actor } from "@/lib/identity/actor";
import { command } from "@/lib/identity/command";
import { openCode } from "../applicant/codes";
import { printsOf } from "../applicant/personal";
import type { NewEvent } from "../case/events";
import { ids, optionalDay, text } from "../case/fields";
import { openOn, requestSettings } from "../public/settings";
import { casesLike, type SameApplicant } from "../queries/same-applicant";
import { CHANNEL_FACTS, CHANNELS, receivedOn } from "../receipt";
import { createCase, createIntake, officeOf } from "./create-cases";
import { pickAsked } from "./file-online";
import { filingFields, formKey, personalOf, subjectOf, wrongValues } from "./filing";

const registerInput = z.object({
  formKey,
  channel: z.enum(CHANNELS, "请选择申请方式"),
  /** when it reached the agency */
  arrivedOn: optionalDay,
  /** 签收, or of a form filled in for the applicant: signed */
  signedOn: optionalDay,
  /** 与申请人确认 */
  confirmedOn: optionalDay,
  /** 口头申请: who wrote it down, and when it was read back */
  clerkName: text(60),
  readBackOn: optionalDay,
  ...filingFields,
  fileIds: ids,
});

type Registered = z.output<typeof registerInput>;

export interface Registration {
  requestId: string;
  caseNo: string;
  code: string;
  /** null: it waits for the confirmation with the applicant */
  receivedOn: CivilDate | null;
  /** other cases of what seems to be the same applicant */
  possible: readonly SameApplicant[];
}

const DAY_WORDS: Readonly<Record<"arrivedOn" | "signedOn" | "confirmedOn" | "readBackOn", string>> = {
  arrivedOn: "收到日期",
  signedOn: "签收（签字）日期",
  confirmedOn: "确认日期",
  readBackOn: "复述核对日期",
};

/** What is wrong with the days of a filing: missing, to come, out of order, or before the channel was open. */
function wrongDays(input: Registered, today: CivilDate, opened: CivilDate): Record<string, string[]> {
  const problems: Record<string, string[]> = {};
  const { receiptBy } = CHANNEL_FACTS[input.channel];
  if (input.arrivedOn === null) problems.arrivedOn = ["请填写收到日期"];
  if (receiptBy === "signedOn" && input.signedOn === null)
    problems.signedOn = [`请填写${input.channel === "ORAL" ? "申请人签字" : "签收"}的日期`];
  if (input.channel === "ORAL") {
    if (input.clerkName === "") problems.clerkName = ["口头申请由工作人员代为填写，请填写代填人"];
    if (input.readBackOn === null) problems.readBackOn = ["请填写向申请人复述核对的日期"];
  }
  for (const field of ["arrivedOn", "signedOn", "confirmedOn", "readBackOn"] as const) {
    const day = input[field];
    if (day === null) continue;
    if (day > today) problems[field] = [`${DAY_WORDS[field]}还没有到，请核对`];
    else if (day < opened) problems[field] = [`${CHANNEL_FACTS[input.channel].name}从${formatChineseDate(opened)}起接受申请，请核对日期`];
    else if (field !== "arrivedOn" && input.arrivedOn !== null && day < input.arrivedOn)
      problems[field] = [`${DAY_WORDS[field]}不能早于收到日期`];
  }
  if (input.subject === "" && input.docNo === "" && input.description === "") {
    problems.subject = ["请填写所需政府信息的名称、文号或者特征描述中的至少一项；原件没有写明的，照录原文"];
  }
  return problems;
}

const registrars = (actor: Actor): Verdict =>
  actor.roles.includes("requestOfficer") || actor.roles.includes("officeHead")
    ? allowed
    : refused("申请由依申请公开经办人或者公开办负责人登记。");

/** 登记: an application that came in another way than by the portal. Which of its days is the day of receipt depends on the channel (条例第三十一条). */
export const registerIntake = command({
  name: "request.register",
  input: registerInput,
  load: async (tx, input, actor) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${input.formKey}))`;
    const filed = await tx.intake.findUnique({
      where: { formKey: input.formKey },
      include: { cases: { orderBy: { createdAt: "asc" }, take: 1 } },
    });
    return { settings: await requestSettings(tx, actor.agencyId), filed };
  },
  may: registrars,
  check: ({ settings, filed }, input, _actor, now) => {
    if (filed !== null) return;
    const today = civilDateOf(now);
    const opened = openOn(settings, today).find(({ channel }) => channel === input.channel);
    const problems = { ...wrongValues(input, today), ...wrongDays(input, today, opened?.since ?? settings.channels[input.channel].since) };
    if (opened === undefined) problems.channel = ["本机关没有开通这种申请方式。申请人已经这样提交的，请先在“依申请公开设置”中开通"];
    if (Object.keys(problems).length > 0) throw invalidInput(problems);
  },
  write: async ({ tx, actor, input, loaded: { filed }, now }) => {
    const { formKey: key, fileIds, channel, clerkName, arrivedOn, signedOn, confirmedOn, readBackOn: _, ...values } = input;
    const formHash = createHash("sha256").update(canonicalJson(input)).digest("hex");
    const possible = (except: string | null) => casesLike(tx, actor, printsOf(personalOf(values)), values, except);
    const [first] = filed?.cases ?? [];
    if (filed !== null && first !== undefined) {
      if (filed.formHash !== formHash) throw conflict(`这份登记表已经登记过，登记编号是 ${first.caseNo}。另一件申请请重新打开登记表。`);
      const result: Registration = {
        ...{ requestId: first.id, caseNo: first.caseNo, code: openCode(filed) ?? "", possible: await possible(first.id) },
        receivedOn: receivedOn({ channel, submittedOn: arrivedOn, signedOn, confirmedOn }),
      };
      return { subject: { type: "request", id: first.id }, changes: { caseNo: first.caseNo, again: true }, result };
    }
    const arrived = arrivedOn ?? civilDateOf(now);
    const received = receivedOn({ channel, submittedOn: arrived, signedOn, confirmedOn });
    const office = await officeOf(tx, actor.agencyId);
    const created = await createIntake(tx, actor, now, {
      ...{ channel, formKey: key, formHash, fileIds, submittedAt: startOfDay(arrived), clerkName, personal: personalOf(values) },
      applicantType: values.applicantType,
    });
    const events: NewEvent[] = [{ kind: "filed", on: arrived, data: {} }];
    if (received !== null) events.push({ kind: "received", on: received, data: {} });
    const { requestId, caseNo } = await createCase(tx, actor, now, () => calendarInForce(tx, actor.agencyId), {
      ...{ intakeId: created.intakeId, applicantId: created.applicantId, channel, applicantType: values.applicantType },
      ...{ filedOn: arrived, departmentId: office.id, asked: pickAsked({ ...values, subject: subjectOf(values) }), events },
    });
    const result: Registration = { requestId, caseNo, code: created.code, receivedOn: received, possible: await possible(requestId) };
    return {
      subject: { type: "request", id: requestId },
      changes: { caseNo, channel, receivedOn: received, clerk: clerkName === "" ? null : clerkName },
      result,
    };
  },
});
