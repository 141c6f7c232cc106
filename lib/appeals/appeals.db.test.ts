import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import { systemActor } from "@/lib/identity/actor";
import { noticesOf } from "@/lib/identity/notices";
import { table4 } from "@/lib/reports/testing/table4";
import { decideReply } from "@/lib/requests/reply/decide-reply";
import { draftReply } from "@/lib/requests/reply/draft-reply";
import { issueReply } from "@/lib/requests/reply/issue-reply";
import { recordDelivery } from "@/lib/requests/reply/record-delivery";
import { submitReply } from "@/lib/requests/reply/submit-reply";
import {
  act as actOnRequest,
  approveReply,
  buildHandled,
  buildRequestHouse,
  draftPetition,
  noon,
  PICTURE,
  type RequestHouse,
} from "@/lib/requests/testing/build";
import { keepAppealFile } from "./files/keep-file";
import { appealFile } from "./files/read-file";
import { assign } from "./handling/assign";
import { correct } from "./handling/correct";
import { correctResult } from "./handling/correct-result";
import { orderReply } from "./handling/order-reply";
import { raise } from "./handling/raise";
import { recordAnswer } from "./handling/record-answer";
import { recordNewReply } from "./handling/record-new-reply";
import { recordResult } from "./handling/record-result";
import { registerAppeal } from "./handling/register";
import { unmask } from "./handling/unmask";
import { voidEntry } from "./handling/void-entry";
import { appealsOfRequest, myAppeals } from "./queries/appeal-list";
import { appealView } from "./queries/appeal-view";
import { remindAppeals } from "./reminders/remind";
import { act, day, REVIEW, register, rowOf } from "./testing/build";

useDatabase();

let house: RequestHouse;
beforeAll(async () => {
  house = await buildRequestHouse();
});

/** A request that was refused on 2026-03-06 and delivered on the same day. */
async function refusedRequest() {
  const { requestOfficer } = house.actors;
  const receipt = await buildHandled(house, "2026-03-02");
  await draftPetition(house, receipt.requestId, "2026-03-03");
  await approveReply(house, receipt.requestId, "2026-03-04");
  await actOnRequest(issueReply, requestOfficer, receipt.requestId, "2026-03-06");
  await actOnRequest(recordDelivery, requestOfficer, receipt.requestId, "2026-03-06", { delivery: "WEB", reachedOn: "2026-03-06" });
  return receipt;
}

describe("from the notice to the new reply", () => {
  it("links a refused request, reminds, records answer and result, opens the request again and sees the new reply", async () => {
    const { requestOfficer, office, leader, author, otherAuthor, otherHead } = house.actors;
    const { requestId, caseNo } = await refusedRequest();
    const { appealId, appealNo } = await register(house, "2026-03-16", {
      ...{ receivedOn: "2026-03-16", caseNumber: "测政复〔2026〕1号", requestCaseNo: caseNo.toLowerCase(), byApplicant: "true" },
      ...{ appellant: "", subject: "", handlerId: requestOfficer.userId },
    });
    expect(appealNo).toBe("复2026-0001");
    const row = await rowOf(appealId);
    const applicant = await db().request.findUniqueOrThrow({ where: { id: requestId }, include: { applicant: true } });
    expect(row).toMatchObject({ requestId, applicantId: applicant.applicantId, shownName: "乌某某某", sealed: "", state: "answering" });
    expect(row.subject).toBe(applicant.subject);
    // Ten working days from the day after the notice; the law of 2023 says so.
    expect(day(row.answerDueOn)).toBe("2026-03-30");

    // Whoever may see it, sees it from both sides.
    expect((await appealsOfRequest(requestOfficer, requestId)).map(({ id }) => id)).toEqual([appealId]);
    expect((await appealView(leader, appealId, noon("2026-03-17")))?.due?.sentence).toContain("10 个工作日");
    expect(await appealView(otherAuthor, appealId)).toBeNull();
    expect(await appealsOfRequest(otherHead, requestId)).toEqual([]);

    const platform = systemActor(house.agency.id, "每日提醒");
    await expect(remindAppeals(requestOfficer, {})).rejects.toMatchObject({ code: "NotAllowed" });
    expect(await remindAppeals(platform, {}, noon("2026-03-17"))).toMatchObject({ told: 0 });
    expect(await remindAppeals(platform, {}, noon("2026-03-27"))).toMatchObject({ told: 1 });
    await remindAppeals(platform, {}, noon("2026-03-27"));
    const told = await noticesOf(requestOfficer);
    expect(told.filter(({ subjectId }) => subjectId === appealId).map(({ text }) => text)).toEqual([
      `行政复议 ${appealNo}“${row.subject}”提交答复的期限还剩 1 个工作日`,
    ]);
    expect((await myAppeals(requestOfficer, noon("2026-03-27"))).map(({ id }) => id)).toContain(appealId);

    const file = await keepAppealFile(requestOfficer, { appealId, kind: "answer", name: "答复书.png", bytes: PICTURE }, noon("2026-03-20"));
    expect((await appealFile(office, file.id))?.bytes.equals(PICTURE)).toBe(true);
    expect(await appealFile(otherAuthor, file.id)).toBeNull();
    await expect(keepAppealFile(otherAuthor, { appealId, kind: "answer", name: "a.png", bytes: PICTURE })).rejects.toMatchObject({
      code: "NotAllowed",
    });
    await expect(act(recordAnswer, requestOfficer, appealId, "2026-03-20", { answeredOn: "2026-03-15" })).rejects.toMatchObject({
      fields: { answeredOn: [expect.stringContaining("不能早于")] },
    });
    await act(recordAnswer, requestOfficer, appealId, "2026-03-20", { answeredOn: "2026-03-20", fileId: file.id });
    expect(await rowOf(appealId)).toMatchObject({ state: "hearing" });
    await expect(act(raise, requestOfficer, appealId, "2026-03-20", {})).rejects.toMatchObject({ code: "InvalidInput" });
    await expect(act(recordResult, author, appealId, "2026-05-12", { result: "revoked", resultOn: "2026-05-11" })).rejects.toMatchObject({
      code: "NotAllowed",
    });
    await expect(
      act(recordResult, office, appealId, "2026-05-12", { result: "maintained", resultOn: "2026-05-11", newReplyDueOn: "2026-06-01" }),
    ).rejects.toMatchObject({ fields: { newReplyDueOn: ["结果是维持的，没有新的答复"] } });

    // The result opens the request again, with the day that the decision sets.
    const stale = { appealId, expectedVersion: 1, result: "revoked", resultOn: "2026-05-11" };
    await expect(recordResult(office, stale, noon("2026-05-12"))).rejects.toMatchObject({ code: "Conflict" });
    const result = { result: "revoked", resultOn: "2026-05-11", newReplyDueOn: "2026-06-01" };
    expect(await act(recordResult, office, appealId, "2026-05-12", result)).toEqual({ resumed: true });
    const again = await db().request.findUniqueOrThrow({ where: { id: requestId } });
    expect([again.state, day(again.dueOn)]).toEqual(["handling", "2026-06-01"]);
    expect((await noticesOf(requestOfficer)).some(({ kind, subjectId }) => kind === "requestResumed" && subjectId === requestId)).toBe(
      true,
    );
    await expect(act(voidEntry, office, appealId, "2026-05-13", { reason: "登记错了" })).rejects.toMatchObject({ code: "NotAllowed" });
    await remindAppeals(platform, {}, noon("2026-05-25"));
    expect((await noticesOf(requestOfficer))[0]?.text).toContain("重新答复的期限还剩 5 个工作日");

    // Once the new reply is out, the daily job takes it over.
    await actOnRequest(draftReply, requestOfficer, requestId, "2026-05-25", {
      outcome: "REFUSED_PETITION",
      facts: { properChannel: "测试市信访局" },
    });
    const { runId, contentHash } = await actOnRequest(submitReply, requestOfficer, requestId, "2026-05-25");
    for (const [index, decider] of [office, leader].entries()) {
      const { version } = await db().approvalRun.findUniqueOrThrow({ where: { id: runId } });
      const decision = { runId, expectedVersion: version, contentHash, verdict: "approve", opinion: "同意" };
      await decideReply(decider, { ...decision, secrecy: index === 0 ? "passed" : "" }, noon("2026-05-26"));
    }
    await actOnRequest(issueReply, requestOfficer, requestId, "2026-05-27");
    expect(await remindAppeals(platform, {}, noon("2026-05-28"))).toMatchObject({ replied: 1 });
    expect(day((await rowOf(appealId)).newReplyOn)).toBe("2026-05-27");
    expect(await myAppeals(requestOfficer, noon("2026-05-28"))).toEqual([]);
    expect(await table4(house, 2026)).toEqual({ "V.2": 1, "V.5": 1 });
  });

  it("stands alone with the number as it was written; who appeals is encrypted, masked, and shown for a reason", async () => {
    const { requestOfficer, head, author } = house.actors;
    await expect(register(house, "2026-03-02", { appellant: "", subject: "" })).rejects.toMatchObject({
      fields: { appellant: [expect.anything()] },
    });
    await expect(register(house, "2026-03-02", { receivedOn: "2026-03-03" })).rejects.toMatchObject({
      fields: { receivedOn: ["这一天还没有到"] },
    });
    await expect(register(house, "2026-03-02", { previousAppealNo: "复2020-0009" })).rejects.toMatchObject({
      fields: { previousAppealNo: [expect.anything()] },
    });
    await expect(registerAppeal(author, REVIEW, noon("2026-03-02"))).rejects.toMatchObject({ code: "NotAllowed" });
    const { appealId } = await register(house, "2026-03-02", {
      requestCaseNo: "旧 〔2023〕9号",
      departmentId: house.departments.business.id,
    });
    await expect(register(house, "2026-03-03")).rejects.toMatchObject({ code: "RuleViolation" });
    const row = await rowOf(appealId);
    expect(row).toMatchObject({ requestId: null, requestCaseNo: "旧〔2023〕9号", shownName: "乌某某某" });
    expect(JSON.stringify(row)).not.toContain("乌兰图雅");
    // Seen by its department now.
    const view = await appealView(head, appealId, noon("2026-03-03"));
    expect(view?.appellant.masked).toEqual(["138****5678"]);
    expect(view?.acts.recordAnswer.allowed).toBe(true);
    expect(view?.acts.recordResult.allowed).toBe(false);
    await expect(unmask(head, { appealId, reason: "看看" })).rejects.toMatchObject({ code: "NotAllowed" });
    await expect(unmask(requestOfficer, { appealId, reason: " " })).rejects.toMatchObject({ code: "InvalidInput" });
    expect(await unmask(requestOfficer, { appealId, reason: "核对身份" })).toMatchObject({ name: "乌兰图雅", phone: "13812345678" });
    const entry = await db().auditEntry.findFirstOrThrow({ where: { command: "appeal.unmask", outcome: "done" } });
    expect(JSON.stringify(entry.detail)).toContain("核对身份");
    expect(JSON.stringify(entry.detail)).not.toContain("乌兰");

    // What was typed wrongly is put right, and moves the last day; the notice's own day goes before the rule.
    const typed = { ...REVIEW, requestCaseNo: "", reason: "抄错了日期" };
    await act(correct, requestOfficer, appealId, "2026-03-04", { ...typed, receivedOn: "2026-02-27", procedure: "simple" });
    // Saturday 28 February was worked.
    expect(day((await rowOf(appealId)).answerDueOn)).toBe("2026-03-05");
    await act(correct, requestOfficer, appealId, "2026-03-04", { ...typed, answerDueOn: "2026-03-09" });
    expect(day((await rowOf(appealId)).answerDueOn)).toBe("2026-03-09");
    await act(assign, requestOfficer, appealId, "2026-03-04", { departmentId: house.departments.other.id, handlerId: author.userId }).then(
      () => expect.unreachable(),
      (error) => expect(error).toMatchObject({ fields: { handlerId: [expect.anything()] } }),
    );

    await act(recordResult, requestOfficer, appealId, "2026-04-20", { result: "unlawful", resultOn: "2026-04-20" });
    const order = await act(orderReply, requestOfficer, appealId, "2026-04-20", { newReplyDueOn: "2026-05-20" });
    expect(order).toEqual({ resumed: false });
    await remindAppeals(systemActor(house.agency.id, "每日提醒"), {}, noon("2026-05-21"));
    expect((await noticesOf(house.actors.office)).some(({ kind, subjectId }) => kind === "appealLate" && subjectId === appealId)).toBe(
      true,
    );
    await act(recordNewReply, requestOfficer, appealId, "2026-05-21", { repliedOn: "2026-05-21" });
    await act(correctResult, requestOfficer, appealId, "2026-05-22", { result: "settled", resultOn: "2026-04-20", reason: "看错了" });
    expect((await rowOf(appealId)).result).toBe("settled");
  });
});
