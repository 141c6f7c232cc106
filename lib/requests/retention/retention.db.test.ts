import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import { readZip } from "@/lib/documents/zip";
import { systemActor } from "@/lib/identity/actor";
import { noticesOf } from "@/lib/identity/notices";
import { keepCaseFile } from "../files/keep-case-file";
import { archive } from "../handling/archive";
import { askOpinion } from "../handling/ask-opinion";
import { askSupplement } from "../handling/ask-supplement";
import { assign } from "../handling/assign";
import { confirmReceipt } from "../handling/confirm-receipt";
import { recordSearch } from "../handling/record-search";
import { openFollowed } from "../public/follow";
import { caseView } from "../queries/case-view";
import { remindRequests } from "../reminders/remind";
import { issueReply } from "../reply/issue-reply";
import { recordDelivery } from "../reply/record-delivery";
import {
  approveReply,
  buildHandled,
  buildRequestHouse,
  draftPetition,
  fileRequest,
  inHouse,
  noon,
  PICTURE,
  type RequestHouse,
} from "../testing/build";
import { archivePackage } from "./archive-package";
import { erase, erasurePlan } from "./erase";

useDatabase();

let house: RequestHouse;
beforeAll(async () => {
  house = await buildRequestHouse();
});

const { rowOf, officer, does } = inHouse(() => house);

describe("提醒与保存期限", () => {
  it("reminds at 5, 3, 1, 0 working days and after, once a day, never on a day off", async () => {
    const { requestId: id } = await buildHandled(house, "2026-07-01");
    const platform = systemActor(house.agency.id, "每日提醒");
    const told = async (day: string) => {
      await remindRequests(platform, {}, noon(day));
      await remindRequests(platform, {}, noon(day));
      const notices = await noticesOf(officer(), 1000);
      return notices
        .filter((one) => one.subjectId === id && one.text.includes("答复期限"))
        .map(({ text }) => text.slice(text.indexOf("答复期限")));
    };
    expect((await rowOf(id)).dueOn).toEqual(new Date("2026-07-29"));
    const [before, five, four, weekend, today, late] = [
      ...[await told("2026-07-21"), await told("2026-07-22"), await told("2026-07-23"), await told("2026-07-25")],
      ...[await told("2026-07-29"), await told("2026-07-31")],
    ];
    expect([before, five, four, weekend]).toEqual([
      [],
      ["答复期限还剩 5 个工作日"],
      ["答复期限还剩 5 个工作日"],
      ["答复期限还剩 5 个工作日"],
    ]);
    expect([today?.[0], late?.[0]]).toEqual(["答复期限今天到期", "答复期限已超过 2 个工作日"]);
    expect((await noticesOf(house.actors.office, 1000)).filter((one) => one.subjectId === id)).toHaveLength(1);
  });

  it("reminds once when the applicant has let a period pass, which ends nothing by itself", async () => {
    const { requestId: id } = await fileRequest(house, "2026-03-02");
    await does(confirmReceipt, id, "2026-03-02", { confirmedOn: "2026-03-02" });
    await does(assign, id, "2026-03-02", { departmentId: house.departments.office.id, handlerId: house.actors.requestOfficer.userId });
    await does(askSupplement, id, "2026-03-04", { items: "请写明年份", supplementDueOn: "2026-03-18" });
    const told = async (day: string) => {
      await remindRequests(systemActor(house.agency.id, "每日提醒"), {}, noon(day));
      return (await noticesOf(officer(), 1000)).filter((one) => one.subjectId === id && one.text.includes("补正的期限已于")).length;
    };
    expect([await told("2026-03-18"), await told("2026-03-19"), await told("2026-03-20")]).toEqual([0, 1, 1]);
    expect((await rowOf(id)).state).toBe("supplementing");
  });

  it("the papers of a case come in one package with an index; the proof of identity stays sealed", async () => {
    const { requestId: id, caseNo } = await buildHandled(house, "2026-03-02");
    await does(askOpinion, id, "2026-03-03", { departmentId: house.departments.other.id, question: "是否存在？" });
    for (const kind of ["source", "deliveryProof"] as const)
      await keepCaseFile(officer(), { requestId: id, kind, name: "扫描件.png", bytes: PICTURE }, noon("2026-03-03"));
    const search = { places: "档案室", words: "供热", searchedOn: "2026-03-03", by: "何受理", found: "false" };
    await does(recordSearch, id, "2026-03-03", search);
    const { name, bytes } = await archivePackage(officer(), id, noon("2026-03-04"));
    expect(name).toContain(caseNo);
    const parts: Buffer[] = [];
    for await (const part of bytes) parts.push(part);
    const entries = readZip(Buffer.concat(parts));
    const index = entries.find((entry) => entry.name === "00 目录.csv")?.bytes.toString("utf8") ?? "";
    const hashed = entries.filter((entry) => entry.name !== "00 目录.csv");
    expect(hashed.map((entry) => entry.name)).toEqual([
      ...["01 申请.txt", "02 办理过程.txt", "03 意见和记录.txt", "05 材料/扫描件.png", "05 材料/扫描件（2）.png", "06 审计摘录.csv"],
    ]);
    const text = (of: string) => entries.find((entry) => entry.name === of)?.bytes.toString("utf8");
    for (const one of hashed) expect(index).toContain(`${one.name},${createHash("sha256").update(one.bytes).digest("hex")}`);
    expect(index).toContain("（密封，不在包内）");
    expect(text("03 意见和记录.txt")).toContain("检索日期：2026-03-03　检索人：何受理　结果：没有找到");
    expect(text("06 审计摘录.csv")).toContain("登记检索,成功");
    expect(entries.map((entry) => entry.name).join()).not.toContain("身份证");
    await expect(archivePackage(house.actors.leader, id, noon("2026-03-04"))).rejects.toMatchObject({ code: "NotAllowed" });
    expect(await db().auditEntry.count({ where: { command: "request.package", subjectId: id, outcome: "done" } })).toBe(1);
  });

  it("shows first what would be erased, erases exactly that, and keeps what is counted", async () => {
    const { requestId: id, caseNo, code } = await buildHandled(house, "2026-03-02");
    await draftPetition(house, id, "2026-03-04");
    await approveReply(house, id, "2026-03-05");
    await does(issueReply, id, "2026-03-05");
    await does(recordDelivery, id, "2026-03-06", { delivery: "WEB", reachedOn: "2026-03-06" });
    await does(archive, id, "2026-03-09");
    const platform = systemActor(house.agency.id, "命令行");
    expect((await erasurePlan(house.agency.id, noon("2036-03-05"))).intakes).toEqual([]);
    const plan = await erasurePlan(house.agency.id, noon("2036-03-06"));
    expect(plan.intakes).toMatchObject([{ caseNos: [caseNo], completedOn: "2026-03-06", files: 1 }]);
    await expect(erase(officer(), plan, noon("2036-03-06"))).rejects.toMatchObject({ code: "NotAllowed" });
    expect(await erase(platform, plan, noon("2036-03-06"))).toEqual({ cases: 1, files: 1 });
    expect((await erasurePlan(house.agency.id, noon("2036-03-06"))).intakes).toEqual([]);
    const view = await caseView(officer(), id, noon("2036-03-06"));
    expect(view).toMatchObject({ caseNo, outcome: "REFUSED_PETITION", completedOn: "2026-03-06", applicant: { erased: true, masked: {} } });
    expect(view?.letters.every(({ erased }) => erased)).toBe(true);
    await expect(openFollowed(house.applicant, { caseNo, code }, noon("2036-03-06"))).rejects.toMatchObject({ code: "NotFound" });
  });
});
