import { addDays, type CivilDate, civilDateOf } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { type Actor, visitor } from "@/lib/identity/actor";
import { keepDraftFile } from "@/lib/requests/files/keep";
import { askSupplement } from "@/lib/requests/handling/ask-supplement";
import { assign } from "@/lib/requests/handling/assign";
import { confirmReceipt } from "@/lib/requests/handling/confirm-receipt";
import { consult } from "@/lib/requests/handling/consult";
import { decideLetter } from "@/lib/requests/handling/decide-letter";
import { recordConsultationDelivery } from "@/lib/requests/handling/record-consultation-delivery";
import { recordSearch } from "@/lib/requests/handling/record-search";
import { startHandling } from "@/lib/requests/handling/start-handling";
import { fileOnline } from "@/lib/requests/intake/file-online";
import { newFormKey } from "@/lib/requests/intake/filing";
import { registerIntake } from "@/lib/requests/intake/register";
import { saveRequestSettings } from "@/lib/requests/public/save-settings";
import { lettersToSign } from "@/lib/requests/queries/letters-to-send";
import { decideReply } from "@/lib/requests/reply/decide-reply";
import { draftReply } from "@/lib/requests/reply/draft-reply";
import { issueReply } from "@/lib/requests/reply/issue-reply";
import { recordDelivery } from "@/lib/requests/reply/record-delivery";
import { submitReply } from "@/lib/requests/reply/submit-reply";
import { departmentNamed, departments } from "../agency";
import { type DemoRequest, type DemoRequestStage, demoRequests } from "../requests";
import type { Cast } from "./cast";
import { at } from "./time";

const DESK = "shouli";
const OFFICE = "bangongshi";

const STAGES: readonly DemoRequestStage[] = ["filed", "confirmed", "handling", "supplement", "consulting", "inApproval", "delivered"];

/** One pixel: stands for the scan of an identity card. */
const SCAN = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

type Run<R> = (actor: Actor, raw: unknown, now?: Date) => Promise<R>;

/** The requests of the demonstration, each brought to its state through the commands that applicants and officers use. */
export async function makeRequests(cast: Cast, now: Date): Promise<void> {
  await saveRequestSettings(
    cast.as("xitong"),
    {
      expectedVersion: 0,
      ...{ letterPrefix: "示工信", reviewAuthority: "示例市人民政府", court: "示例市城区人民法院" },
      ...{
        reviewOnlineChannel: "https://fuyi.example.gov.cn",
        payeeAccount: "示例市财政局非税收入专户",
        // 补正 is signed by the head of the office; the other letters are left to the officer.
        headSigns: ["askSupplement"],
        publicLog: true,
        publicStatistics: true,
      },
    },
    at(addDays(civilDateOf(now), -60), 9, 0),
  );
  for (const request of demoRequests) await makeRequest(cast, request, civilDateOf(now), now);
}

async function makeRequest(cast: Cast, request: DemoRequest, today: CivilDate, now: Date): Promise<void> {
  const filedOn = addDays(today, -request.daysAgo);
  const moment = (days: number, hour: number): Date => new Date(Math.min(at(addDays(filedOn, days), hour, 15).getTime(), now.getTime()));
  const dayOf = (days: number): CivilDate => civilDateOf(moment(days, 9));
  const requestId = await file(cast, request, filedOn, moment(0, 9));
  const act = async <R>(run: Run<R>, who: string, days: number, hour: number, input: object = {}): Promise<R> => {
    const { version } = await db().request.findUniqueOrThrow({ where: { id: requestId }, select: { version: true } });
    return run(cast.as(who), { requestId, expectedVersion: version, ...input }, moment(days, hour));
  };
  const reached = (stage: DemoRequestStage): boolean => STAGES.indexOf(request.stage) >= STAGES.indexOf(stage);
  if (!reached("confirmed")) return;
  if (["WEB", "EMAIL"].includes(request.channel)) await act(confirmReceipt, DESK, 0, 15, { confirmedOn: dayOf(0) });
  const name = departmentNamed(request.department);
  const department = await db().department.findFirstOrThrow({ where: { agencyId: cast.agencyId, name }, select: { id: true } });
  await act(assign, OFFICE, 1, 10, { departmentId: department.id, handlerId: cast.as(DESK).userId });
  if (request.stage === "confirmed") return;
  if (request.stage === "supplement") {
    await act(askSupplement, DESK, 3, 10, { items: "请写明是哪一年、哪一项补贴\n请写明需要文件的名称或者文号" });
    const waiting = await lettersToSign(cast.as(OFFICE), requestId, moment(3, 15));
    await act(decideLetter, OFFICE, 3, 15, { approve: true, contentHash: waiting?.contentHash });
    return;
  }
  await act(startHandling, DESK, 2, 10);
  if (request.search !== undefined) {
    await act(recordSearch, DESK, 4, 11, { ...request.search, searchedOn: dayOf(4), by: "何静姝" });
  }
  if (request.stage === "consulting") {
    const sent = { with: "thirdParty", name: "示例市北辰冶金有限公司", contact: "", address: "示例市工业园区1号", sentOn: dayOf(5) };
    const { consultationId } = await act(consult, DESK, 5, 10, { ...sent, about: "年度用电量", extract: "2023—2025年各年用电量" });
    await act(recordConsultationDelivery, DESK, 7, 10, { consultationId, deliveredOn: dayOf(7) });
    return;
  }
  if (request.outcome === undefined) return;
  await act(draftReply, DESK, 8, 14, { outcome: request.outcome, facts: request.facts ?? {} });
  const { runId, contentHash } = await act(submitReply, DESK, 8, 16);
  if (!reached("delivered")) return;
  for (const [who, days] of [
    [OFFICE, 9],
    [leaderOf(request.department), 10],
  ] as const) {
    const { version } = await db().approvalRun.findUniqueOrThrow({ where: { id: runId }, select: { version: true } });
    const decision = { runId, expectedVersion: version, contentHash, verdict: "approve", opinion: "同意。" };
    await decideReply(cast.as(who), { ...decision, secrecy: who === OFFICE ? "passed" : "" }, moment(days, 10));
  }
  await act(issueReply, DESK, 11, 10);
  await act(recordDelivery, DESK, 11, 16, { delivery: "WEB", reachedOn: dayOf(11) });
}

const leaderOf = (department: string): string => {
  const found = departments.find(({ key }) => key === department)?.leader;
  if (found === undefined) throw new Error(`no leader of ${department}`);
  return found;
};

/** Files it online, or registers it at the desk, as it came in. */
async function file(cast: Cast, request: DemoRequest, filedOn: CivilDate, now: Date): Promise<string> {
  const natural = request.applicantType === "naturalPerson";
  const formKey = newFormKey();
  const values = {
    ...{ formKey, applicantType: request.applicantType, name: request.name },
    ...{ phone: `138000000${String(demoRequests.indexOf(request) + 10)}`, email: "demo@example.com" },
    ...(natural
      ? { idKind: "idCard", idNumber: request.number }
      : { creditCode: request.number, legalPerson: "周明", contactPerson: "周明" }),
    ...{ address: "示例市示例路1号", postcode: "000000", subject: request.subject, description: request.description },
    ...{ provideForm: "electronic", provideWay: "online" },
  };
  if (request.channel !== "WEB") {
    const days = { arrivedOn: filedOn, signedOn: request.channel === "REGISTERED_MAIL" ? filedOn : "", confirmedOn: "" };
    return (await registerIntake(cast.as(DESK), { ...values, ...days, channel: request.channel }, now)).requestId;
  }
  const applicant = visitor(cast.agencyId, "203.0.113.20");
  await keepDraftFile(applicant, { formKey, kind: natural ? "identityProof" : "organisationProof", name: "证明.png", bytes: SCAN }, now);
  return (await fileOnline(applicant, values, now)).requestId;
}
