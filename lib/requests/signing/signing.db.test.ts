import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import { readDocx } from "@/lib/files/text/office";
import { readPdf } from "@/lib/files/text/pdf";
import { Gathered } from "@/lib/files/text/reading";
import { noticesOf } from "@/lib/identity/notices";
import { askSupplement } from "../handling/ask-supplement";
import { assign } from "../handling/assign";
import { confirmReceipt } from "../handling/confirm-receipt";
import { consult } from "../handling/consult";
import { decideLetter } from "../handling/decide-letter";
import { noticeFee } from "../handling/notice-fee";
import { proposeExtension } from "../handling/propose-extension";
import { recallLetter } from "../handling/recall-letter";
import { withdraw } from "../handling/withdraw";
import { openLetter } from "../letters/add-letter";
import { letterForStaff } from "../letters/read-letter";
import { withdrawByCode } from "../public/by-code";
import { caseView } from "../queries/case-view";
import { lettersToSend, lettersToSign } from "../queries/letters-to-send";
import { casesToSign, toSignCount } from "../queries/my-requests";
import {
  act,
  buildHandled,
  buildRequestHouse,
  fileRequest,
  grantExtension,
  lettersOf,
  noon,
  type RequestHouse,
  refusal,
} from "../testing/build";
import { letterSteps } from "./history";
import { SIGNED_ACTS } from "./signable";

useDatabase();

let house: RequestHouse;
const officer = () => house.actors.requestOfficer;
const head = () => house.actors.office;
const ITEMS = { items: "请写明资金的名称\n请写明年度" };

async function have(signs: readonly string[]): Promise<void> {
  const where = { agencyId_key: { agencyId: house.agency.id, key: "requests" } };
  const { value } = await db().setting.findUniqueOrThrow({ where });
  await db().setting.update({ where, data: { value: { ...(value as object), headSigns: [...signs] } } });
}

/** In 审查, filed and confirmed on Monday the second of March. */
async function inReview(): Promise<string> {
  const { requestId } = await fileRequest(house, "2026-03-02");
  await act(confirmReceipt, officer(), requestId, "2026-03-02", { confirmedOn: "2026-03-02" });
  await act(assign, officer(), requestId, "2026-03-02", { departmentId: house.departments.office.id, handlerId: officer().userId });
  return requestId;
}

const stored = (id: string) => db().request.findUniqueOrThrow({ where: { id }, select: { state: true, toSign: true } });
const hashShown = async (id: string, day: string): Promise<string> => (await lettersToSign(head(), id, noon(day)))?.contentHash ?? "";
const signs = async (id: string, day: string, more: object = {}) =>
  act(decideLetter, head(), id, day, { approve: "true", contentHash: await hashShown(id, day), ...more });

beforeEach(async () => {
  house = await buildRequestHouse();
});

describe("送签与签发", () => {
  beforeEach(() => have(SIGNED_ACTS));

  it("what the officer sends waits: nothing goes out before the head has signed it, and then it says who did", async () => {
    const id = await inReview();
    expect(await act(askSupplement, officer(), id, "2026-03-03", ITEMS)).toEqual({ waiting: true });
    expect(await stored(id)).toEqual({ state: "review", toSign: ["askSupplement"] });
    expect(await lettersOf(id)).toEqual([]);
    expect(await casesToSign(head())).toMatchObject([{ id, what: [{ words: "签发《补正告知书》" }] }]);
    expect([await toSignCount(head()), await toSignCount(officer()), (await casesToSign(officer())).length]).toEqual([1, 0, 0]);
    for (const actor of [officer(), house.actors.author, house.actors.leader])
      expect(await lettersToSign(actor, id, noon("2026-03-04"))).toBeNull();

    await signs(id, "2026-03-04", { opinion: "同意" });
    expect(await stored(id)).toEqual({ state: "supplementing", toSign: [] });
    expect(await casesToSign(head())).toEqual([]);
    const [letter] = await lettersOf(id);
    expect(letter).toMatchObject({ code: "SUPPLEMENT", issuedOn: new Date("2026-03-04"), toApplicant: true });
    expect(letter?.history).toMatchObject([
      { what: "submitted", by: officer().name },
      { what: "signed", by: head().name, opinion: "同意" },
    ]);
    expect(await db().requestLetterDraft.count()).toBe(0);
    expect((await noticesOf(officer())).map(({ text }) => text)).toEqual([expect.stringContaining("已经签发")]);
    expect((await caseView(officer(), id, noon("2026-03-04")))?.events.slice(-3).map(({ kind }) => kind)).toEqual([
      "letterSubmitted",
      "letterSigned",
      "supplementAsked",
    ]);
  });

  it("sent back, it is changed and submitted again; the whole way stands in the letter", async () => {
    const id = await inReview();
    await act(askSupplement, officer(), id, "2026-03-03", ITEMS);
    const silent = await refusal(act(decideLetter, head(), id, "2026-03-03", { approve: "false" }));
    expect(silent?.fields.opinion?.join()).toContain("写明意见");
    await act(decideLetter, head(), id, "2026-03-03", { approve: "false", opinion: "写清楚怎样补" });
    expect(await stored(id)).toEqual({ state: "review", toSign: [] });
    const again = await lettersToSend(officer(), id, "askSupplement", null, noon("2026-03-04"));
    expect(again).toMatchObject({ goesToHead: true, draft: { input: { items: ITEMS.items }, history: [{}, { opinion: "写清楚怎样补" }] } });
    await act(askSupplement, officer(), id, "2026-03-04", { items: "请写明资金的全称" });
    await signs(id, "2026-03-04");
    const [letter] = await lettersOf(id);
    expect(letterSteps(letter?.history).map(({ what }) => what)).toEqual(["submitted", "returned", "submitted", "signed"]);
    expect(JSON.stringify(letter && openLetter(letter))).toContain("资金的全称");
  });

  it("the officer takes it back; nobody but the head signs; what was read is what is signed", async () => {
    const id = await inReview();
    await act(askSupplement, officer(), id, "2026-03-03", ITEMS);
    const read = await hashShown(id, "2026-03-03");
    for (const actor of [officer(), house.actors.leader, house.actors.author])
      expect((await refusal(act(decideLetter, actor, id, "2026-03-03", { approve: "true", contentHash: read })))?.code).toBe("NotAllowed");
    // The last day for the applicant is another one the day after: what was read yesterday is not signed today.
    expect((await refusal(act(decideLetter, head(), id, "2026-03-04", { approve: "true", contentHash: read })))?.code).toBe("Conflict");
    expect((await refusal(act(askSupplement, officer(), id, "2026-03-03", ITEMS)))?.message).toContain("等公开办负责人签发");
    await act(recallLetter, officer(), id, "2026-03-03");
    expect(await stored(id)).toEqual({ state: "review", toSign: [] });
    expect((await refusal(act(decideLetter, head(), id, "2026-03-03", { approve: "true", contentHash: read })))?.code).toBe("NotAllowed");
  });

  it("two heads at once: one signs, the other is told; the letter goes out once", async () => {
    const id = await inReview();
    await act(askSupplement, officer(), id, "2026-03-03", ITEMS);
    const both = await Promise.allSettled([signs(id, "2026-03-03"), signs(id, "2026-03-03")]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await lettersOf(id)).toHaveLength(1);
  });

  it("a third party is asked as of the day of the signature: the clock stands from then on", async () => {
    const { requestId: id } = await buildHandled(house, "2026-03-02");
    const asked = { with: "thirdParty", name: "示例有限公司", about: "合同价款", sentOn: "2026-03-03" };
    expect(await act(consult, officer(), id, "2026-03-03", asked)).toEqual({ waiting: true });
    expect(await db().requestConsultation.count()).toBe(0);
    await signs(id, "2026-03-06");
    const view = await caseView(officer(), id, noon("2026-03-06"));
    expect(view).toMatchObject({ state: "consulting", consultations: [{ sentOn: "2026-03-06", shownName: "示例有限公司" }] });
    expect((await lettersOf(id)).map(({ code }) => code).sort()).toEqual(["CONSULT_NOTICE", "THIRD_PARTY_ASK"]);
  });

  it("the head's own act is signed with it; what the agency leaves to the officer goes out at once", async () => {
    const first = await inReview();
    expect(await act(askSupplement, head(), first, "2026-03-03", ITEMS)).toMatchObject({ waiting: false });
    await have(["askSupplement"]);
    const { requestId } = await buildHandled(house, "2026-03-02");
    const fee = { method: "BY_PAGE", pages: 60, reason: "共 60 页" };
    expect(await act(noticeFee, officer(), requestId, "2026-03-03", fee)).toMatchObject({ waiting: false, yuan: 300 });
  });

  it("a withdrawal does not wait, but its letter is the head's", async () => {
    const id = await inReview();
    const told = { withdrawnOn: "2026-03-03", withLetter: "true" };
    expect((await refusal(act(withdraw, officer(), id, "2026-03-03", told)))?.fields.withLetter?.join()).toContain("公开办负责人签发");
    await act(askSupplement, officer(), id, "2026-03-03", ITEMS);
    await act(withdraw, officer(), id, "2026-03-03", { withdrawnOn: "2026-03-03" });
    expect(await stored(id)).toEqual({ state: "withdrawn", toSign: [] });
  });

  it("an applicant withdraws online whoever signs: at once, and with the letter only where nobody has to sign it", async () => {
    const receipt = await fileRequest(house, "2026-03-02");
    await withdrawByCode(house.applicant, { ...receipt, reason: "" }, noon("2026-03-03"));
    expect(await stored(receipt.requestId)).toEqual({ state: "withdrawn", toSign: [] });
    expect(await lettersOf(receipt.requestId)).toEqual([]);
    await have([]);
    const other = await fileRequest(house, "2026-03-04");
    await withdrawByCode(house.applicant, { ...other, reason: "" }, noon("2026-03-05"));
    expect((await lettersOf(other.requestId)).map(({ code }) => code)).toEqual(["CLOSE_WITHDRAWN"]);
  });

  it("an extension that is proposed stands among what the head has to sign", async () => {
    const { requestId: id } = await buildHandled(house, "2026-03-02");
    await act(proposeExtension, officer(), id, "2026-03-03", { workingDays: "10", reason: "需要调取案卷" });
    expect(await casesToSign(head())).toMatchObject([{ id, what: [{ act: "decideExtension" }] }]);
  });
});

describe("改写文书", () => {
  const text = async (id: string, form: "pdf" | "docx"): Promise<string> => {
    const [letter] = await lettersOf(id);
    const file = await letterForStaff(officer(), letter?.id ?? "", form, noon("2026-03-04"));
    const gathered = new Gathered();
    if (file !== null && form === "pdf") await readPdf(Buffer.from(file.bytes), gathered);
    if (file !== null && form === "docx") readDocx(Buffer.from(file.bytes), gathered);
    return gathered.text.replace(/\s/g, "");
  };

  it("paragraphs, 称谓 and contact are worded otherwise, in both files; the original stays in the letter's record", async () => {
    const id = await inReview();
    const shown = await lettersToSend(officer(), id, "askSupplement", ITEMS, noon("2026-03-03"));
    const items = shown?.letters[0]?.parts.find((part) => part.id === "items");
    const before = items?.kind === "text" ? items.text : "";
    const wording = {
      "SUPPLEMENT.items": before.replace("经审查，", "经与您电话沟通并审查，"),
      ...{ "SUPPLEMENT.honorific": "女士", "SUPPLEMENT.contactName": "政务公开科", "SUPPLEMENT.contactTel": "0473-1234567" },
    };
    await act(askSupplement, officer(), id, "2026-03-03", { ...ITEMS, wording });
    for (const form of ["pdf", "docx"] as const) {
      const read = await text(id, form);
      for (const words of ["乌兰图雅女士：", "经与您电话沟通并审查，", "联系人：政务公开科；联系电话：0473-1234567", "第三十条"])
        expect(read).toContain(words);
    }
    const [letter] = await lettersOf(id);
    expect(letter?.history).toMatchObject([{ what: "worded", by: officer().name, parts: Object.keys(wording) }]);
    expect(openLetter(letter ?? { id: "", sealedFacts: "" })?.parts.find((part) => part.id === "items")).toMatchObject({ was: before });
    // Sent, it is sent: there is no second one to word.
    expect((await refusal(act(askSupplement, officer(), id, "2026-03-04", { ...ITEMS, wording })))?.code).toBe("NotAllowed");
  });

  it.each([
    ["the last day and the basis", { "SUPPLEMENT.term": "请尽快补正。" }, "wording.SUPPLEMENT.term", "不能修改"],
    ["a day out of a paragraph", { "SUPPLEMENT.opening": "你的申请收到了。" }, "wording.SUPPLEMENT.opening", "2026年3月2日"],
    ["a paragraph to nothing", { "SUPPLEMENT.items": " " }, "wording.SUPPLEMENT.items", "不能空着"],
    ["a remedy of one's own", { "SUPPLEMENT.items": "可以申请行政复议。" }, "wording.SUPPLEMENT.items", "救济途径"],
    ["a letter that the act does not send", { "EXTEND.main": "延长。" }, "wording.EXTEND.main", "没有这一段"],
    ["a line that is a paragraph", { "SUPPLEMENT.honorific": "女士".repeat(9) }, "wording.SUPPLEMENT.honorific", "不超过"],
    ["a colon into the name", { "SUPPLEMENT.honorific": "：请速办" }, "wording.SUPPLEMENT.honorific", "不能用的符号"],
  ])("nobody words %s otherwise", async (_what, wording, field, words) => {
    const id = await inReview();
    const error = await refusal(act(askSupplement, officer(), id, "2026-03-03", { ...ITEMS, wording }));
    expect(error?.fields[field]?.join()).toContain(words);
    expect(await lettersOf(id)).toEqual([]);
  });

  it("the head words the letter of an extension, and a letter that was submitted, as they sign", async () => {
    const { requestId: id } = await buildHandled(house, "2026-03-02");
    await act(proposeExtension, officer(), id, "2026-03-03", { workingDays: "10", reason: "需要调取案卷" });
    const shown = await lettersToSend(head(), id, "decideExtension", { approve: "true" }, noon("2026-03-03"));
    const main = shown?.letters[0]?.parts.find((part) => part.id === "main");
    const wording = { "EXTEND.main": (main?.kind === "text" ? main.text : "").replace("需要调取案卷", "涉案卷宗存放在异地，需要调取") };
    await grantExtension(house, id, "2026-03-03", { wording });
    expect(await text(id, "pdf")).toContain("涉案卷宗存放在异地");

    await have(SIGNED_ACTS);
    const other = await inReview();
    await act(askSupplement, officer(), other, "2026-03-03", { ...ITEMS, wording: { "SUPPLEMENT.honorific": "女士" } });
    await signs(other, "2026-03-03", { wording: { "SUPPLEMENT.contactName": "办公室" } });
    expect(await text(other, "docx")).toContain("乌兰图雅女士：");
    expect(await text(other, "docx")).toContain("联系人：办公室");
    expect((await lettersOf(other))[0]?.history).toMatchObject([
      { what: "submitted", parts: ["SUPPLEMENT.honorific"] },
      { what: "signed", parts: ["SUPPLEMENT.contactName"] },
    ]);
  });
});
