import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import { findConsultationCase, listConsultations } from "./consultations/case";
import { fileComment } from "./consultations/comment";
import { decideConsultation } from "./consultations/decide";
import { exportComments } from "./consultations/export";
import { publicConsultation, publicConsultations } from "./consultations/public";
import { publishConsultation } from "./consultations/publish";
import { recallConsultation } from "./consultations/recall";
import { reopenConsultation } from "./consultations/reopen";
import { saveResult, submitResult } from "./consultations/result";
import { saveConsultation } from "./consultations/save";
import { submitConsultation } from "./consultations/submit";
import { answerCorrection } from "./corrections/answer";
import { fileCorrection } from "./corrections/file";
import { correctionFilterSchema, findCorrection, listCorrections } from "./corrections/queries";
import { followed } from "./follow";
import { saveEngagementSettings } from "./save-settings";
import { engagementSettingsOf } from "./settings";
import { engagementAlarms, engagementYear } from "./statistics";
import { buildTown, openDecision } from "./testing/build";
import { track } from "./tracking";

useDatabase();

let town: Awaited<ReturnType<typeof buildTown>>;
beforeAll(async () => {
  town = await buildTown();
});

const on = (day: string, time = "01:00:00") => new Date(`${day}T${time}Z`);

const draft = (more: Record<string, unknown> = {}) => ({
  ...{
    consultationId: randomUUID(),
    expectedVersion: 0,
    title: "关于数字化转型办法的意见征集",
    text: "现公开征求意见。\n\n欢迎提出意见。",
  },
  ...{ documentPath: "", opensOn: "2026-03-02", closesOn: "2026-03-31", contact: "中小企业科，0000-0000512" },
  ...more,
});

const seen = async (consultationId: string) => {
  const { version } = await db().consultation.findUniqueOrThrow({ where: { id: consultationId }, select: { version: true } });
  return { consultationId, expectedVersion: version };
};

async function approve(id: string, now: Date) {
  const { head, office, leader } = town.actors;
  for (const actor of [head, office, leader]) await decideConsultation(actor, await openDecision(id), now);
}

/** A consultation that is online from 2 to 31 March. */
async function online(): Promise<{ id: string; number: number }> {
  const now = on("2026-03-01");
  const { author, publisher } = town.actors;
  const { id } = await saveConsultation(author, draft(), now);
  await submitConsultation(author, await seen(id), now);
  await approve(id, now);
  await publishConsultation(publisher, await seen(id), now);
  const { number } = await db().consultation.findUniqueOrThrow({ where: { id } });
  return { id, number };
}

const comment = (consultation: number, more: Record<string, unknown> = {}) => ({
  ...{ consultation, formKey: randomUUID(), text: "建议延长过渡期。", name: "", phone: "", email: "", address: "" },
  ...more,
});

describe("意见征集", () => {
  it("goes online only as approved, by a third person", async () => {
    const now = on("2026-03-01");
    const { author, head, office, leader, publisher, otherAuthor } = town.actors;
    const form = draft();
    const { id } = await saveConsultation(author, form, now);
    await expect(saveConsultation(author, form, now)).rejects.toThrow("已经建立");
    await expect(saveConsultation(otherAuthor, { ...form, expectedVersion: 1 }, now)).rejects.toMatchObject({ code: "NotAllowed" });
    await saveConsultation(author, { ...form, text: "联系张三 13800138000", expectedVersion: 1 }, now);
    await expect(submitConsultation(author, await seen(id), now)).rejects.toThrow("138****8000");
    await saveConsultation(author, { ...form, expectedVersion: 2 }, now);
    await submitConsultation(author, await seen(id), now);
    await expect(saveConsultation(author, { ...form, expectedVersion: 4 }, now)).rejects.toThrow("审批中");
    const { runId, expectedVersion } = await openDecision(id);
    await recallConsultation(author, { runId, expectedVersion, reason: "改日期" }, now);
    await submitConsultation(author, await seen(id), now);
    await approve(id, now);
    expect(await publicConsultations(town.agency.id, now)).toEqual([]);
    for (const actor of [author, head, office, leader])
      await expect(publishConsultation(actor, await seen(id), now)).rejects.toMatchObject({ code: "NotAllowed" });
    await reopenConsultation(publisher, await seen(id), now);
    await submitConsultation(author, await seen(id), now);
    await approve(id, now);
    await publishConsultation(publisher, await seen(id), now);
    expect(await publicConsultations(town.agency.id, now)).toMatchObject([{ number: 1, phase: "coming", comments: 0 }]);
    await expect(db().consultation.update({ where: { id }, data: { closesOn: new Date("2026-03-03") } })).rejects.toThrow(/is public/);
    expect(await findConsultationCase(otherAuthor, id)).toBeNull();
    expect(await listConsultations(otherAuthor, now)).toEqual([]);
  });

  it("takes comments from the first moment to the last, each form once", async () => {
    const { id, number } = await online();
    const { public: visitor } = town;
    await expect(fileComment(visitor, comment(number), on("2026-03-01", "15:59:59"))).rejects.toThrow("还没有开始");
    const form = comment(number, { name: "李雷", text: '<script>alert("x")</script>' });
    const twice = await Promise.all([1, 2].map(() => fileComment(visitor, form, on("2026-03-01", "16:00:00"))));
    expect(twice.map(({ number: place }) => place)).toEqual([1, 1]);
    expect(await fileComment(visitor, comment(number), on("2026-03-31", "15:59:59.999"))).toEqual({ number: 2, again: false });
    await expect(fileComment(visitor, comment(number), on("2026-03-31", "16:00:00"))).rejects.toThrow(
      /已于 2026-03-31 24 时截止.*没有提交/,
    );
    expect(await fileComment(visitor, form, on("2026-04-02"))).toMatchObject({ number: 1, again: true });
    await expect(fileComment(visitor, comment(9999), on("2026-03-05"))).rejects.toMatchObject({ code: "NotFound" });
    const late = {
      consultationId: id,
      number: 3,
      formKey: "x",
      text: "x",
      sealedContact: "",
      shownName: "",
      receivedAt: on("2026-03-31", "16:00:00"),
    };
    await expect(db().consultationComment.create({ data: { ...late, id: randomUUID() } })).rejects.toThrow(/not open/);
    expect((await findConsultationCase(town.actors.author, id))?.comments.map(({ shownName }) => shownName)).toEqual(["李某", ""]);
    const { csv } = await exportComments(town.actors.author, { consultationId: id });
    expect(csv).toContain('1,2026-03-02 00:00,李某,"<script>alert(""x"")</script>"');
    expect(csv).not.toContain("李雷");
  });

  it("ends with its result, after the end and through approval", async () => {
    const { id, number } = await online();
    const { author, publisher } = town.actors;
    const result = "共收到意见 0 条。";
    await saveResult(author, { ...(await seen(id)), result }, on("2026-03-20"));
    await expect(submitResult(author, { ...(await seen(id)), result }, on("2026-03-31", "15:59:59"))).rejects.toThrow("截止之后");
    const now = on("2026-04-02");
    await submitResult(author, { ...(await seen(id)), result }, now);
    expect((await publicConsultation(town.agency.id, number, now))?.result).toBe("");
    await approve(id, now);
    await publishConsultation(publisher, await seen(id), now);
    expect(await publicConsultation(town.agency.id, number, now)).toMatchObject({ phase: "closed", result });
    await expect(db().consultation.update({ where: { id }, data: { result: "改了" } })).rejects.toThrow(/is public/);
    for (const odd of [0, -1, 1.5, Number.NaN, 1e12]) expect(await publicConsultation(town.agency.id, odd, now)).toBeNull();
    expect(await engagementYear(db(), town.agency.id, 2026)).toMatchObject({ consultations: 3, comments: 2, results: 1 });
    expect((await engagementAlarms(db(), town.agency.id, on("2026-05-15"))).withoutResult).toBe(2);
  });
});

describe("网站纠错", () => {
  const report = (more: Record<string, unknown> = {}) => ({
    ...{ formKey: randomUUID(), page: "https://gongkai.example.gov.cn/tzgg?page=2", quote: "以经", kind: "typo", text: "“以经”应为“已经”" },
    ...{ name: "", phone: "", email: "", address: "" },
    ...more,
  });

  it("is due in three working days, answered once, and read with number and code", async () => {
    const now = on("2026-03-06");
    const { publisher, author } = town.actors;
    const form = report();
    const filed = await fileCorrection(town.public, form, now);
    expect(await fileCorrection(town.public, form, now)).toEqual({ ...filed, again: true });
    const list = await listCorrections(publisher, correctionFilterSchema.parse({}));
    expect(list?.items).toMatchObject([{ page: "/tzgg?page=2", dueOn: "2026-03-11", quote: "以经" }]);
    expect(await listCorrections(author, correctionFilterSchema.parse({}))).toBeNull();
    const id = list?.items[0]?.id ?? "";
    const answer = { correctionId: id, expectedVersion: 1, outcome: "fixed", answer: "已改正，谢谢。" };
    await expect(answerCorrection(author, answer, now)).rejects.toMatchObject({ code: "NotAllowed" });
    await answerCorrection(publisher, answer, now);
    await expect(answerCorrection(publisher, { ...answer, expectedVersion: 2 }, now)).rejects.toThrow("已经办结");
    expect(await followed(await track(town.agency.id, filed, "", now))).toMatchObject({ progress: "已改正", answer: "已改正，谢谢。" });
    expect((await findCorrection(publisher, id))?.events.map(({ words }) => words)).toEqual(["收到", "答复"]);
    expect((await engagementYear(db(), town.agency.id, 2026)).corrections).toMatchObject({ received: 1, finished: 1, medianDays: 0 });
  });

  it.each(["javascript:alert(1)", "//evil.example/", "\\\\evil", "/a b"])("refuses the page %s", async (page) => {
    await expect(fileCorrection(town.public, report({ page }), on("2026-03-06"))).rejects.toMatchObject({
      fields: { page: [expect.any(String)] },
    });
  });
});

describe("设置", () => {
  it("changes the periods, by the system administrator, from the version that was read", async () => {
    const settings = {
      questionDays: "3",
      complaintDays: "10",
      suggestionDays: "10",
      helpDays: "10",
      extensionDays: "5",
      correctionDays: "2",
    };
    const save = (actor: typeof town.actors.systemAdmin, expectedVersion: number) =>
      saveEngagementSettings(actor, { ...settings, letterNotice: "", expectedVersion });
    await expect(save(town.actors.office, 0)).rejects.toMatchObject({ code: "NotAllowed" });
    await save(town.actors.systemAdmin, 0);
    await expect(save(town.actors.systemAdmin, 0)).rejects.toMatchObject({ code: "Conflict" });
    expect(await engagementSettingsOf(db(), town.agency.id)).toMatchObject({ questionDays: 3, correctionDays: 2, version: 1 });
  });
});
