import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import { objectByCode, withdrawByCode } from "../public/by-code";
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
  inHouse,
  noon,
  type RequestHouse,
} from "../testing/build";
import { acceptReasons } from "./accept-reasons";
import { askReasons } from "./ask-reasons";
import { askSupplement } from "./ask-supplement";
import { confirmReceipt } from "./confirm-receipt";
import { decideExtension } from "./decide-extension";
import { lapse } from "./lapse";
import { proposeExtension } from "./propose-extension";
import { recordSearch } from "./record-search";
import { resumeHandling } from "./resume-handling";

useDatabase();

let house: RequestHouse;
beforeAll(async () => {
  house = await buildRequestHouse();
});

const { rowOf, officer, does, approved } = inHouse(() => house);

describe("没有填写清楚的", () => {
  it("a decision that was not taken is neither yes nor no; a period of years is taken for a slip", async () => {
    const { requestId: id } = await buildHandled(house, "2026-03-02");
    const search = { places: "档案室", words: "供热", searchedOn: "2026-03-04", by: "何受理" };
    const refused = (field: string, message: string) => ({ code: "InvalidInput", fields: { [field]: [expect.stringContaining(message)] } });
    await expect(does(recordSearch, id, "2026-03-04", search)).rejects.toMatchObject(refused("found", "请选择找到还是没有找到"));
    const asked = { facts: "您本年已提出 300 件申请", reasonDueOn: "2062-03-18" };
    await expect(does(askReasons, id, "2026-03-04", asked)).rejects.toMatchObject(refused("reasonDueOn", "请核对年份"));
    await does(proposeExtension, id, "2026-03-04", { workingDays: 10, reason: "案卷多" });
    const decide = act(decideExtension, house.actors.office, id, "2026-03-05", { opinion: "同意" });
    await expect(decide).rejects.toMatchObject(refused("approve", "请选择批准还是不批准"));
    await does(askReasons, id, "2026-03-05", { ...asked, reasonDueOn: "2026-03-18" });
    await expect(does(acceptReasons, id, "2026-03-19", { reason: "没有说明" })).rejects.toMatchObject(
      refused("accepted", "请选择理由是否合理"),
    );
  });

  it("a reply sent by fax is complete on the day it arrived", async () => {
    const { requestId: id } = await buildHandled(house, "2026-03-02", { provideWay: "fax", assistance: "传真 0473-3998001" });
    await approved(id, "2026-03-04", "2026-03-05");
    await does(issueReply, id, "2026-03-05");
    await expect(does(recordDelivery, id, "2026-03-06", { delivery: "FAX", postedOn: "2026-03-06" })).rejects.toMatchObject({
      fields: { reachedOn: ["请填写到达对方的日期"] },
    });
    await does(recordDelivery, id, "2026-03-06", { delivery: "FAX", reachedOn: "2026-03-06" });
    expect(await rowOf(id)).toMatchObject({ state: "delivered", completedOn: new Date("2026-03-06") });
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
