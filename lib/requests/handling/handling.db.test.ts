import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import { noticesOf } from "@/lib/identity/notices";
import { newFormKey } from "../intake/filing";
import { registerIntake } from "../intake/register";
import { objectByCode, withdrawByCode } from "../public/by-code";
import { openFollowed } from "../public/follow";
import { caseView } from "../queries/case-view";
import { requestDesk } from "../queries/desk";
import { deskFilter } from "../queries/desk-filter";
import { workload } from "../queries/workload";
import { draftReply } from "../reply/draft-reply";
import { issueReply } from "../reply/issue-reply";
import { recallReply } from "../reply/recall-reply";
import { recordDelivery } from "../reply/record-delivery";
import { submitReply } from "../reply/submit-reply";
import {
  act,
  approveReply,
  buildHandled,
  buildRequestHouse,
  draftPetition,
  fileRequest,
  noon,
  PERSON,
  type RequestHouse,
} from "../testing/build";
import { acceptReasons } from "./accept-reasons";
import { askOpinion } from "./ask-opinion";
import { askReasons } from "./ask-reasons";
import { askSupplement } from "./ask-supplement";
import { confirmReceipt } from "./confirm-receipt";
import { correctApplicant } from "./correct-applicant";
import { correctApplicantType } from "./correct-applicant-type";
import { decideExtension } from "./decide-extension";
import { giveOpinion } from "./give-opinion";
import { lapse } from "./lapse";
import { markRepeated } from "./mark-repeated";
import { merge } from "./merge";
import { proposeExtension } from "./propose-extension";
import { recordSearch } from "./record-search";
import { resumeHandling } from "./resume-handling";
import { split } from "./split";
import { transfer } from "./transfer";
import { unmask } from "./unmask";

useDatabase();

let house: RequestHouse;
beforeAll(async () => {
  house = await buildRequestHouse();
});

const rowOf = (id: string) => db().request.findUniqueOrThrow({ where: { id } });
const officer = () => house.actors.requestOfficer;
/** What the officer does, on a day. */
const does = <R>(run: Parameters<typeof act<R>>[0], id: string, day: string, input: object = {}) => act(run, officer(), id, day, input);
/** A draft that every level approves. */
const approved = async (id: string, drafted: string, day: string): Promise<void> => {
  await draftPetition(house, id, drafted);
  await approveReply(house, id, day);
};

describe("登记其他渠道收到的申请", () => {
  const form = (changes: object) => ({ formKey: newFormKey(), ...PERSON, channel: "IN_PERSON", arrivedOn: "2026-03-02", ...changes });
  const register = (changes: object) => registerIntake(officer(), form(changes), noon("2026-03-05"));

  it.each([
    ["IN_PERSON", {}, "2026-03-02"],
    ["REGISTERED_MAIL", { signedOn: "2026-03-03" }, "2026-03-03"],
    ["ORDINARY_LETTER", { confirmedOn: "2026-03-04" }, "2026-03-04"],
    ["EMAIL", {}, null],
    ["FAX", { confirmedOn: "2026-03-03" }, "2026-03-03"],
    ["ORAL", { signedOn: "2026-03-02", clerkName: "何受理", readBackOn: "2026-03-02" }, "2026-03-02"],
  ])("%s is received on its own day", async (channel, days, receivedOn) => {
    const { requestId, receivedOn: day } = await register({ channel, ...days });
    expect(day).toBe(receivedOn);
    expect((await rowOf(requestId)).state).toBe(receivedOn === null ? "received" : "registered");
  });

  it.each([
    ["to come", { arrivedOn: "2026-03-06" }, "arrivedOn"],
    ["before the channel was open", { arrivedOn: "2019-05-14" }, "arrivedOn"],
    ["confirmed before it came", { channel: "FAX", confirmedOn: "2026-03-01" }, "confirmedOn"],
    ["not signed for", { channel: "REGISTERED_MAIL" }, "signedOn"],
    ["without whoever wrote it down", { channel: "ORAL", signedOn: "2026-03-02", readBackOn: "2026-03-02" }, "clerkName"],
  ])("a day that is %s is refused at its field", async (_what, changes, field) => {
    await expect(register(changes)).rejects.toMatchObject({ code: "InvalidInput", fields: { [field]: [expect.any(String)] } });
  });

  it("finds the same applicant by number, the most alike first, and files one form once", async () => {
    const idNumber = "110101199003070775";
    const first = await register({ idNumber, subject: "城区供热管网改造工程的招标文件" });
    await register({ idNumber, subject: "与此毫不相干的别的事情" });
    const input = form({ idNumber, name: "另写的名字", subject: "供热管网改造工程招标文件和合同" });
    const again = await registerIntake(officer(), input, noon("2026-03-05"));
    expect(again.possible[0]).toMatchObject({ requestId: first.requestId, by: expect.arrayContaining(["number"]) });
    expect(again.possible[0]?.likeness).toBeGreaterThan(0.5);
    expect((await registerIntake(officer(), input, noon("2026-03-05"))).caseNo).toBe(again.caseNo);
    await expect(registerIntake(house.actors.author, form({}), noon("2026-03-05"))).rejects.toMatchObject({ code: "NotAllowed" });
  });
});

describe("拆分、并案、转办、重复", () => {
  it("split parts keep the days, have numbers of their own, and are followed with the same code", async () => {
    const { requestId: id, caseNo, code } = await buildHandled(house, "2026-03-02");
    const parts = [{ subject: "甲" }, { subject: "乙" }, { subject: "丙" }];
    await expect(does(split, id, "2026-03-04", { parts: [{ subject: "甲" }], reason: "一事一申请" })).rejects.toMatchObject({
      code: "InvalidInput",
    });
    const { caseNos, requestIds } = await does(split, id, "2026-03-04", { parts, reason: "一事一申请" });
    expect(new Set(caseNos).size).toBe(3);
    const [own, second] = [await rowOf(id), await rowOf(requestIds[1] ?? "")];
    expect([own.subject, second.subject, second.state]).toEqual(["甲", "乙", "review"]);
    expect(second.dueOn).toEqual(own.dueOn);
    const followed = await openFollowed(house.applicant, { caseNo: caseNos[2] ?? "", code }, noon("2026-03-04"));
    expect(followed.others.map((one) => one.caseNo)).toContain(caseNo);
  });

  it("merges the same request of the same applicant, and of nobody else", async () => {
    const [one, two] = [await buildHandled(house, "2026-03-02"), await buildHandled(house, "2026-03-03")];
    const other = await buildHandled(house, "2026-03-03", { idNumber: "110101199003070775", name: "李四" });
    const reason = "同一内容提交了两次";
    await expect(does(merge, two.requestId, "2026-03-04", { intoCaseNo: other.caseNo, reason })).rejects.toMatchObject({
      fields: { intoCaseNo: [expect.stringContaining("申请人不同")] },
    });
    await does(merge, two.requestId, "2026-03-04", { intoCaseNo: ` ${one.caseNo.toLowerCase()} `, reason });
    expect(await rowOf(two.requestId)).toMatchObject({ state: "merged", mergedIntoId: one.requestId });
    expect((await openFollowed(house.applicant, two, noon("2026-03-04"))).mergedInto).toBe(one.caseNo);
  });

  it("a repeated request names the earlier reply, which must exist", async () => {
    const earlier = await buildHandled(house, "2026-03-02");
    const { requestId: id } = await buildHandled(house, "2026-05-06");
    const input = { earlierCaseNo: earlier.caseNo, reason: "内容相同" };
    await expect(does(markRepeated, id, "2026-05-07", input)).rejects.toMatchObject({
      fields: { earlierCaseNo: [expect.stringContaining("还没有答复")] },
    });
    const draft = await does(draftReply, id, "2026-05-07", {
      outcome: "REFUSED_REPEATED",
      facts: { earlierDocNo: "测工信公开〔2026〕1号-答" },
    });
    expect(draft.checks.find(({ key }) => key === "repeated")?.ok).toBe(false);
    await approved(earlier.requestId, "2026-03-04", "2026-03-05");
    await does(issueReply, earlier.requestId, "2026-03-06");
    await does(markRepeated, id, "2026-05-07", input);
    expect((await caseView(officer(), id, noon("2026-05-07")))?.replyChecks.find(({ key }) => key === "repeated")?.ok).toBe(true);
  });

  it("a transfer to another agency is told by the reply; a part becomes a case of the department it goes to", async () => {
    const { requestId: id } = await buildHandled(house, "2026-03-02");
    await does(transfer, id, "2026-03-04", {
      to: "agency",
      agencyName: "测试市财政局",
      agencyContact: "0473-1234567",
      reason: "由财政局制作",
    });
    expect((await caseView(officer(), id, noon("2026-03-04")))?.facts.otherAgency).toEqual({
      name: "测试市财政局",
      contact: "0473-1234567",
    });
    const { departments, actors } = house;
    const part = {
      to: "department",
      departmentId: departments.business.id,
      part: { subject: "企业名单", description: "" },
      reason: "由业务科室掌握",
    };
    const { requestId: partId } = await does(transfer, id, "2026-03-04", part);
    expect(await rowOf(partId)).toMatchObject({ departmentId: departments.business.id, splitFromId: id });
    expect(await caseView(actors.author, partId, noon("2026-03-04"))).not.toBeNull();
    expect(await caseView(actors.author, id, noon("2026-03-04"))).toBeNull();
  });
});

describe("看得见什么", () => {
  it("a department sees a case from the moment it is asked, in lists and pages alike; an administrator never", async () => {
    const { actors, departments } = house;
    const { requestId: id } = await buildHandled(house, "2026-04-01", { subject: "唯一的题目甲乙丙" });
    const listed = async (actor: typeof actors.author) =>
      (await requestDesk(actor, deskFilter({ q: "唯一的题目甲乙丙", stage: "all" }), noon("2026-04-02"))).total;
    expect([await listed(actors.otherAuthor), await listed(officer()), await listed(actors.systemAdmin)]).toEqual([0, 1, 0]);
    expect(await caseView(actors.otherAuthor, id, noon("2026-04-02"))).toBeNull();
    const { noteId } = await does(askOpinion, id, "2026-04-02", { departmentId: departments.other.id, question: "是否存在？" });
    expect((await noticesOf(actors.otherAuthor))[0]).toMatchObject({ subjectId: id });
    expect(await listed(actors.otherAuthor)).toBe(1);
    await expect(act(giveOpinion, actors.author, id, "2026-04-03", { noteId, text: "x" })).rejects.toMatchObject({ code: "NotAllowed" });
    await act(giveOpinion, actors.otherAuthor, id, "2026-04-03", { noteId, text: "没有这份文件" });
    const view = await caseView(officer(), id, noon("2026-04-03"));
    expect(view?.opinions).toMatchObject([{ departmentName: "安全生产科", answered: true, answer: { text: "没有这份文件" } }]);
    expect((await workload(officer(), noon("2026-04-03"))).find(({ userId }) => userId === officer().userId)?.open).toBeGreaterThan(0);
  });

  it("personal data is shown in full to the handler, with a reason, and that stands in the ledger", async () => {
    const { requestId: id } = await buildHandled(house, "2026-04-01");
    const ask = { requestId: id, fields: ["idNumber", "phone"], reason: "核对身份" };
    expect((await unmask(officer(), ask, noon("2026-04-02"))).values).toEqual({ idNumber: "11010519491231002X", phone: "13812345678" });
    await expect(unmask(officer(), { ...ask, reason: " " }, noon("2026-04-02"))).rejects.toMatchObject({ code: "InvalidInput" });
    await expect(unmask(house.actors.leader, ask, noon("2026-04-02"))).rejects.toMatchObject({ code: "NotAllowed" });
    const entry = await db().auditEntry.findFirst({ where: { command: "request.unmask", subjectId: id, outcome: "done" } });
    expect(entry?.detail).toMatchObject({ fields: ["idNumber", "phone"], reason: "核对身份" });
    expect(
      JSON.stringify(
        await db()
          .auditEntry.findMany({ where: { subjectId: id } })
          .then((all) => all.map(({ detail }) => detail)),
      ),
    ).not.toContain("13812345678");
    await does(correctApplicant, id, "2026-04-02", { phone: "13900001111", reason: "申请人来电更正" });
    await expect(does(correctApplicant, id, "2026-04-02", { idNumber: "123", reason: "x" })).rejects.toMatchObject({
      fields: { idNumber: expect.any(Array) },
    });
    await does(correctApplicantType, id, "2026-04-02", { applicantType: "legalService", reason: "以律所名义申请" });
    expect(await rowOf(id)).toMatchObject({ applicantType: "legalService" });
  });
});

describe("期限与结束", () => {
  it("not corrected in time: only after the last day; of two officers who close it at once one does", async () => {
    const { requestId: id } = await fileRequest(house, "2026-03-02");
    await does(confirmReceipt, id, "2026-03-02", { confirmedOn: "2026-03-02" });
    await expect(does(confirmReceipt, id, "2026-03-03", { confirmedOn: "2026-03-03" })).rejects.toMatchObject({
      code: "NotAllowed",
    });
    const { assign } = await import("./assign");
    await does(assign, id, "2026-03-02", { departmentId: house.departments.office.id, handlerId: officer().userId });
    const { warning } = await does(askSupplement, id, "2026-03-16", { items: "请写明", supplementDueOn: "2026-03-20" });
    expect(warning).toContain("已超过告知补正的期限");
    await expect(does(lapse, id, "2026-03-20", { outcome: "LAPSED_NO_SUPPLEMENT" })).rejects.toMatchObject({
      code: "RuleViolation",
    });
    const close = (actor: ReturnType<typeof officer>) =>
      act(lapse, actor, id, "2026-03-23", { outcome: "LAPSED_NO_SUPPLEMENT", withLetter: "true" });
    const closed = await Promise.allSettled([close(officer()), close(house.actors.office)]);
    expect(closed.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(closed.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: expect.stringMatching(/Conflict|NotAllowed/) },
    });
    expect(await db().requestLetter.count({ where: { requestId: id, code: "CLOSE_NO_SUPPLEMENT" } })).toBe(1);
    expect(await rowOf(id)).toMatchObject({ state: "closed", outcome: "LAPSED_NO_SUPPLEMENT", late: false });
  });

  it("an extension after the last day is refused, also when it was proposed in time; the head decides, not the proposer", async () => {
    const { requestId: id } = await buildHandled(house, "2026-03-02");
    await act(proposeExtension, house.actors.office, id, "2026-03-30", { workingDays: 10, reason: "案卷多" });
    await expect(act(decideExtension, house.actors.office, id, "2026-03-30", { approve: true })).rejects.toMatchObject({
      message: expect.stringContaining("另一位"),
    });
    await expect(act(decideExtension, house.actors.office2, id, "2026-03-31", { approve: true })).rejects.toMatchObject({
      message: expect.stringContaining("届满"),
    });
    await act(decideExtension, house.actors.office2, id, "2026-03-31", { approve: "false", opinion: "已届满" });
    await expect(does(proposeExtension, id, "2026-03-31", { workingDays: 10, reason: "x" })).rejects.toMatchObject({
      code: "RuleViolation",
    });
    await expect(does(proposeExtension, id, "2026-03-31", { workingDays: 21, reason: "x" })).rejects.toMatchObject({
      code: "InvalidInput",
    });
  });

  it("excessive requests: reasons asked, judged, refused", async () => {
    const { requestId: id } = await buildHandled(house, "2026-03-02");
    await does(askReasons, id, "2026-03-04", { facts: "您本年已提出 300 件申请", reasonDueOn: "2026-03-18" });
    await expect(does(acceptReasons, id, "2026-03-10", { accepted: false, reason: "x" })).rejects.toMatchObject({
      code: "RuleViolation",
    });
    await does(acceptReasons, id, "2026-03-19", { accepted: false, reason: "逾期没有说明" });
    const { checks } = await does(draftReply, id, "2026-03-19", {
      outcome: "REFUSED_EXCESSIVE",
      facts: { reasonResult: "逾期没有说明理由" },
    });
    expect(checks.filter(({ key, ok }) => key.startsWith("reasons") && !ok)).toEqual([]);
  });

  it("an applicant withdraws while the reply is in approval: the approval ends; objects after it was closed", async () => {
    const receipt = await buildHandled(house, "2026-03-02");
    await draftPetition(house, receipt.requestId, "2026-03-04");
    await does(submitReply, receipt.requestId, "2026-03-04");
    await withdrawByCode(house.applicant, { ...receipt, reason: "已经找到" }, noon("2026-03-05"));
    expect(await rowOf(receipt.requestId)).toMatchObject({ state: "withdrawn", outcome: "OTHER_WITHDRAWN" });
    expect(await db().approvalRun.findFirst({ where: { subjectId: receipt.requestId } })).toMatchObject({ state: "voided" });
    await objectByCode(house.applicant, { ...receipt, about: "handling", text: "太慢" }, noon("2026-03-06"));
    await expect(withdrawByCode(house.applicant, { ...receipt, reason: "" }, noon("2026-03-06"))).rejects.toMatchObject({
      code: "NotAllowed",
    });
  });

  it("a search that found nothing is asked for; a reply that was taken back is approved anew", async () => {
    const { requestId: id } = await buildHandled(house, "2026-03-02");
    await does(draftReply, id, "2026-03-04", { outcome: "UNAVAILABLE_NOT_EXIST" });
    await expect(does(submitReply, id, "2026-03-04")).rejects.toMatchObject({
      code: "RuleViolation",
      fields: { search: [expect.stringContaining("检索记录")] },
    });
    await does(recordSearch, id, "2026-03-04", {
      places: "档案室",
      words: "供热",
      searchedOn: "2026-03-04",
      by: "何受理",
      found: "false",
      text: "没有找到",
    });
    await approveReply(house, id, "2026-03-05");
    await does(recallReply, id, "2026-03-05", { reason: "写错了" });
    await expect(does(issueReply, id, "2026-03-05")).rejects.toMatchObject({ code: "NotAllowed" });
    await approveReply(house, id, "2026-03-06");
    expect(await db().approvalRun.count({ where: { subjectId: id } })).toBe(2);
  });

  it("what was approved is what goes out: a change of the agency's settings in between is noticed", async () => {
    const { requestId: id } = await buildHandled(house, "2026-03-02");
    await approved(id, "2026-03-04", "2026-03-05");
    const where = { agencyId_key: { agencyId: house.agency.id, key: "requests" } };
    const { value } = await db().setting.findUniqueOrThrow({ where });
    await db().setting.update({ where, data: { value: { ...(value as object), court: "另一个法院" } } });
    await expect(does(issueReply, id, "2026-03-05")).rejects.toMatchObject({ code: "Conflict" });
    await db().setting.update({ where, data: { value: value as object } });
    await does(issueReply, id, "2026-03-05");
  });

  it("a new reply ordered by a review is a round of its own, and is not counted again", async () => {
    const { requestId: id } = await buildHandled(house, "2026-03-02");
    await approved(id, "2026-03-04", "2026-03-05");
    await does(issueReply, id, "2026-03-05");
    await expect(
      does(recordDelivery, id, "2026-03-06", { delivery: "POST", postedOn: "2026-03-04", trackingNo: "X" }),
    ).rejects.toMatchObject({ fields: { postedOn: expect.any(Array) } });
    await does(recordDelivery, id, "2026-03-06", { delivery: "POST", postedOn: "2026-03-06", trackingNo: "X" });
    await does(resumeHandling, id, "2026-06-01", {
      orderedBy: "测试市人民政府〔2026〕1号",
      dueOn: "2026-06-15",
      reason: "责令重新答复",
    });
    expect(await rowOf(id)).toMatchObject({ state: "handling", outcome: "REFUSED_PETITION", dueOn: new Date("2026-06-15") });
    await does(draftReply, id, "2026-06-02", { outcome: "OTHER_NOT_GOV_INFO", facts: { notInfoReason: "属于咨询" } });
    await approveReply(house, id, "2026-06-03");
    await does(issueReply, id, "2026-06-03");
    await does(recordDelivery, id, "2026-06-04", { delivery: "WEB", reachedOn: "2026-06-04" });
    expect(await rowOf(id)).toMatchObject({ state: "delivered", outcome: "REFUSED_PETITION", completedOn: new Date("2026-03-06") });
  });
});
