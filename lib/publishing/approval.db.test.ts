import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import { refusal, refusedAt } from "@/lib/core/testing/refusal";
import { saveDisclosure } from "@/lib/disclosures/save";
import { bodyOf, buildColumn, buildDisclosure, completeDraft } from "@/lib/disclosures/testing/build";
import { step } from "@/lib/workflow/testing/cast";
import { todo } from "@/lib/workflow/todo";
import { decide } from "./decide";
import { publish } from "./publish";
import { recall } from "./recall";
import { submit } from "./submit";
import {
  approveAll,
  buildApproved,
  buildFlow,
  buildHouse,
  buildSubmitted,
  decision,
  type House,
  runOf,
  stateOf,
  version,
} from "./testing/build";
import { urge } from "./urge";

useDatabase();

let house: House;
beforeAll(async () => {
  house = await buildHouse();
});

const drafted = (changes: object = {}) => buildDisclosure(house.actors.author, house.columnId, changes);
const returned = (id: string) => decision(id, { verdict: "return", opinion: "请补充依据" });
const save = async (id: string, changes: object) => {
  const { version: expectedVersion } = await stateOf(id);
  return saveDisclosure(house.actors.author, { id, expectedVersion, ...completeDraft(house.columnId), ...changes });
};

describe("从送审到公开", () => {
  it("three levels approve, one after the other, and a publisher puts it online", async () => {
    const { actors } = house;
    const id = await buildSubmitted(house);
    await expect(decide(actors.office, await decision(id))).rejects.toMatchObject(refusal("NotAllowed", "科室负责人"));
    expect(await decide(actors.head, await decision(id))).toMatchObject({ outcome: "next" });
    expect(await decide(actors.office, await decision(id))).toMatchObject({ outcome: "next" });
    expect((await stateOf(id)).work).toBe("inApproval");
    await expect(publish(actors.publisher, await version(id))).rejects.toMatchObject({ code: "NotAllowed" });
    expect(await decide(actors.leader, await decision(id, { opinion: "同意公开" }))).toMatchObject({ outcome: "approved" });
    expect(await stateOf(id)).toMatchObject({ work: "approved", public: "never", finalApproverId: actors.leader.userId });

    const { indexNo, address } = await publish(actors.publisher, await version(id));
    expect(indexNo).toMatch(/^11990100MB0A00018B\/\d{4}-\d{5}$/);
    expect(address).toMatch(/^\/c[0-9a-f]{8}\/\d{6}\/t\d{8}_\d+\.html$/);
    expect(await stateOf(id)).toMatchObject({ work: "none", public: "live" });

    const { events } = await runOf(id);
    expect(events.map(({ kind, userName, post }) => `${kind} ${userName} ${post}`)).toEqual([
      "submit 周起草 一级科员",
      "approve 罗科长 科长",
      "approve 冯主任 办公室主任",
      "approve 顾局长 副局长",
    ]);
    expect(events.map(({ secrecy }) => secrecy)).toEqual([null, null, "passed", null]);
    expect(new Set(events.map(({ contentHash }) => contentHash)).size).toBe(1);
    const commands = await db().auditEntry.findMany({ where: { subjectId: id, outcome: "done" }, orderBy: { seq: "asc" } });
    expect(commands.map(({ command }) => command)).toEqual([
      "disclosure.create",
      "disclosure.submit",
      ...Array(3).fill("disclosure.decide"),
      "disclosure.publish",
    ]);
  });

  it("退回、修改、再送审: the opinion is required, and what was approved does not carry over", async () => {
    const { actors } = house;
    const id = await buildSubmitted(house);
    await decide(actors.head, await decision(id));
    await expect(decide(actors.office, await decision(id, { verdict: "return" }))).rejects.toMatchObject(refusedAt("opinion", "意见"));
    expect(await decide(actors.office, await returned(id))).toMatchObject({ outcome: "returned" });
    expect((await stateOf(id)).work).toBe("returned");
    await save(id, { title: "关于开展中小企业数字化转型试点工作的通知" });
    await submit(actors.author, await version(id));
    expect(await runOf(id)).toMatchObject({ step: 0, facts: { acts: [] } });
    await approveAll(house, id);
    expect((await stateOf(id)).work).toBe("approved");
  });

  it("审批后改一个字即作废", async () => {
    const id = await buildApproved(house);
    const approved = await version(id);
    await save(id, { summary: "部署全市中小企业数字化转型试点的对象、步骤和要求！" });
    expect((await stateOf(id)).work).toBe("draft");
    await expect(publish(house.actors.publisher, await version(id))).rejects.toMatchObject(refusal("NotAllowed", "草稿"));
    await expect(publish(house.actors.publisher, approved)).rejects.toMatchObject({ code: "NotAllowed" });
    expect(await db().publication.count({ where: { disclosureId: id } })).toBe(0);
  });

  it("content that was changed past the platform is not published", async () => {
    const id = await buildApproved(house);
    const { latestRevisionId } = await stateOf(id);
    await db().$executeRaw`alter table "Revision" disable trigger revision_sealed`;
    await db().revision.update({ where: { id: latestRevisionId }, data: { summary: "被人改过" } });
    await db().$executeRaw`alter table "Revision" enable trigger revision_sealed`;
    await expect(publish(house.actors.publisher, await version(id))).rejects.toMatchObject(refusal("RuleViolation", "审批作废"));
  });
});

describe("送审", () => {
  it("names what is missing", async () => {
    const id = await drafted({ summary: "", source: "" });
    await expect(submit(house.actors.author, await version(id))).rejects.toMatchObject(refusal("RuleViolation", /内容概述.*来源/));
  });

  it("a blocking finding needs a reason, and both go with the run", async () => {
    const body = JSON.stringify(bodyOf("联系人手机号：13812345678。"));
    const id = await drafted({ body });
    const refused = await submit(house.actors.author, await version(id)).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: "RuleViolation" });
    const [field = ""] = Object.keys((refused as { fields: object }).fields);
    expect(field).toMatch(/^reasons\.personal/);
    const reasons = { [field.slice("reasons.".length)]: "值班电话，本人同意公开" };
    await submit(house.actors.author, { ...(await version(id)), reasons });
    const { detail } = await runOf(id);
    expect(detail).toMatchObject({ kind: "submission", notes: [{ reason: "值班电话，本人同意公开", byName: "周起草" }] });
    expect(JSON.stringify(detail)).not.toContain("13812345678");
  });

  it("names the step that nobody can decide, and whom to ask", async () => {
    await buildFlow(house.agency.id, "unstaffed", [step({ kind: "people", userIds: [house.actors.author.userId] }, { name: "专人审核" })]);
    const column = await buildColumn(house.agency.id, { workflowKey: "unstaffed" });
    const id = await buildDisclosure(house.actors.author, column.id);
    await expect(submit(house.actors.author, await version(id))).rejects.toMatchObject(refusal("RuleViolation", /专人审核.*系统管理员/));
    expect((await stateOf(id)).latestSealed).toBe(false);
  });

  it("a column without a flow says who can set one", async () => {
    const column = await buildColumn(house.agency.id, { workflowKey: null });
    const id = await buildDisclosure(house.actors.author, column.id);
    await expect(submit(house.actors.author, await version(id))).rejects.toMatchObject(refusal("RuleViolation", "审批流程"));
  });

  it("sent twice at once makes one run", async () => {
    const id = await drafted();
    const form = await version(id);
    const outcomes = await Promise.allSettled([submit(house.actors.author, form), submit(house.actors.author, form)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db().approvalRun.count({ where: { subjectId: id } })).toBe(1);
  });

  it("a stale form is a conflict", async () => {
    const id = await drafted();
    const form = await version(id);
    await save(id, { title: "改过的标题" });
    await expect(submit(house.actors.author, form)).rejects.toMatchObject({ code: "Conflict" });
  });
});

describe("谁写的谁不能批", () => {
  type Seat = "departmentHead" | "officeHead";
  const grant = (userId: string, role: Seat) => db().userRole.create({ data: { userId, role, grantedAt: new Date() } });
  const strip = (userId: string, role: Seat) => db().userRole.delete({ where: { userId_role: { userId, role } } });

  it("the author does not approve, with whatever role", async () => {
    const { actors } = house;
    await grant(actors.author.userId, "departmentHead");
    const id = await buildSubmitted(house);
    await expect(decide(actors.author, await decision(id))).rejects.toMatchObject(refusal("NotAllowed", "起草"));
    await strip(actors.author.userId, "departmentHead");
  });

  it("nor who edited a former wording of it", async () => {
    const { actors } = house;
    const id = await buildDisclosure(actors.author2, house.columnId);
    await submit(actors.author2, await version(id));
    await decide(actors.head, await returned(id));
    await save(id, { title: "由另一人改写的标题" });
    await submit(actors.author, await version(id));
    await grant(actors.author2.userId, "departmentHead");
    await expect(decide(actors.author2, await decision(id))).rejects.toMatchObject({ code: "NotAllowed" });
    expect((await todo(actors.author2)).waiting.map(({ subjectId }) => subjectId)).not.toContain(id);
    await strip(actors.author2.userId, "departmentHead");
  });

  it("one account does not act on two levels", async () => {
    const { actors } = house;
    await grant(actors.head.userId, "officeHead");
    const id = await buildSubmitted(house);
    await decide(actors.head, await decision(id));
    await expect(decide(actors.head, await decision(id))).rejects.toMatchObject(refusal("NotAllowed", "两级"));
    await strip(actors.head.userId, "officeHead");
  });
});

describe("两人同时", () => {
  it("two approvers of one step at once: one wins, the other is told who decided", async () => {
    const { actors } = house;
    const id = await buildSubmitted(house);
    await decide(actors.head, await decision(id));
    const form = await decision(id);
    const outcomes = await Promise.allSettled([decide(actors.office, form), decide(actors.office2, form)]);
    const lost = outcomes.find((outcome) => outcome.status === "rejected");
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(lost?.reason).toMatchObject(refusal("Conflict", /[冯邵]主任已同意/));
    expect((await runOf(id)).step).toBe(2);
  });

  it("recall and approval at once: whoever is second learns of the first", async () => {
    const { actors } = house;
    const id = await buildSubmitted(house);
    const form = await decision(id);
    const outcomes = await Promise.allSettled([recall(actors.author, form), decide(actors.head, form)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await runOf(id)).events).toHaveLength(2);
  });

  it("an edit during approval is refused, and one that came first voids the form of submission", async () => {
    const id = await drafted();
    const form = await version(id);
    const edit = { id, expectedVersion: form.expectedVersion, ...completeDraft(house.columnId), title: "并发修改的标题" };
    const [edited, sent] = await Promise.allSettled([saveDisclosure(house.actors.author2, edit), submit(house.actors.author, form)]);
    expect([edited.status, sent.status].sort()).toEqual(["fulfilled", "rejected"]);
    expect(await stateOf(id)).toMatchObject(
      sent.status === "fulfilled" ? { latestSealed: true, work: "inApproval" } : { latestSealed: false, work: "draft" },
    );
  });

  it("a form of an earlier content is refused", async () => {
    const id = await buildSubmitted(house);
    await expect(decide(house.actors.head, await decision(id, { contentHash: "0".repeat(64) }))).rejects.toMatchObject(
      refusal("Conflict", "内容"),
    );
  });
});

describe("撤回与催办", () => {
  it("a recalled item is a draft again, and its form is told so", async () => {
    const { actors } = house;
    const id = await buildSubmitted(house);
    const form = await decision(id);
    await recall(actors.author2, { runId: form.runId, expectedVersion: form.expectedVersion, reason: "数据有误" });
    expect((await stateOf(id)).work).toBe("draft");
    await expect(decide(actors.head, form)).rejects.toMatchObject(refusal("Conflict", "吴起草已撤回"));
    await expect(recall(actors.otherAuthor, { runId: form.runId, expectedVersion: 2 })).rejects.toMatchObject({ code: "NotAllowed" });
  });

  it("reminds once a day, shows it to the approver, and spoils no open form", async () => {
    const { actors } = house;
    const id = await buildSubmitted(house);
    const form = await decision(id);
    await urge(actors.author, { runId: form.runId });
    await expect(urge(actors.author, { runId: form.runId })).rejects.toMatchObject(refusal("RuleViolation", "今天"));
    const { waiting } = await todo(actors.head);
    expect(waiting.find(({ subjectId }) => subjectId === id)?.urgedAt).toBeInstanceOf(Date);
    await decide(actors.head, form);
    await expect(urge(actors.head, { runId: form.runId })).rejects.toMatchObject({ code: "NotAllowed" });
  });
});

describe("保密审查", () => {
  let id = "";
  beforeEach(async () => {
    id = await buildSubmitted(house);
    await decide(house.actors.head, await decision(id));
  });

  it("is not skipped", async () => {
    await expect(decide(house.actors.office, await decision(id, { secrecy: "" }))).rejects.toMatchObject(refusedAt("secrecy"));
  });

  it("提请确定 holds the item until the answer is recorded", async () => {
    const { actors } = house;
    await expect(decide(actors.office, await decision(id, { secrecy: "unsure" }))).rejects.toMatchObject(refusedAt("opinion"));
    expect(await decide(actors.office, await decision(id, { secrecy: "unsure", opinion: "第三条拟提请市保密局确定" }))).toMatchObject({
      outcome: "stay",
    });
    expect((await todo(actors.office)).waiting.find(({ subjectId }) => subjectId === id)).toMatchObject({ awaitsAnswer: true });
    await expect(decide(actors.leader, await decision(id))).rejects.toMatchObject({ code: "NotAllowed" });
    await expect(decide(actors.office2, await decision(id))).rejects.toMatchObject(refusedAt("opinion", "答复"));
    expect(await decide(actors.office2, await decision(id, { opinion: "市保密局 11 月 20 日函复：不涉密" }))).toMatchObject({
      outcome: "next",
    });
  });
});

describe("发文字号", () => {
  it("belongs to one document: a second one that bears it is not sent up, and is told which has it", async () => {
    const { actors } = house;
    const docNo = "测工信发〔2026〕77号";
    const first = await drafted({ title: "第一份文件" });
    const second = await drafted({ title: "第二份文件" });
    await submit(actors.author, await version(first));
    await decide(actors.head, await decision(first, { verdict: "return", opinion: "请补文号" }));
    await save(first, { title: "第一份文件", docNo });
    await submit(actors.author, await version(first));
    await save(second, { title: "第二份文件", docNo });
    await expect(submit(actors.author, await version(second))).rejects.toMatchObject(refusal("RuleViolation", "《第一份文件》"));
  });
});
