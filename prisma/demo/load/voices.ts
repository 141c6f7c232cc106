import { randomUUID } from "node:crypto";
import { addDays, type CivilDate, civilDateOf } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { fileComment } from "@/lib/engagement/consultations/comment";
import { decideConsultation } from "@/lib/engagement/consultations/decide";
import { publishConsultation } from "@/lib/engagement/consultations/publish";
import { submitResult } from "@/lib/engagement/consultations/result";
import { saveConsultation } from "@/lib/engagement/consultations/save";
import { submitConsultation } from "@/lib/engagement/consultations/submit";
import { answerCorrection } from "@/lib/engagement/corrections/answer";
import { fileCorrection } from "@/lib/engagement/corrections/file";
import { assignLetter } from "@/lib/engagement/letters/assign";
import { decideReply } from "@/lib/engagement/letters/decide-reply";
import { declineLetter } from "@/lib/engagement/letters/decline";
import { fileLetter } from "@/lib/engagement/letters/file";
import { publishLetter } from "@/lib/engagement/letters/publish";
import { sendReply } from "@/lib/engagement/letters/send-reply";
import { submitReply } from "@/lib/engagement/letters/submit-reply";
import { visitor } from "@/lib/identity/actor";
import { departmentNamed, departments } from "../agency";
import { people } from "../people";
import {
  type DemoConsultation,
  type DemoLetter,
  demoConsultationContact,
  demoConsultations,
  demoCorrections,
  demoLetters,
} from "../voices";
import type { Cast } from "./cast";
import { at } from "./time";

const OFFICE = "bangongshi";
const DESK = "shouli";
const PUBLISHER = "wangzhan";

const inDepartment = (department: string, role: "author" | "departmentHead"): string => {
  const found = people.find((person) => person.department === department && person.roles.includes(role))?.username;
  if (found === undefined) throw new Error(`no ${role} in department ${department}`);
  return found;
};

const leaderOf = (department: string): string => {
  const found = departments.find(({ key }) => key === department)?.leader;
  if (found === undefined) throw new Error(`no such department: ${department}`);
  return found;
};

async function openDecision(subjectId: string) {
  const run = await db().approvalRun.findFirstOrThrow({
    where: { subjectId, state: "open" },
    select: { id: true, version: true, contentHash: true },
  });
  const { id: runId, version: expectedVersion, contentHash } = run;
  return { runId, expectedVersion, contentHash, verdict: "approve", opinion: "同意。", secrecy: "passed" };
}

/** What a form about the letter carries. */
async function seen(letterId: string) {
  const { version } = await db().letter.findUniqueOrThrow({ where: { id: letterId }, select: { version: true } });
  return { letterId, expectedVersion: version };
}

const STAGES: readonly DemoLetter["stage"][] = ["received", "assigned", "inApproval", "answered", "published"];

async function makeLetter(cast: Cast, letter: DemoLetter, today: CivilDate, now: Date): Promise<void> {
  const { kind, subject, text, name, department, reply, stage } = letter;
  const day = addDays(today, -letter.daysAgo);
  const moment = (days: number, hour: number): Date => new Date(Math.min(at(addDays(day, days), hour, 20).getTime(), now.getTime()));
  const form = { formKey: randomUUID(), kind, subject, text, name, phone: "13800000000", email: "", address: "", mayPublish: "yes" };
  const { number } = await fileLetter(visitor(cast.agencyId, ""), form, moment(0, 8));
  const { id } = await db().letter.findUniqueOrThrow({ where: { agencyId_number: { agencyId: cast.agencyId, number } } });
  if (stage === "declined") {
    await declineLetter(cast.as(DESK), { ...(await seen(id)), reason: reply }, moment(1, 9));
    return;
  }
  const reached = (other: DemoLetter["stage"]): boolean => STAGES.indexOf(stage) >= STAGES.indexOf(other);
  if (!reached("assigned")) return;
  const { id: departmentId } = await db().department.findFirstOrThrow({
    where: { agencyId: cast.agencyId, name: departmentNamed(department) },
  });
  await assignLetter(cast.as(DESK), { ...(await seen(id)), departmentId, note: "" }, moment(0, 15));
  if (!reached("inApproval")) return;
  const author = cast.as(inDepartment(department, "author"));
  await submitReply(author, { ...(await seen(id)), text: reply, note: "" }, moment(1, 10));
  if (!reached("answered")) return;
  await decideReply(cast.as(inDepartment(department, "departmentHead")), await openDecision(id), moment(1, 15));
  await decideReply(cast.as(OFFICE), await openDecision(id), moment(2, 9));
  await sendReply(author, await seen(id), moment(2, 10));
  if (!reached("published")) return;
  const wording = { publicSubject: subject, publicText: text, publicAnswer: reply };
  await publishLetter(cast.as(PUBLISHER), { ...(await seen(id)), ...wording }, moment(3, 9));
}

async function makeCorrections(cast: Cast, today: CivilDate, now: Date): Promise<void> {
  for (const { page, quote, kind, text, daysAgo, answer } of demoCorrections) {
    const day = addDays(today, -daysAgo);
    const form = { formKey: randomUUID(), page, quote, kind, text, name: "", phone: "", email: "", address: "" };
    const { number } = await fileCorrection(visitor(cast.agencyId, ""), form, at(day, 9, 10));
    if (answer === "") continue;
    const { id } = await db().correction.findUniqueOrThrow({ where: { agencyId_number: { agencyId: cast.agencyId, number } } });
    const handled = { correctionId: id, expectedVersion: 1, outcome: "fixed", answer };
    await answerCorrection(cast.as(PUBLISHER), handled, new Date(Math.min(at(addDays(day, 1), 10, 0).getTime(), now.getTime())));
  }
}

async function makeConsultation(cast: Cast, one: DemoConsultation, today: CivilDate, now: Date): Promise<void> {
  const { title, text, department, comments, result } = one;
  const [opensOn, closesOn] = [addDays(today, one.opens), addDays(today, one.closes)];
  const author = cast.as(inDepartment(department, "author"));
  const approvers = [inDepartment(department, "departmentHead"), OFFICE, leaderOf(department)].map(cast.as);
  const version = async () => (await db().consultation.findUniqueOrThrow({ where: { id }, select: { version: true } })).version;
  const form = { consultationId: randomUUID(), expectedVersion: 0, title, text, documentPath: "", opensOn, closesOn };
  const before = at(addDays(opensOn, -1), 9, 0);
  const { id } = await saveConsultation(author, { ...form, contact: demoConsultationContact }, before);
  const act = async () => ({ consultationId: id, expectedVersion: await version() });
  await submitConsultation(author, { ...(await act()), note: "" }, before);
  for (const approver of approvers) await decideConsultation(approver, await openDecision(id), before);
  await publishConsultation(cast.as(PUBLISHER), await act(), before);
  const { number } = await db().consultation.findUniqueOrThrow({ where: { id }, select: { number: true } });
  for (const [index, { text: words, name }] of comments.entries()) {
    const comment = { consultation: number, formKey: randomUUID(), text: words, name, phone: "", email: "", address: "" };
    await fileComment(visitor(cast.agencyId, ""), comment, at(addDays(opensOn, index + 1), 14, 30));
  }
  if (result === "") return;
  const after = new Date(Math.min(at(addDays(closesOn, 5), 10, 0).getTime(), now.getTime()));
  await submitResult(author, { ...(await act()), result, note: "" }, after);
  for (const approver of approvers) await decideConsultation(approver, await openDecision(id), after);
  await publishConsultation(cast.as(PUBLISHER), await act(), after);
}

/** What the public of the demonstration agency wrote, in every stage of being answered. */
export async function makeVoices(cast: Cast, now: Date): Promise<void> {
  const today = civilDateOf(now);
  for (const letter of demoLetters) await makeLetter(cast, letter, today, now);
  await makeCorrections(cast, today, now);
  for (const consultation of demoConsultations) await makeConsultation(cast, consultation, today, now);
}
