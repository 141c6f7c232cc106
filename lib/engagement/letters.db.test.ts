import { beforeAll, describe, expect, it } from "vitest";
import { CALENDAR_YEARS } from "@/lib/calendar/working-calendar.data";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import { systemActor } from "@/lib/identity/actor";
import { noticesOf } from "@/lib/identity/notices";
import { saveCalendar } from "@/lib/requests/calendar/calendar";
import { fileCorrection } from "./corrections/file";
import { followed } from "./follow";
import { assignLetter } from "./letters/assign";
import { findLetterCase } from "./letters/case";
import { decideReply } from "./letters/decide-reply";
import { declineLetter } from "./letters/decline";
import { extendLetter } from "./letters/extend";
import { fileLetter, findFiledLetter } from "./letters/file";
import { hideLetter } from "./letters/hide";
import { letterFilterSchema, listLetters } from "./letters/list";
import { publicLetter, publicLetterFilter, publicLetters } from "./letters/public";
import { publishLetter } from "./letters/publish";
import { recallReply } from "./letters/recall-reply";
import { remindLetter } from "./letters/remind";
import { saveReply } from "./letters/save-reply";
import { sendBackLetter } from "./letters/send-back";
import { sendReply } from "./letters/send-reply";
import { submitReply } from "./letters/submit-reply";
import { unmaskContact } from "./letters/unmask";
import { engagementWork } from "./my-work";
import { recountDue } from "./recount";
import { remindDue } from "./remind-due";
import { engagementAlarms, engagementYear } from "./statistics";
import { buildLetter, buildTown, letterForm, openDecision, seen } from "./testing/build";
import { track } from "./tracking";

useDatabase();

let town: Awaited<ReturnType<typeof buildTown>>;
beforeAll(async () => {
  town = await buildTown();
});

/** 9:00 in Shanghai. */
const on = (day: string) => new Date(`${day}T01:00:00Z`);
const assign = async (id: string, now: Date) =>
  assignLetter(town.actors.requestOfficer, { ...(await seen(id)), departmentId: town.departments.business.id }, now);
const REPLY = "您好，申报通知将于本月底发布，请关注本站通知公告栏目。";

/** To the answer as the writer has it. */
async function answer(id: string, now: Date) {
  const { author, head, office } = town.actors;
  await assign(id, now);
  await submitReply(author, { ...(await seen(id)), text: REPLY }, now);
  await decideReply(head, await openDecision(id), now);
  await decideReply(office, await openDecision(id), now);
  await sendReply(author, await seen(id), now);
}

describe("来信", () => {
  it("of one form comes in once, whatever is sent twice, even at the same moment", async () => {
    const form = letterForm();
    const filed = await Promise.all([1, 2, 3].map(() => fileLetter(town.public, form, on("2026-03-02"))));
    expect(new Set(filed.map(({ number, code }) => `${number} ${code}`)).size).toBe(1);
    expect(filed.filter(({ again }) => !again)).toHaveLength(1);
    expect(await findFiledLetter(town.agency.id, form.formKey)).toEqual({ ...filed[0], again: true });
    expect(filed[0]?.number).toMatch(/^LX2026-\d{4}$/);
    expect(filed[0]?.code).toMatch(/^[2-9A-HJKMNP-Z]{8}$/);
  });

  it("keeps who wrote it unreadable in the database, and out of the ledger", async () => {
    const { id } = await buildLetter(town, on("2026-03-02"), { text: "请问怎样申报补助？", name: "慕容雪峰", address: "东区示范路 8 号" });
    const row = JSON.stringify(await db().letter.findUnique({ where: { id } }));
    const ledger = (await db().auditEntry.findMany()).map(({ detail }) => JSON.stringify(detail)).join();
    for (const secret of ["慕容雪峰", "雪峰", "13800138000", "示范路"]) {
      expect(row).not.toContain(secret);
      expect(ledger).not.toContain(secret);
    }
    const shown = await findLetterCase(town.actors.requestOfficer, id);
    expect(shown?.contact).toEqual({ name: "慕容某某", phone: "138****8000", email: "", address: "东区示** * *" });
  });

  it("shows the contact in full to those who answer, for a reason that the ledger keeps", async () => {
    const { id } = await buildLetter(town, on("2026-03-02"));
    await assign(id, on("2026-03-02"));
    const { author, otherAuthor, publisher } = town.actors;
    for (const actor of [otherAuthor, publisher])
      await expect(unmaskContact(actor, { letterId: id, reason: "看看" })).rejects.toMatchObject({ code: "NotAllowed" });
    await expect(unmaskContact(author, { letterId: id, reason: " " })).rejects.toMatchObject({ fields: { reason: ["请填写查看原因"] } });
    expect(await unmaskContact(author, { letterId: id, reason: "电话核实情况" })).toMatchObject({ name: "王小明", phone: "13800138000" });
    const entry = await db().auditEntry.findFirst({ where: { command: "letter.unmask", outcome: "done" }, orderBy: { seq: "desc" } });
    expect(entry).toMatchObject({ subjectId: id, actorName: "周起草", detail: { reason: "电话核实情况" } });
  });

  it("is due after the kind's working days, once extended, and never later than three months", async () => {
    const at = on("2026-03-02");
    const question = await buildLetter(town, at);
    const complaint = await buildLetter(town, at, { kind: "complaint" });
    const due = async (id: string) => (await db().letter.findUniqueOrThrow({ where: { id } })).dueOn.toISOString().slice(0, 10);
    expect([await due(question.id), await due(complaint.id)]).toEqual(["2026-03-09", "2026-03-23"]);
    const extend = async (id: string, now: Date) =>
      extendLetter(town.actors.office, { ...(await seen(id)), reason: "需要向几家企业核实" }, now);
    await extend(question.id, on("2026-03-05"));
    expect(await due(question.id)).toBe("2026-03-23");
    await expect(extend(question.id, on("2026-03-06"))).rejects.toThrow("只能延长一次");
    await expect(extend(complaint.id, on("2026-03-24"))).rejects.toThrow("已经超期");
    const inDecember = await buildLetter(town, on("2026-12-25"), { kind: "complaint" });
    expect(await db().letter.findUnique({ where: { id: inDecember.id } })).toMatchObject({ dueProvisional: true });
  });

  it("is due, reminded of and moved by the agency's own calendar, as error reports are", async () => {
    const { author, office, publisher, systemAdmin } = town.actors;
    const platform = systemActor(town.agency.id, "每日提醒");
    const { id, number } = await buildLetter(town, on("2026-03-16"));
    const report = { ...letterForm(), page: "/tzgg", quote: "", kind: "typo", text: "“以经”应为“已经”" };
    const { number: reported } = await fileCorrection(town.public, report, on("2026-03-18"));
    await assign(id, on("2026-03-16"));
    const told = async (actor: typeof author, words: string) =>
      (await noticesOf(actor))
        .map(({ text }) => text)
        .filter((text) => text.includes(number) || text.includes(reported))
        .filter((text) => text.includes(words));
    const remind = (day: string) => remindDue(platform, {}, on(day));
    for (const day of ["2026-03-20", "2026-03-20", "2026-03-21"]) await remind(day);
    expect(await told(author, "还剩 1 个工作日")).toHaveLength(1);
    expect(await told(publisher, "还剩 1 个工作日")).toHaveLength(1);

    // The 23rd becomes a local holiday: both are due a day later.
    const year = { ...CALENDAR_YEARS.find((one) => one.year === 2026), localOff: "03-23", expectedVersion: "0" };
    await saveCalendar(systemAdmin, year, on("2026-03-20"));
    expect(await db().$queryRaw`select 1 from graphile_worker.jobs where key = 'calendar-changed'`).toHaveLength(1);
    await recountDue(platform, {}, on("2026-03-20"));
    const letter = await db().letter.findUniqueOrThrow({ where: { id } });
    expect(letter.dueOn).toEqual(new Date("2026-03-24"));
    expect((await db().correction.findFirstOrThrow({ where: { number: reported } })).dueOn).toEqual(new Date("2026-03-24"));
    expect(await told(author, "由 2026-03-23 改为 2026-03-24")).toHaveLength(1);
    expect((await followed({ kind: "letter", id }))?.steps.at(-1)).toMatchObject({ words: "办理期限调整" });
    expect(await recountDue(platform, {}, on("2026-03-20"))).toEqual({ moved: 0 });

    for (const day of ["2026-03-23", "2026-03-24", "2026-03-25"]) await remind(day);
    expect(await told(author, "今天到期")).toHaveLength(1);
    expect(await told(author, "已超过 1 个工作日")).toHaveLength(1);
    expect(await told(office, "已超过 1 个工作日")).toHaveLength(2);
    await expect(remindDue(office, {})).rejects.toMatchObject({ code: "NotAllowed" });
    // The others count by the national calendar again.
    await db().calendarEntry.deleteMany();
  });

  it("is answered through approval, exactly as approved", async () => {
    const now = on("2026-03-03");
    const { id, number, code } = await buildLetter(town, now);
    const { author, otherAuthor, head, office, requestOfficer } = town.actors;
    await expect(saveReply(author, { ...(await seen(id)), text: REPLY }, now)).rejects.toMatchObject({ code: "NotAllowed" });
    await assign(id, now);
    expect((await engagementWork(author)).map(({ address }) => address)).toContain(`/console/letters/${id}`);
    expect(await findLetterCase(otherAuthor, id)).toBeNull();
    await saveReply(author, { ...(await seen(id)), text: "草稿" }, now);
    await submitReply(author, { ...(await seen(id)), text: REPLY }, now);
    await expect(saveReply(author, { ...(await seen(id)), text: "改一改" }, now)).rejects.toThrow("答复审批中");
    await expect(db().letterReply.updateMany({ where: { letterId: id }, data: { text: "绕过" } })).rejects.toThrow(/is sealed/);

    await decideReply(head, { ...(await openDecision(id)), verdict: "return", opinion: "请写明日期" }, now);
    await submitReply(author, { ...(await seen(id)), text: `${REPLY}日期为3月31日。` }, now);
    const stale = await openDecision(id);
    await decideReply(head, stale, now);
    await expect(decideReply(head, stale, now)).rejects.toMatchObject({ code: "Conflict" });
    await expect(sendReply(author, await seen(id), now)).rejects.toThrow("答复审批中");
    await decideReply(office, await openDecision(id), now);
    expect((await followed(await track(town.agency.id, { number, code }, "", now)))?.answer).toBe("");
    await sendReply(requestOfficer, await seen(id), on("2026-03-05"));

    const told = await followed(await track(town.agency.id, { number: number.toLowerCase().replace("-", " "), code }, "", now));
    expect(told).toMatchObject({ answer: `${REPLY}日期为3月31日。`, progress: "已答复", answeredBy: "中小企业科" });
    expect(told?.steps.map(({ words }) => words)).toEqual(["已收到", "已分办", "已答复"]);
    await expect(db().letter.update({ where: { id }, data: { answer: "改了" } })).rejects.toThrow(/written once/);
    await expect(db().letter.delete({ where: { id } })).rejects.toThrow(/cannot be deleted|violates/);
  });

  it("is recalled, sent back, passed on, reminded of and declined", async () => {
    const now = on("2026-03-03");
    const { id } = await buildLetter(town, now);
    const { author, head, requestOfficer } = town.actors;
    await assign(id, now);
    await expect(assign(id, now)).rejects.toThrow("已经由中小企业科办理");
    await submitReply(author, { ...(await seen(id)), text: REPLY }, now);
    const { runId, expectedVersion } = await openDecision(id);
    await recallReply(author, { runId, expectedVersion, reason: "补充" }, now);
    await remindLetter(requestOfficer, await seen(id), now);
    await expect(remindLetter(requestOfficer, await seen(id), now)).rejects.toThrow("今天已经催办过");
    const told = await db().notice.findMany({ where: { subjectId: id }, select: { userId: true } });
    expect(new Set(told.map(({ userId }) => userId))).toEqual(new Set([author.userId, town.actors.author2.userId, head.userId]));
    await sendBackLetter(head, { ...(await seen(id)), note: "不是我科职责" }, now);
    await assignLetter(requestOfficer, { ...(await seen(id)), departmentId: town.departments.other.id }, now);
    await declineLetter(requestOfficer, { ...(await seen(id)), reason: "该事项由市人社局办理，请拨打12333。" }, now);
    const row = await findLetterCase(requestOfficer, id);
    expect(row?.events.map(({ words }) => words)).toEqual([
      ...["收到", "分办", "答复送审", "撤回送审", "催办", "退回重新分办", "分办", "不予受理"],
    ]);
    await expect(assign(id, now)).rejects.toThrow("不予受理");
  });
});

describe("公开来信", () => {
  const wording = { publicSubject: "中小企业技改补助何时申报", publicText: "请问补助什么时候可以申报？", publicAnswer: REPLY };

  it("needs the writer's consent, a third person, and no personal data", async () => {
    const now = on("2026-03-04");
    const { publisher, office, author } = town.actors;
    const closed = await buildLetter(town, now, { mayPublish: "no" });
    await answer(closed.id, now);
    await expect(publishLetter(publisher, { ...(await seen(closed.id)), ...wording }, now)).rejects.toThrow("不同意公开");

    const { id, number } = await buildLetter(town, now);
    await answer(id, now);
    const proposed = (await findLetterCase(publisher, id))?.proposed;
    expect(proposed?.publicText).toContain("138****8000");
    const publish = async (actor: typeof office, more = {}) => publishLetter(actor, { ...(await seen(id)), ...wording, ...more }, now);
    for (const actor of [author, office]) await expect(publish(actor)).rejects.toMatchObject({ code: "NotAllowed" });
    await expect(publish(publisher, { publicText: "我叫王小明，请问" })).rejects.toMatchObject({
      fields: { publicText: [expect.stringContaining("姓名或联系方式")] },
    });
    await expect(publish(publisher, { publicAnswer: "请联系 13911112222" })).rejects.toMatchObject({
      fields: { publicAnswer: [expect.stringContaining("139****2222")] },
    });
    expect(await publicLetter(town.agency.id, number)).toBeNull();
    await publish(publisher);
    const shown = await publicLetter(town.agency.id, number);
    expect(shown).toMatchObject({ subject: wording.publicSubject, text: wording.publicText, answer: REPLY });
    expect(JSON.stringify(shown)).not.toMatch(/王小明|13800138000|我公司/);

    const found = (q: string) => publicLetters(town.agency.id, publicLetterFilter.parse({ q }));
    expect((await found("什么时候")).total).toBe(1);
    for (const q of ["13800138000", "我公司", "%", "_", "'; drop table"]) expect((await found(q)).total).toBe(0);
    expect((await found("")).years).toEqual([{ year: 2026, letters: 1 }]);

    await hideLetter(publisher, { ...(await seen(id)), reason: "来信人要求撤下" }, now);
    expect(await publicLetter(town.agency.id, number)).toBeNull();
    expect((await found("")).total).toBe(0);
  });
});

describe("查询码", () => {
  it("guessed a thousand times is compared five times, then nobody asks for an hour", async () => {
    const now = on("2026-03-06");
    const { number, code } = await buildLetter(town, now);
    const guess = (index: number) =>
      track(town.agency.id, { number, code: String(index).padStart(8, "2") }, `198.51.${index >> 8}.${index & 255}`, now).then(
        () => "found",
        (error: Error) => (error.message.includes("已停止查询") ? "blocked" : "wrong"),
      );
    const messages: string[] = [];
    // A hundred at a time: who waits for a connection of the pool gives up after a while.
    for (let first = 0; first < 1000; first += 100)
      messages.push(...(await Promise.all(Array.from({ length: 100 }, (_, index) => guess(first + index)))));
    expect(messages).toHaveLength(1000);
    expect(messages.filter((message) => message === "wrong").length).toBeLessThan(5);
    expect(messages).not.toContain("found");
    const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
    await expect(track(town.agency.id, { number, code }, "192.0.2.1", later(59))).rejects.toThrow("已停止查询");
    expect(await track(town.agency.id, { number, code }, "192.0.2.1", later(60))).toMatchObject({ number });
    for (let times = 0; times < 7; times++) await track(town.agency.id, { number, code }, "192.0.2.1", later(61));
  });

  it("is refused alike for what does not exist", async () => {
    const now = on("2026-03-07");
    const asking = (number: string) =>
      track(town.agency.id, { number, code: "AAAAAAAA" }, "192.0.2.9", now).catch((error) => error.message);
    const { number } = await buildLetter(town, now);
    for (let times = 0; times < 6; times++) expect(await asking("LX2026-9999")).toEqual(await asking(number));
    expect(await asking("' or 1=1")).toContain("编号的样子不对");
  });
});

describe("台账", () => {
  it("lists by deadline, counts under headings, and shows each only what they may see", async () => {
    const { requestOfficer, author, otherAuthor, systemAdmin } = town.actors;
    const list = (actor: typeof author, filter = {}) => listLetters(actor, letterFilterSchema.parse(filter), on("2026-06-30"));
    const all = await list(requestOfficer);
    const dues = all?.items.map(({ dueOn }) => dueOn) ?? [];
    expect(dues).toEqual([...dues].sort());
    expect(all?.counts.late).toBeGreaterThan(2);
    expect((await list(author))?.items.every(({ departmentName }) => departmentName === "中小企业科")).toBe(true);
    expect((await list(otherAuthor))?.total).toBe(0);
    expect(await list(systemAdmin)).toBeNull();
    expect((await list(requestOfficer, { state: "late", page: "9999", kind: "x", text: ["技改", "y"] }))?.page).toBe(1);
  });

  it("counts the year for the site report", async () => {
    const year = await engagementYear(db(), town.agency.id, 2026);
    expect(year.received).toBe(await db().letter.count());
    expect(year).toMatchObject({ finished: 4, carriedOver: 0, published: 0, finishedLate: 0, meanDays: 0.5, medianDays: 0 });
    expect(await engagementYear(db(), town.agency.id, 2025)).toMatchObject({ received: 0, finished: 0, meanDays: null });
    expect((await engagementYear(db(), town.agency.id, 2027)).carriedOver).toBe(year.received - 4);
    const alarms = await engagementAlarms(db(), town.agency.id, on("2026-06-30"));
    expect(alarms.overThreeMonths).toBe(alarms.lateLetters);
    expect(alarms.lastPublishedAt).toBeNull();
  });
});
