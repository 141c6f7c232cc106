import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import { findCase } from "./case/load";
import { keepCaseFile } from "./files/keep-case-file";
import { fileForApplicant, fileForStaff } from "./files/read";
import { archive } from "./handling/archive";
import { askSupplement } from "./handling/ask-supplement";
import { assign } from "./handling/assign";
import { confirmReceipt } from "./handling/confirm-receipt";
import { consult } from "./handling/consult";
import { noticeFee } from "./handling/notice-fee";
import { proposeExtension } from "./handling/propose-extension";
import { recordConsultationAnswer } from "./handling/record-consultation-answer";
import { recordConsultationDelivery } from "./handling/record-consultation-delivery";
import { recordFeeDelivery } from "./handling/record-fee-delivery";
import { recordPayment } from "./handling/record-payment";
import { startHandling } from "./handling/start-handling";
import { fileOnline } from "./intake/file-online";
import { letterForApplicant } from "./letters/read-letter";
import { answerSupplementByCode } from "./public/by-code";
import { openFollowed } from "./public/follow";
import { caseView } from "./queries/case-view";
import { draftReply } from "./reply/draft-reply";
import { issueReply } from "./reply/issue-reply";
import { recordDelivery } from "./reply/record-delivery";
import { submitReply } from "./reply/submit-reply";
import {
  act,
  approveReply,
  buildHandled,
  buildRequestHouse,
  fileRequest,
  grantExtension,
  noon,
  PERSON,
  PICTURE,
  type RequestHouse,
} from "./testing/build";

useDatabase();

let house: RequestHouse;
beforeAll(async () => {
  house = await buildRequestHouse();
});

const stateOf = async (id: string) => (await db().request.findUniqueOrThrow({ where: { id } })).state;
const dueOf = async (id: string) => (await db().request.findUniqueOrThrow({ where: { id } })).dueOn?.toISOString().slice(0, 10) ?? null;

describe("从提交到送达", () => {
  it("filed online, confirmed, corrected, extended, answered, delivered, archived; the applicant follows and downloads", async () => {
    const { actors } = house;
    const receipt = await fileRequest(house, "2026-03-02");
    const { requestId: id, caseNo, code } = receipt;
    expect(caseNo).toMatch(/^2026-\d{5}$/);
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{10}$/);
    const proof = { caseNo, code };
    expect(await openFollowed(house.applicant, proof, noon("2026-03-02"))).toMatchObject({
      state: "received",
      receivedOn: null,
      dueOn: null,
    });

    await act(confirmReceipt, actors.requestOfficer, id, "2026-03-03", { confirmedOn: "2026-03-03" });
    expect(await dueOf(id)).toBe("2026-03-31");
    await act(assign, actors.office, id, "2026-03-03", {
      departmentId: house.departments.office.id,
      handlerId: actors.requestOfficer.userId,
    });
    expect(await stateOf(id)).toBe("review");

    await act(askSupplement, actors.requestOfficer, id, "2026-03-09", { items: "请写明是哪一批专项资金", supplementDueOn: "2026-03-30" });
    const asked = await openFollowed(house.applicant, proof, noon("2026-03-10"));
    expect(asked).toMatchObject({ state: "supplementing", dueOn: null, supplement: { text: "请写明是哪一批专项资金" } });
    expect(asked.may.answerSupplement.allowed).toBe(true);
    await expect(act(askSupplement, actors.requestOfficer, id, "2026-03-10", { items: "再补正" })).rejects.toMatchObject({
      code: "NotAllowed",
    });

    // Sent as it came: nothing was put right.
    const same = { subject: asked.subject, docNo: asked.docNo, description: asked.description };
    await expect(answerSupplementByCode(house.applicant, { ...proof, ...same }, noon("2026-03-16"))).rejects.toMatchObject({
      fields: { text: [expect.stringContaining("和原来的申请一样")] },
    });
    await answerSupplementByCode(house.applicant, { ...proof, description: "第一批", text: "是第一批" }, noon("2026-03-16"));
    expect(await stateOf(id)).toBe("review");
    expect(await dueOf(id)).toBe("2026-04-14");
    await expect(act(askSupplement, actors.requestOfficer, id, "2026-03-17", { items: "第二次" })).rejects.toMatchObject({
      code: "NotAllowed",
      message: expect.stringContaining("只能告知一次"),
    });

    await act(startHandling, actors.requestOfficer, id, "2026-03-17");
    await act(proposeExtension, actors.requestOfficer, id, "2026-04-13", { workingDays: "10", reason: "需要调取历年案卷" });
    await grantExtension(house, id, "2026-04-14");
    expect(await dueOf(id)).toBe("2026-04-28");
    await expect(act(proposeExtension, actors.requestOfficer, id, "2026-04-20", { workingDays: 5, reason: "再延" })).rejects.toMatchObject({
      message: expect.stringContaining("不能再次延长"),
    });

    const file = await keepCaseFile(
      actors.requestOfficer,
      { requestId: id, kind: "source", name: "分配结果.png", bytes: PICTURE, inspection: { clean: true } },
      noon("2026-04-20"),
    );
    expect(await fileForApplicant(house.applicant, proof, file.id, noon("2026-04-20"))).toBeNull();
    await act(draftReply, actors.requestOfficer, id, "2026-04-20", {
      ...{ outcome: "GRANTED", fileIds: [file.id] },
      secrecy: { result: "passed", note: "不涉密" },
    });
    await approveReply(house, id, "2026-04-21");
    expect(await stateOf(id)).toBe("replyApproved");
    const { docNo, late } = await act(issueReply, actors.requestOfficer, id, "2026-04-22");
    expect([docNo, late]).toEqual([expect.stringMatching(/^测工信公开〔2026〕\d+号-答$/), false]);
    await act(recordDelivery, actors.requestOfficer, id, "2026-04-22", { delivery: "WEB", reachedOn: "2026-04-22" });

    const done = await openFollowed(house.applicant, proof, noon("2026-04-23"));
    expect(done).toMatchObject({ state: "delivered", completedOn: "2026-04-22", late: false, outcome: { label: "予以公开" } });
    expect(done.letters.map(({ code: kind }) => kind)).toEqual(["SUPPLEMENT", "EXTEND", "REPLY_GRANTED"]);
    expect(done.files).toMatchObject([{ id: file.id, name: "分配结果.png" }]);
    expect(done.remedy).toMatchObject({ kind: "REVIEW_OR_SUIT", reviewUntil: "2026-06-22" });
    const bytes = (await fileForApplicant(house.applicant, proof, file.id, noon("2026-04-23")))?.bytes;
    expect(bytes?.equals(Buffer.from(PICTURE))).toBe(true);
    const letter = done.letters.at(-1)?.id ?? "";
    const first = await letterForApplicant(house.applicant, proof, letter, "docx", noon("2026-04-23"));
    const again = await letterForApplicant(house.applicant, proof, letter, "docx", noon("2026-04-24"));
    expect(first?.bytes.subarray(0, 2).toString()).toBe("PK");
    expect(again?.bytes.equals(first?.bytes ?? Buffer.alloc(0))).toBe(true);

    await act(archive, actors.requestOfficer, id, "2026-04-24");
    const view = await caseView(actors.requestOfficer, id, noon("2026-04-24"));
    expect(view).toMatchObject({ state: "archived", outcome: "GRANTED", completedOn: "2026-04-22" });
    expect(JSON.stringify(view)).not.toMatch(/11010519491231002X|13812345678|幸福路/);
    expect(JSON.stringify(await db().requestEvent.findMany({ where: { requestId: id } }))).not.toMatch(/乌兰|13812345678/);
  });
});

describe("恰好一次", () => {
  it("five identical posts at once file one request, and all get its receipt", async () => {
    const { formKey, values } = { formKey: "A".repeat(32), values: PERSON };
    const { keepDraftFile } = await import("./files/keep");
    await keepDraftFile(house.applicant, { formKey, kind: "identityProof", name: "证.png", bytes: PICTURE }, noon("2026-03-02"));
    const receipts = await Promise.all(
      Array.from({ length: 5 }, () => fileOnline(house.applicant, { formKey, ...values }, noon("2026-03-02"))),
    );
    expect(new Set(receipts.map(({ caseNo, code }) => `${caseNo} ${code}`)).size).toBe(1);
    expect(await db().intake.count({ where: { formKey } })).toBe(1);
    await expect(fileOnline(house.applicant, { formKey, ...values, subject: "别的" }, noon("2026-03-02"))).rejects.toMatchObject({
      code: "Conflict",
      message: expect.stringContaining(receipts[0]?.caseNo ?? "?"),
    });
  });

  it.each([
    ["a birthday of 30 February", { idNumber: "110105194902301234" }, "idNumber"],
    ["a wrong check digit", { idNumber: "110105194912310021" }, "idNumber"],
    ["no description of what is wanted", { subject: "", docNo: "", description: "" }, "subject"],
    ["post without an address", { provideWay: "post", address: "" }, "address"],
    ["an organisation without its code", { applicantType: "commercial", creditCode: "" }, "creditCode"],
    ["NUL", { description: "a\0b" }, "description"],
  ])("%s is refused at its field, and nothing is filed", async (_what, values, field) => {
    const before = await db().intake.count();
    await expect(fileRequest(house, "2026-03-02", values)).rejects.toMatchObject({
      code: "InvalidInput",
      fields: { [field]: [expect.any(String)] },
    });
    expect(await db().intake.count()).toBe(before);
  });
});

describe("征求意见与收费", () => {
  it("a third party: suspended while asked, refused with proof, review first", async () => {
    const { actors } = house;
    const { requestId: id } = await buildHandled(house, "2026-05-06");
    expect(await dueOf(id)).toBe("2026-06-02");
    const { consultationId } = await act(consult, actors.requestOfficer, id, "2026-05-11", {
      ...{ with: "thirdParty", name: "某某有限公司", address: "某地", about: "企业申报材料", extract: "财务数据", sentOn: "2026-05-11" },
    });
    expect(await stateOf(id)).toBe("consulting");
    const proof = await keepCaseFile(
      actors.requestOfficer,
      { requestId: id, kind: "deliveryProof", name: "回执.png", bytes: PICTURE },
      noon("2026-05-13"),
    );
    const { answerBy } = await act(recordConsultationDelivery, actors.requestOfficer, id, "2026-05-13", {
      ...{ consultationId, deliveredOn: "2026-05-13", proofFileId: proof.id },
    });
    expect(answerBy).toBe("2026-06-03");
    const deny = { outcome: "DENIED_THIRD_PARTY", facts: { rightKind: "商业秘密", thirdPartyOpinion: "refuses" } };
    const draft = await act(draftReply, actors.requestOfficer, id, "2026-05-14", deny);
    expect(draft.checks.filter(({ ok, level }) => !ok && level === "stop").map(({ key }) => key)).toContain("thirdPartyAnswer");
    await act(recordConsultationAnswer, actors.requestOfficer, id, "2026-05-20", {
      ...{ consultationId, answer: "refuses", answeredOn: "2026-05-20", reasonable: "true", text: "涉及商业秘密" },
    });
    // Six working days, 12 to 20 May, are not counted.
    expect(await dueOf(id)).toBe("2026-06-11");
    await act(draftReply, actors.requestOfficer, id, "2026-05-21", deny);
    await approveReply(house, id, "2026-05-22");
    await act(issueReply, actors.requestOfficer, id, "2026-05-22");
    const view = await caseView(actors.requestOfficer, id, noon("2026-05-22"));
    expect(view?.remedy?.kind).toBe("REVIEW_FIRST");
    expect(JSON.stringify(view?.letters.map(({ code }) => code))).toContain("THIRD_PARTY_ASK");
  });

  it("a fee: the wrong sum keeps the case waiting, the full sum starts the period anew", async () => {
    const { actors } = house;
    const { requestId: id } = await buildHandled(house, "2026-05-06", { idNumber: "110101199003070134" });
    const input = { method: "BY_PAGE", pages: "68", reason: "申请内容共 68 页" };
    expect(await act(noticeFee, actors.requestOfficer, id, "2026-05-12", input)).toMatchObject({ yuan: 380 });
    expect(await dueOf(id)).toBeNull();
    expect(await act(recordFeeDelivery, actors.requestOfficer, id, "2026-05-14", { deliveredOn: "2026-05-14" })).toMatchObject({
      payBy: "2026-06-11",
    });
    expect(
      await act(recordPayment, actors.requestOfficer, id, "2026-05-18", { paidOn: "2026-05-18", yuan: 300, receiptNo: "A1" }),
    ).toMatchObject({ missingYuan: 80 });
    expect(await stateOf(id)).toBe("feeNoticed");
    await expect(
      act(recordPayment, actors.requestOfficer, id, "2026-05-18", { paidOn: "2026-05-18", yuan: 80, receiptNo: "A1" }),
    ).rejects.toMatchObject({
      fields: { receiptNo: [expect.stringContaining("登记过")] },
    });
    expect(
      await act(recordPayment, actors.requestOfficer, id, "2026-05-20", { paidOn: "2026-05-20", yuan: 100, receiptNo: "A2" }),
    ).toMatchObject({ refundYuan: 20 });
    expect(await stateOf(id)).toBe("handling");
    expect(await dueOf(id)).toBe("2026-06-17");
  });

  it("a late reply is issued all the same, and marked", async () => {
    const { actors } = house;
    const { requestId: id } = await buildHandled(house, "2026-03-02");
    await act(draftReply, actors.requestOfficer, id, "2026-04-20", {
      outcome: "REFUSED_PETITION",
      facts: { properChannel: "测试市信访局" },
    });
    await approveReply(house, id, "2026-04-21");
    expect(await act(issueReply, actors.requestOfficer, id, "2026-04-22")).toMatchObject({ late: true });
    await act(recordDelivery, actors.requestOfficer, id, "2026-04-22", { delivery: "POST", postedOn: "2026-04-22", trackingNo: "XA1" });
    expect(await db().request.findUniqueOrThrow({ where: { id } })).toMatchObject({ late: true, state: "delivered" });
  });
});

describe("两个人同时", () => {
  it("only one of two officers answers; the other is told", async () => {
    const { requestId: id } = await buildHandled(house, "2026-05-06");
    const { actors } = house;
    const { version } = await db().request.findUniqueOrThrow({ where: { id } });
    await act(draftReply, actors.requestOfficer, id, "2026-05-07", { outcome: "REFUSED_PETITION", facts: { properChannel: "信访局" } });
    const input = { requestId: id, expectedVersion: version + 1 };
    const results = await Promise.allSettled([
      submitReply(actors.requestOfficer, input, noon("2026-05-07")),
      submitReply(actors.requestOfficer, input, noon("2026-05-07")),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db().approvalRun.count({ where: { subjectId: id } })).toBe(1);
  });

  it("the events of a case cannot be changed, its number is final, and it reads the same from its events", async () => {
    const { requestId: id } = await buildHandled(house, "2026-05-06");
    await expect(db().requestEvent.updateMany({ where: { requestId: id }, data: { reason: "x" } })).rejects.toThrow();
    await expect(db().request.update({ where: { id }, data: { caseNo: "2026-99999" } })).rejects.toThrow();
    await expect(db().request.delete({ where: { id } })).rejects.toThrow();
    expect((await findCase(db(), id, noon("2026-05-06")))?.facts).toMatchObject({ state: "handling", receivedOn: "2026-05-06" });
  });

  it("the proof of identity is for the handler, and its reading stands in the ledger", async () => {
    const { requestId: id } = await buildHandled(house, "2026-05-06");
    const { actors } = house;
    const proof =
      (await caseView(actors.requestOfficer, id, noon("2026-05-07")))?.files.find(({ kind }) => kind === "identityProof")?.id ?? "";
    expect((await fileForStaff(actors.requestOfficer, proof, noon("2026-05-07")))?.bytes.equals(Buffer.from(PICTURE))).toBe(true);
    expect(await db().auditEntry.count({ where: { command: "request.readProof", subjectId: id, outcome: "done" } })).toBe(1);
    await expect(fileForStaff(actors.leader, proof, noon("2026-05-07"))).rejects.toMatchObject({ code: "NotAllowed" });
    expect(await fileForStaff(actors.author, proof, noon("2026-05-07"))).toBeNull();
  });
});
