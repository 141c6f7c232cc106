import { createHash } from "node:crypto";
import { calendarInForce } from "@/lib/calendar/in-force";
import { canonicalJson } from "@/lib/core/canonical-json";
import { civilDateOf } from "@/lib/core/civil-date";
import { type Db, db, type Tx } from "@/lib/core/db";
import { conflict, invalidInput, ruleViolation } from "@/lib/core/errors";
import { allowed, refused, type Verdict } from "@/lib/core/gate";
import { type Limit, takeByAddress, tooOften } from "@/lib/core/throttle";
import type { Actor } from "@/lib/identity/actor";
import { command } from "@/lib/identity/command";
import { openCode } from "../applicant/codes";
import { isApplicant } from "../case/acts";
import { openOn, REQUESTS_KEY, requestSettingsSchema } from "../public/settings";
import { CHANNEL_FACTS } from "../receipt";
import { createCase, createIntake, expectOffice, officeSql } from "./create-cases";
import { filingInput, missingValues, personalOf, subjectOf, wrongValues } from "./filing";

/** 登记回执: what an applicant gets for a filing. */
export interface Receipt {
  requestId: string;
  caseNo: string;
  /** 查询码 */
  code: string;
  filedAt: Date;
  shownName: string;
  subject: string;
  channelName: string;
}

async function receiptFor(client: Db, key: string, since: Date): Promise<(Receipt & { formHash: string | null }) | null> {
  const intake = await client.intake.findUnique({
    where: { formKey: key },
    include: { applicant: { select: { shownName: true } }, cases: { orderBy: { createdAt: "asc" }, take: 1 } },
  });
  const first = intake?.cases[0];
  const code = intake === null ? null : openCode(intake);
  if (intake === null || first === undefined || code === null || intake.createdAt < since) return null;
  return {
    ...{ requestId: first.id, caseNo: first.caseNo, code, filedAt: intake.submittedAt, subject: first.subject },
    ...{ shownName: intake.applicant?.shownName ?? "", channelName: CHANNEL_FACTS[intake.channel].name, formHash: intake.formHash },
  };
}

const SHOWN_DAYS = 7;

/** The receipt of what was filed with this form; for a week, by whoever holds the key of the form. */
export async function receiptOf(key: string, now = new Date()): Promise<Receipt | null> {
  const found = await receiptFor(db(), key, new Date(now.getTime() - SHOWN_DAYS * 86_400_000));
  if (found === null) return null;
  const { formHash: _, ...receipt } = found;
  return receipt;
}

interface Asked {
  filed: boolean;
  settings: unknown;
  office: { id: string; name: string } | null;
  files: { kind: string; plainSha256: string }[];
}

async function load(tx: Tx, { formKey }: { formKey: string }, agencyId: string) {
  // The same form posted twice at once: the second waits, and then finds what the first has filed.
  await tx.$executeRaw`/* planned */ select pg_advisory_xact_lock(hashtext(${formKey}))`;
  const asked = await tx.$queryRaw<[Asked]>`/* planned */
    select exists (select from "Intake" where "formKey" = ${formKey}) "filed",
      (select "value" from "Setting" where "agencyId" = ${agencyId}::uuid and "key" = ${REQUESTS_KEY}) "settings",
      (select to_json(o) from (${officeSql(agencyId)}) o) "office",
      (select coalesce(json_agg(json_build_object('kind', "kind", 'plainSha256', "plainSha256") order by id), '[]')
        from "RequestFile" where "draftKey" = ${formKey}) "files"`;
  const [{ filed, settings, office, files }] = asked;
  const receipt = filed ? await receiptFor(tx, formKey, new Date(0)) : null;
  return { receipt, settings: requestSettingsSchema.parse(settings ?? {}), office, files };
}

const fileOnce = command({
  name: "request.file",
  input: filingInput,
  load: (tx, input, actor) => load(tx, input, actor.agencyId),
  may: (actor): Verdict => (isApplicant(actor) ? allowed : refused("在线申请由申请人提交；其他渠道收到的申请请用登记。")),
  check: ({ receipt, settings, files }, input, _actor, now) => {
    if (receipt !== null) return;
    const today = civilDateOf(now);
    if (!openOn(settings, today).some(({ channel }) => channel === "WEB")) {
      throw ruleViolation("本机关暂未开通在线申请，请当面提交或者邮寄申请。");
    }
    const problems: Record<string, string[]> = { ...missingValues(input), ...wrongValues(input, today) };
    const proof = input.applicantType === "naturalPerson" ? "identityProof" : "organisationProof";
    if (!files.some(({ kind }) => kind === proof)) {
      problems[proof] = [proof === "identityProof" ? "请上传身份证明的复印件或者照片" : "请上传营业执照、登记证书等证明文件"];
    }
    if (input.agentName !== "" && !files.some(({ kind }) => kind === "authorization")) problems.authorization = ["请上传授权委托书"];
    if (Object.keys(problems).length > 0) throw invalidInput(problems);
  },
  write: async ({ tx, actor, input, loaded: { receipt, office, files }, now }) => {
    const { formKey, ...values } = input;
    const formHash = createHash("sha256")
      .update(canonicalJson({ ...values, files: files.map(({ kind, plainSha256 }) => `${kind} ${plainSha256}`).sort() }))
      .digest("hex");
    if (receipt !== null) {
      const { formHash: filed, ...same } = receipt;
      const filedFiles = await tx.requestFile.findMany({ where: { intake: { formKey } }, select: { kind: true, plainSha256: true } });
      const again = createHash("sha256")
        .update(canonicalJson({ ...values, files: filedFiles.map(({ kind, plainSha256 }) => `${kind} ${plainSha256}`).sort() }))
        .digest("hex");
      if (filed !== again) {
        throw conflict(`这份申请表已经提交过，登记编号是 ${same.caseNo}。要提出另一件申请，请重新填写一份申请表。`);
      }
      return { subject: { type: "request", id: same.requestId }, changes: { caseNo: same.caseNo, again: true }, result: same };
    }
    const today = civilDateOf(now);
    const { intakeId, applicantId, code, shownName } = await createIntake(tx, actor, now, {
      ...{ channel: "WEB", formKey, formHash, fileIds: [], submittedAt: now, clerkName: "", personal: personalOf(values) },
      applicantType: values.applicantType,
    });
    const asked = { ...values, subject: subjectOf(values) };
    const { requestId, caseNo } = await createCase(tx, actor, now, () => calendarInForce(tx, actor.agencyId), {
      ...{
        intakeId,
        applicantId,
        channel: "WEB",
        applicantType: values.applicantType,
        filedOn: today,
        departmentId: expectOffice(office).id,
      },
      asked: pickAsked(asked),
      events: [{ kind: "filed", on: today, data: {} }],
    });
    const result: Receipt = {
      ...{ requestId, caseNo, code, filedAt: now, subject: asked.subject, channelName: CHANNEL_FACTS.WEB.name },
      shownName,
    };
    return { subject: { type: "request", id: requestId }, changes: { caseNo, channel: "WEB", files: files.length }, result };
  },
});

/** From one address in an hour: more than any person types. */
const BY_ADDRESS: Limit = { name: "request.file", most: 40, windowMs: 3_600_000 };

/**
 * 在线申请: files what a form holds, exactly once. The same form posted again, by a reload, a double click or a lost connection, gives the
 * same receipt; with other content it is a Conflict that names the number already given.
 */
export async function fileOnline(actor: Actor, raw: unknown, now = new Date()): Promise<Receipt> {
  const taken = await takeByAddress(BY_ADDRESS, actor.address, now);
  if (!taken.allowed) throw tooOften("从你的网络提交的申请太多", taken.until, now);
  return fileOnce(actor, raw, now);
}

type Wanted = Record<"subject" | "docNo" | "description" | "provideForm" | "provideWay" | "assistance", string>;

/** The part of a form that says what is wanted and how. */
export const pickAsked = ({ subject, docNo, description, provideForm, provideWay, assistance }: Wanted): Wanted => ({
  ...{ subject, docNo, description },
  ...{ provideForm, provideWay, assistance },
});
