import { type CivilDate, civilDate, startOfDay } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { type Actor, visitor } from "@/lib/identity/actor";
import { type BuiltAgency, buildAgency } from "@/lib/identity/testing/build";
import { keepDraftFile } from "../files/keep";
import { assign } from "../handling/assign";
import { confirmReceipt } from "../handling/confirm-receipt";
import { decideExtension } from "../handling/decide-extension";
import { startHandling } from "../handling/start-handling";
import { fileOnline, type Receipt } from "../intake/file-online";
import { newFormKey } from "../intake/filing";
import { lettersToSend } from "../queries/letters-to-send";
import { decideReply } from "../reply/decide-reply";
import { draftReply } from "../reply/draft-reply";
import { submitReply } from "../reply/submit-reply";

export interface RequestHouse extends BuiltAgency {
  applicant: Actor;
}

/** Noon in Shanghai of a day. */
export const noon = (day: string): Date => new Date(startOfDay(civilDate(day)).getTime() + 12 * 3_600_000);

/** An agency that can answer requests: its settings name what letters must name. */
export async function buildRequestHouse(): Promise<RequestHouse> {
  const built = await buildAgency();
  await db().setting.create({
    data: {
      agencyId: built.agency.id,
      key: "requests",
      value: {
        ...{ officePhone: "0473-3998000", reviewAuthority: "测试市人民政府", reviewOnlineChannel: "https://fuyi.example.gov.cn" },
        ...{ court: "测试市城区人民法院", payeeAccount: "测试市财政局非税专户", letterPrefix: "测工信", headSigns: [] },
      },
      updatedAt: noon("2026-01-05"),
    },
  });
  return { ...built, applicant: visitor(built.agency.id, "203.0.113.7") };
}

/** A one-pixel picture, as a copy of an identity card. */
export const PICTURE = new Uint8Array(
  Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64"),
);

export const PERSON = {
  ...{ applicantType: "naturalPerson", name: "乌兰图雅", idKind: "idCard", idNumber: "11010519491231002X", phone: "13812345678" },
  ...{ address: "内蒙古自治区测试市城区幸福路1号", postcode: "016000", email: "a@example.com" },
  ...{ subject: "2025年中小企业专项资金分配结果", description: "全市各企业名单和金额", provideForm: "electronic", provideWay: "online" },
};

/** Files a request online on a day, with its proof of identity. */
export async function fileRequest(house: RequestHouse, day: string, values: object = {}): Promise<Receipt> {
  const formKey = newFormKey();
  const at = noon(day);
  await keepDraftFile(house.applicant, { formKey, kind: "identityProof", name: "身份证.png", bytes: PICTURE }, at);
  return fileOnline(house.applicant, { formKey, ...PERSON, ...values }, at);
}

export const versionOf = async (requestId: string): Promise<number> =>
  (await db().request.findUniqueOrThrow({ where: { id: requestId }, select: { version: true } })).version;

type Run<R> = (actor: Actor, raw: unknown, now?: Date) => Promise<R>;

/** Runs a command on the case as it stands. */
export const act = async <R>(run: Run<R>, actor: Actor, requestId: string, day: string, input: object = {}): Promise<R> =>
  run(actor, { requestId, expectedVersion: await versionOf(requestId), ...input }, noon(day));

/** A case that is being handled by the officer: filed and confirmed on the same day. */
export async function buildHandled(house: RequestHouse, day: string, values: object = {}): Promise<Receipt> {
  const receipt = await fileRequest(house, day, values);
  const { requestOfficer } = house.actors;
  await act(confirmReceipt, requestOfficer, receipt.requestId, day, { confirmedOn: day });
  await act(assign, requestOfficer, receipt.requestId, day, {
    departmentId: house.departments.office.id,
    handlerId: requestOfficer.userId,
  });
  await act(startHandling, requestOfficer, receipt.requestId, day);
  return receipt;
}

/** Sends the draft up and has every level approve it. */
export async function approveReply(house: RequestHouse, requestId: string, day: string): Promise<void> {
  const { runId, contentHash } = await act(submitReply, house.actors.requestOfficer, requestId, day);
  for (const [index, actor] of [house.actors.office, house.actors.leader].entries()) {
    const run = await db().approvalRun.findUniqueOrThrow({ where: { id: runId } });
    await decideReply(
      actor,
      { runId, expectedVersion: run.version, contentHash, verdict: "approve", opinion: "同意", secrecy: index === 0 ? "passed" : "" },
      noon(day),
    );
  }
}

/** The head of the office grants the extension that was proposed, in the words that they read. */
export async function grantExtension({ actors }: RequestHouse, requestId: string, day: string, input: object = {}) {
  const read = await lettersToSend(actors.office, requestId, "decideExtension", null, noon(day));
  return act(decideExtension, actors.office, requestId, day, { approve: "true", contentHash: read?.contentHash, ...input });
}

/** A reply that needs nothing beside a few words. */
export const PETITION = { outcome: "REFUSED_PETITION", facts: { properChannel: "测试市信访局" } };

export const draftPetition = (house: RequestHouse, requestId: string, day: string) =>
  act(draftReply, house.actors.requestOfficer, requestId, day, PETITION);

export const civil = (day: string): CivilDate => civilDate(day);

/** What tests of one house say again and again; it is built before the first of them. */
export const inHouse = (house: () => RequestHouse) => {
  const officer = () => house().actors.requestOfficer;
  return {
    officer,
    rowOf: (id: string) => db().request.findUniqueOrThrow({ where: { id } }),
    /** What the officer does, on a day. */
    does: <R>(run: Run<R>, id: string, day: string, input: object = {}): Promise<R> => act(run, officer(), id, day, input),
    /** A draft that every level approves. */
    approved: async (id: string, drafted: string, day: string): Promise<void> => {
      await draftPetition(house(), id, drafted);
      await approveReply(house(), id, day);
    },
  };
};

/** The letters of a case, the first one first. */
export const lettersOf = (requestId: string) => db().requestLetter.findMany({ where: { requestId }, orderBy: { createdAt: "asc" } });

/** What a command was refused with; null when it was not. Throws what is no refusal. */
export const refusal = (work: Promise<unknown>): Promise<AppError | null> =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof AppError ? error : Promise.reject(error)),
  );
