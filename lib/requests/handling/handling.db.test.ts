import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import { noticesOf } from "@/lib/identity/notices";
import { newFormKey } from "../intake/filing";
import { registerIntake } from "../intake/register";
import { openFollowed } from "../public/follow";
import { caseView } from "../queries/case-view";
import { requestDesk } from "../queries/desk";
import { deskFilter } from "../queries/desk-filter";
import { workload } from "../queries/workload";
import { draftReply } from "../reply/draft-reply";
import { issueReply } from "../reply/issue-reply";
import { act, buildHandled, buildRequestHouse, inHouse, noon, PERSON, type RequestHouse } from "../testing/build";
import { askOpinion } from "./ask-opinion";
import { correctApplicant } from "./correct-applicant";
import { correctApplicantType } from "./correct-applicant-type";
import { giveOpinion } from "./give-opinion";
import { markRepeated } from "./mark-repeated";
import { merge } from "./merge";
import { split } from "./split";
import { transfer } from "./transfer";
import { unmask } from "./unmask";

useDatabase();

let house: RequestHouse;
beforeAll(async () => {
  house = await buildRequestHouse();
});

const { rowOf, officer, does, approved } = inHouse(() => house);

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
    const view = await caseView(officer(), two.requestId, noon("2026-03-04"));
    expect([view?.mergedInto?.id, view?.deadline.dueOn, view?.deadline.sentence]).toEqual([
      one.requestId,
      null,
      expect.stringContaining("已并入另一件"),
    ]);
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

describe("转办以后", () => {
  it("a department that was asked before goes on seeing the case, one that only handled it does not", async () => {
    const { departments, actors } = house;
    const { requestId: id } = await buildHandled(house, "2026-03-02");
    const sees = async (actor: typeof actors.author) => (await caseView(actor, id, noon("2026-03-05"))) !== null;
    const to = (departmentId: string) => does(transfer, id, "2026-03-04", { to: "department", departmentId, reason: "由该科室承办" });
    await does(askOpinion, id, "2026-03-03", { departmentId: departments.business.id, question: "是否存在？" });
    await to(departments.business.id);
    await to(departments.other.id);
    expect([await sees(actors.author), await sees(actors.otherAuthor)]).toEqual([true, true]);
    await to(departments.business.id);
    expect([await sees(actors.author), await sees(actors.otherAuthor)]).toEqual([true, false]);
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
