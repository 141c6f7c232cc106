import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import type { Actor } from "@/lib/identity/actor";
import { keepCaseFile } from "../files/keep-case-file";
import { consult } from "../handling/consult";
import { recordConsultationAnswer } from "../handling/record-consultation-answer";
import { draftReply } from "../reply/draft-reply";
import { issueReply } from "../reply/issue-reply";
import { act, approveReply, buildHandled, buildRequestHouse, noon, PERSON, PICTURE, type RequestHouse } from "../testing/build";
import { openLetter } from "./add-letter";
import { LETTER_CODES } from "./kinds";
import { makeLetter } from "./make-letter";
import { OTHER_LETTERS } from "./other-letters";
import { letterChoices, previewLetter } from "./preview-letter";

useDatabase();

let house: RequestHouse;
let id: string;
const officer = () => house.actors.requestOfficer;
const head = () => house.actors.office;
const make = (actor: Actor, day: string, input: object) => act(makeLetter, actor, id, day, input);
const possible = async (actor: Actor, day: string) =>
  (await letterChoices(actor, id, noon(day))).flatMap(({ code, hindrance }) => (hindrance === null ? [code] : []));

beforeAll(async () => {
  house = await buildRequestHouse();
  id = (await buildHandled(house, "2026-03-02")).requestId;
});

describe("其他文书", () => {
  it("every document of the procedure is brought by an act, is bound to another, is the receipt, or is made here", () => {
    const byActs = [
      ...["SUPPLEMENT", "REASON_ASK", "THIRD_PARTY_ASK", "CONSULT_NOTICE", "JOINT_ASK", "EXTEND", "DELAY", "FEE_NOTICE"],
      ...["CLOSE_NO_SUPPLEMENT", "CLOSE_NO_PAYMENT", "CLOSE_WITHDRAWN"],
    ];
    const replies = LETTER_CODES.filter((code) => code.startsWith("REPLY_"));
    // The form for the third party's answer; the receipt stands on its own page (lib/requests/public/receipt-document.ts).
    const bound = ["THIRD_PARTY_FORM", "RECEIPT"];
    expect([...byActs, ...replies, ...bound, ...OTHER_LETTERS].sort()).toEqual([...LETTER_CODES].sort());
  });

  it("are offered when the case has come to them, and the head of the office signs what goes outside", async () => {
    expect(await possible(officer(), "2026-03-03")).toEqual(["DEADLINE_SHEET"]);
    expect(await possible(head(), "2026-03-03")).toEqual(["DEADLINE_SHEET", "ASSIST", "CORRECTION"]);
    expect(await possible(house.actors.otherAuthor, "2026-03-03")).toEqual([]);
    const assist = { code: "ASSIST", addressee: "测试市财政局", facts: { assistItems: "分配方案", assistDueOn: "2026-03-20" } };
    await expect(make(officer(), "2026-03-03", assist)).rejects.toMatchObject({ code: "NotAllowed" });
  });

  it("are previewed, worded otherwise within bounds, numbered and kept; what is missing is told by field", async () => {
    const asked = { code: "ASSIST", addressee: "", facts: {}, edits: {} };
    const empty = await previewLetter(head(), id, asked, noon("2026-03-03"));
    expect(empty).toMatchObject({ letter: null, asksAddressee: true });
    expect(empty?.fields.map(({ key }) => key)).toEqual(["assistItems", "assistDueOn"]);
    await expect(make(head(), "2026-03-03", asked)).rejects.toMatchObject({
      fields: { addressee: [expect.any(String)], "facts.assistItems": [expect.any(String)], "facts.assistDueOn": [expect.any(String)] },
    });
    const told = { ...asked, addressee: "测试市财政局", facts: { assistItems: "分配方案的依据", assistDueOn: "2026-03-20" } };
    const items = (await previewLetter(head(), id, told, noon("2026-03-03")))?.letter?.parts.find((part) => part.id === "items");
    expect(items).toMatchObject({ text: expect.stringContaining("分配方案的依据"), editable: true });
    await expect(make(head(), "2026-03-03", { ...told, edits: { term: "随时。" } })).rejects.toMatchObject({
      fields: { "edits.term": [expect.stringContaining("不能修改")] },
    });
    const { letterId, docNo } = await make(head(), "2026-03-03", { ...told, edits: { items: "请就分配方案的依据书面答复。" } });
    expect(docNo).toMatch(/^测工信公开〔2026〕\d+号-协$/);
    const kept = openLetter(await db().requestLetter.findUniqueOrThrow({ where: { id: letterId } }));
    expect(kept?.parts.map((part) => (part.kind === "text" ? part.text : ""))).toContain("请就分配方案的依据书面答复。");
    expect(kept?.addressee).toBe("测试市财政局");
  });

  it("the third party that objected is told of the decision, after it, and never who asked", async () => {
    const { consultationId } = await act(consult, officer(), id, "2026-03-04", {
      ...{ with: "thirdParty", name: "某某有限公司", about: "企业申报材料", sentOn: "2026-03-04" },
    });
    await act(recordConsultationAnswer, officer(), id, "2026-03-10", {
      ...{ consultationId, answer: "refuses", answeredOn: "2026-03-10", reasonable: "false", text: "不愿公开" },
    });
    const letter = {
      ...{ code: "THIRD_PARTY_DECIDED", addressee: "某某有限公司" },
      facts: { requestedInfoAbout: "企业申报材料", publicInterestReason: "涉及财政资金使用", disclosedContent: "补助金额" },
    };
    await expect(make(head(), "2026-03-10", letter)).rejects.toMatchObject({ message: expect.stringContaining("作出答复以后") });
    const file = { requestId: id, kind: "source", name: "结果.png", bytes: PICTURE, inspection: { clean: true } };
    const { id: fileId } = await keepCaseFile(officer(), file, noon("2026-03-11"));
    await act(draftReply, officer(), id, "2026-03-11", { outcome: "GRANTED", fileIds: [fileId], secrecy: { result: "passed", note: "" } });
    await approveReply(house, id, "2026-03-12");
    await act(issueReply, officer(), id, "2026-03-12");
    const { letterId } = await make(head(), "2026-03-12", letter);
    const kept = JSON.stringify(openLetter(await db().requestLetter.findUniqueOrThrow({ where: { id: letterId } }))?.parts);
    expect(kept).toContain("补助金额");
    expect(kept).not.toContain(PERSON.name);
  });

  it("the record of service takes up the letter that was served last", async () => {
    const preview = await previewLetter(officer(), id, { code: "SERVICE_RECORD" }, noon("2026-03-13"));
    expect(preview?.known).toMatchObject({ docTitle: expect.any(String), servedDocNo: expect.stringContaining("测工信公开") });
    const { letterId } = await make(officer(), "2026-03-13", {
      ...{ code: "SERVICE_RECORD", facts: { ...preview?.known, deliveryMethod: "直接送达", signedBy: "本人", signedOn: "2026-03-13" } },
    });
    expect(await db().requestLetter.findUniqueOrThrow({ where: { id: letterId } })).toMatchObject({ toApplicant: false });
  });
});
