import { beforeAll, describe, expect, it } from "vitest";
import { addColumn, addFlow } from "@/lib/columns/testing/build";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import type { Actor } from "@/lib/identity/actor";
import { keepCaseFile } from "../files/keep-case-file";
import { resumeHandling } from "../handling/resume-handling";
import { caseOfItem, filesToRelease, itemsOfCase } from "../release/links";
import { release } from "../release/release";
import { draftReply } from "../reply/draft-reply";
import { issueReply } from "../reply/issue-reply";
import { recordDelivery } from "../reply/record-delivery";
import {
  act,
  approveReply,
  buildHandled,
  buildRequestHouse,
  draftPetition,
  noon,
  PERSON,
  PICTURE,
  type RequestHouse,
  versionOf,
} from "../testing/build";
import { declineLog, takeDownLog } from "./end-log";
import { logDesk, logOfCase } from "./log-desk";
import { proposeLog } from "./propose-log";
import { publicLog, publicLogFilter } from "./public-log";
import { publishLog } from "./publish-log";

useDatabase();

let house: RequestHouse;
/** answered with a referral to 信访 */
let answered: string;
let columnId: string;
const officer = () => house.actors.requestOfficer;

async function setLog(publicLog: boolean): Promise<void> {
  const where = { agencyId_key: { agencyId: house.agency.id, key: "requests" } };
  const { value } = await db().setting.findUniqueOrThrow({ where });
  await db().setting.update({ where, data: { value: { ...(value as object), publicLog } } });
}

async function deliver(requestId: string, day: string): Promise<void> {
  await approveReply(house, requestId, day);
  await act(issueReply, officer(), requestId, day);
  await act(recordDelivery, officer(), requestId, day, { delivery: "WEB", reachedOn: day });
}

const shown = async (query: object = {}) => publicLog(house.agency.id, publicLogFilter.parse(query));
const WORDS = { subject: "某年专项资金分配结果", answer: "属于信访事项，已告知向信访部门反映。" };

beforeAll(async () => {
  house = await buildRequestHouse();
  await setLog(true);
  await addFlow(house);
  columnId = (await addColumn(house)).id;
  answered = (await buildHandled(house, "2026-03-02")).requestId;
  await draftPetition(house, answered, "2026-03-04");
  await deliver(answered, "2026-03-05");
});

describe("申请与答复公示", () => {
  it.each([
    ["nothing", { subject: "", answer: "" }, ["answer", "subject"]],
    ["the applicant's name", { ...WORDS, answer: `已答复${PERSON.name}。` }, ["answer"]],
    ["an address of the applicant", { ...WORDS, subject: `${PERSON.address}的供热` }, ["subject"]],
    ["anybody's identity number", { ...WORDS, answer: "身份证号 110101199003071233。" }, ["answer"]],
  ])("%s does not go before the public", async (_what, words, fields) => {
    const refusal = await act(proposeLog, officer(), answered, "2026-03-06", words).catch((error: unknown) => error);
    expect(Object.keys((refusal as { fields?: object }).fields ?? {}).sort()).toEqual(fields);
    expect(await db().requestLogEntry.count()).toBe(0);
  });

  it("is worded by one, published by another, and holds nothing of who asked", async () => {
    await act(proposeLog, officer(), answered, "2026-03-06", WORDS);
    expect((await shown())?.rows).toEqual([]);
    expect(await logOfCase(answered)).toMatchObject({ live: null, waiting: WORDS });
    await expect(act(proposeLog, house.actors.office, answered, "2026-03-06", WORDS)).rejects.toMatchObject({ code: "NotAllowed" });
    await expect(act(publishLog, officer(), answered, "2026-03-06")).rejects.toMatchObject({ code: "NotAllowed" });
    const [waiting] = (await logDesk(house.actors.publisher, 1, noon("2026-03-06"))).waiting;
    expect(waiting).toMatchObject({ ...WORDS, may: { publish: { allowed: true } } });
    expect((await logDesk(house.actors.author, 1, noon("2026-03-06"))).waiting).toEqual([]);

    await act(publishLog, house.actors.publisher, answered, "2026-03-07");
    const log = await shown();
    const { caseNo } = await db().request.findUniqueOrThrow({ where: { id: answered } });
    expect(log?.rows).toEqual([
      { ...WORDS, caseNo, receivedOn: "2026-03-02", answeredOn: "2026-03-05", outcome: "不予处理（信访、投诉、举报）", disclosureIds: [] },
    ]);
    expect(log?.years).toEqual([{ year: 2026, entries: 1 }]);
    expect(JSON.stringify(log)).not.toContain(PERSON.name.slice(0, 2));
  });

  it("is found by word, year and outcome, and by nothing else", async () => {
    for (const query of [{ q: "专项" }, { year: "2026" }, { outcome: "refused" }, { q: "不存在", page: "x" }, { outcome: "nonsense" }]) {
      expect((await shown(query))?.total).toBe("q" in query && query.q === "不存在" ? 0 : 1);
    }
    expect((await shown({ outcome: "granted" }))?.total).toBe(0);
    expect((await shown({ year: "2025" }))?.total).toBe(0);
    expect((await shown({ q: "a\0%_" }))?.total).toBe(0);
  });

  it("stays until other words are published, is taken down at once, and comes back only by a new decision", async () => {
    await act(proposeLog, house.actors.office, answered, "2026-03-09", { ...WORDS, answer: "已告知受理机关。" });
    expect((await shown())?.rows[0]?.answer).toBe(WORDS.answer);
    await act(declineLog, house.actors.publisher, answered, "2026-03-09", { reason: "不如原来清楚" });
    await act(proposeLog, officer(), answered, "2026-03-09", { ...WORDS, answer: "已告知向信访局反映。" });
    await act(publishLog, house.actors.office, answered, "2026-03-09");
    expect((await shown())?.rows.map(({ answer }) => answer)).toEqual(["已告知向信访局反映。"]);
    await act(takeDownLog, officer(), answered, "2026-03-10", { reason: "有人来电反映" });
    expect(await shown()).toMatchObject({ total: 0, years: [] });
    expect(await db().requestLogEntry.count({ where: { requestId: answered } })).toBe(3);
    await expect(act(takeDownLog, officer(), answered, "2026-03-10", { reason: "再撤" })).rejects.toMatchObject({ code: "NotAllowed" });
  });

  it("is not there while the agency does not want it, but can still be taken down; a case handled anew leaves it", async () => {
    await act(proposeLog, officer(), answered, "2026-03-11", WORDS);
    await act(publishLog, house.actors.office, answered, "2026-03-11");
    await setLog(false);
    expect(await shown()).toBeNull();
    await expect(act(proposeLog, officer(), answered, "2026-03-11", WORDS)).rejects.toMatchObject({ code: "NotAllowed" });
    await setLog(true);
    await act(resumeHandling, house.actors.office, answered, "2026-04-01", {
      ...{ orderedBy: "测试市人民政府复议决定", dueOn: "2026-04-20", reason: "责令重新答复" },
    });
    expect((await shown())?.total).toBe(0);
    expect(await logOfCase(answered)).toEqual({ live: null, waiting: null });
  });

  it("the database itself keeps words as they were decided on, and two people apart", async () => {
    const { id } = await db().requestLogEntry.findFirstOrThrow({ where: { endedAt: { not: null } } });
    await expect(db().requestLogEntry.update({ where: { id }, data: { subject: "别的" } })).rejects.toThrow();
    await expect(db().requestLogEntry.delete({ where: { id } })).rejects.toThrow();
    const row = { id: crypto.randomUUID(), agencyId: house.agency.id, requestId: answered, caseNo: "x", subject: "x", answer: "x" };
    const same = { proposedById: officer().userId, proposedByName: "", publishedById: officer().userId, publishedAt: noon("2026-05-01") };
    const days = { receivedOn: new Date("2026-03-02"), answeredOn: new Date("2026-03-05"), proposedAt: noon("2026-05-01") };
    await expect(db().requestLogEntry.create({ data: { ...row, ...same, ...days, outcome: "GRANTED" } })).rejects.toThrow();
  });
});

describe("一人申请、社会公开", () => {
  /** A delivered reply that hands out one file; of its original there may be a redacted copy. */
  async function handedOut(day: string, outcome: "GRANTED" | "PARTIAL") {
    const { requestId } = await buildHandled(house, day);
    const keep = (raw: object) => keepCaseFile(officer(), { requestId, bytes: PICTURE, inspection: { clean: true }, ...raw }, noon(day));
    const original = await keep({ kind: "source", name: "原件.png" });
    const copy = await keep({ kind: "released", name: "乌兰图雅要的（遮盖）.png", madeFromId: original.id });
    const withheld = [{ passage: "联系电话", place: "第1页", ground: "DENIED_THIRD_PARTY", reason: "个人隐私" }];
    await act(draftReply, officer(), requestId, day, {
      ...{ outcome, fileIds: outcome === "PARTIAL" ? [copy.id] : [original.id, copy.id] },
      ...(outcome === "PARTIAL" && { withheld }),
      secrecy: { result: "passed", note: "不涉密" },
    });
    await deliver(requestId, day);
    return { requestId, original, copy };
  }

  const ask = async (requestId: string, input: object) => ({
    ...{ requestId, expectedVersion: await versionOf(requestId), id: crypto.randomUUID() },
    ...{ columnId, title: "2025年专项资金分配结果", ...input },
  });

  /** The officer, who also drafts items in the office. */
  const drafter = (): Actor => ({ ...officer(), roles: ["requestOfficer", "author"] });

  it("starts a draft with the redacted copy attached, linked both ways, once however often it is sent", async () => {
    const { requestId, original, copy } = await handedOut("2026-05-06", "PARTIAL");
    expect((await filesToRelease(drafter(), requestId, noon("2026-05-07"))).map(({ id }) => id)).toEqual([copy.id]);
    await expect(release(drafter(), await ask(requestId, { fileIds: [original.id] }), noon("2026-05-07"))).rejects.toMatchObject({
      fields: { fileIds: [expect.stringContaining("不是答复时提供的")] },
    });
    const form = await ask(requestId, { fileIds: [copy.id] });
    const [one, two] = await Promise.all([release(drafter(), form, noon("2026-05-07")), release(drafter(), form, noon("2026-05-07"))]);
    expect(one).toEqual(two);
    const attached = await db().attachment.findMany({ where: { revision: { disclosureId: form.id } }, include: { file: true } });
    expect(attached.map(({ name, file }) => [name, file.size])).toEqual([["2025年专项资金分配结果.png", PICTURE.byteLength]]);
    expect(await itemsOfCase(requestId)).toEqual([{ disclosureId: form.id, title: form.title, live: false }]);
    expect(await caseOfItem(officer(), form.id, noon("2026-05-08"))).toMatchObject({ requestId });
    expect(await caseOfItem(house.actors.otherAuthor, form.id, noon("2026-05-08"))).toBeNull();
  });

  it("of files of which a redacted copy was made, never the original, though the reply handed it out too", async () => {
    const { requestId, copy } = await handedOut("2026-06-01", "GRANTED");
    expect((await filesToRelease(drafter(), requestId, noon("2026-06-02"))).map(({ id }) => id)).toEqual([copy.id]);
    expect(await filesToRelease(house.actors.otherAuthor, requestId, noon("2026-06-02"))).toEqual([]);
  });

  it("nothing comes of a reply that gave nothing, nor by somebody who does not draft items", async () => {
    const { requestId } = await buildHandled(house, "2026-06-03");
    await draftPetition(house, requestId, "2026-06-04");
    await deliver(requestId, "2026-06-05");
    const form = await ask(requestId, { fileIds: [crypto.randomUUID()] });
    await expect(release(drafter(), form, noon("2026-06-08"))).rejects.toMatchObject({ message: expect.stringContaining("没有提供信息") });
    await expect(release(officer(), form, noon("2026-06-08"))).rejects.toMatchObject({ code: "NotAllowed" });
    await expect(release(house.actors.otherAuthor, form, noon("2026-06-08"))).rejects.toMatchObject({ code: "NotFound" });
  });
});
