import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import { refusal } from "@/lib/core/testing/refusal";
import { saveDisclosure } from "@/lib/disclosures/save";
import { buildColumn, buildDisclosure, completeDraft } from "@/lib/disclosures/testing/build";
import { runScheduledPublication } from "@/lib/jobs/tasks";
import { decide } from "./decide";
import { myWork } from "./my-work";
import { proposeWithdrawal } from "./propose-withdrawal";
import { publish } from "./publish";
import { publishElsewhere } from "./publish-elsewhere";
import { recall } from "./recall";
import { schedule } from "./schedule";
import { submit } from "./submit";
import { approveAll, buildApproved, buildHouse, buildPublished, decision, type House, runOf, stateOf, version } from "./testing/build";
import { unschedule } from "./unschedule";
import { withdrawAtOnce } from "./withdraw-at-once";

useDatabase();

let house: House;
beforeAll(async () => {
  house = await buildHouse();
});

const itemOf = (id: string) =>
  db().disclosure.findUniqueOrThrow({ where: { id }, include: { publications: { orderBy: { createdAt: "asc" } } } });
const localMinute = (at: Date) => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16);
const jobs = async (publicationId: string): Promise<number> => {
  const rows = await db().$queryRaw<
    { n: number }[]
  >`select count(*)::int as n from graphile_worker.jobs where key = ${`publish-scheduled:${publicationId}`}`;
  return rows[0]?.n ?? 0;
};

describe("发布", () => {
  it("wants a third person: neither the drafter nor the last approver", async () => {
    const { actors } = house;
    const id = await buildApproved(house);
    const both = [actors.author, actors.leader];
    await db().userRole.createMany({ data: both.map(({ userId }) => ({ userId, role: "publisher" as const, grantedAt: new Date() })) });
    for (const actor of both) {
      const publisher = { ...actor, roles: [...actor.roles, "publisher" as const] };
      await expect(publish(publisher, await version(id))).rejects.toMatchObject(refusal("NotAllowed", "另一位"));
      expect((await myWork(publisher)).toPublish).toEqual([]);
    }
    await db().userRole.deleteMany({ where: { userId: { in: both.map(({ userId }) => userId) }, role: "publisher" } });
    expect((await myWork(actors.publisher)).toPublish.map(({ disclosureId }) => disclosureId)).toEqual([id]);
  });

  it("20 at once get 20 different 索引号", async () => {
    const ids: string[] = [];
    for (let made = 0; made < 20; made++) ids.push(await buildApproved(house));
    const forms = await Promise.all(ids.map((id) => version(id)));
    const published = await Promise.all(
      forms.map((form, at) => publish(at % 2 === 0 ? house.actors.publisher : house.actors.publisher2, form)),
    );
    const numbers = published.map(({ indexNo }) => Number(indexNo.split("-")[1])).sort((a, b) => a - b);
    expect(new Set(numbers).size).toBe(20);
    expect(numbers.at(-1)).toBe((numbers[0] ?? 0) + 19);
  });

  it("twice at once puts it online once", async () => {
    const id = await buildApproved(house);
    const form = await version(id);
    const outcomes = await Promise.allSettled([publish(house.actors.publisher, form), publish(house.actors.publisher2, form)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await itemOf(id)).publications).toHaveLength(1);
  });

  it("更正: the next revision takes the place of the first, under the same number and address", async () => {
    const { actors } = house;
    const id = await buildPublished(house);
    const first = await itemOf(id);
    await saveDisclosure(actors.author, {
      id,
      ...completeDraft(house.columnId),
      title: "更正后的标题",
      correctionNote: "标题有误，已更正。",
      expectedVersion: first.version,
    });
    await submit(actors.author, await version(id));
    expect(await stateOf(id)).toMatchObject({ work: "inApproval", public: "live", liveRevisionId: first.publications[0]?.revisionId });
    await approveAll(house, id);
    await publish(actors.publisher, await version(id));
    const { indexNo, address, publications } = await itemOf(id);
    expect({ indexNo, address }).toEqual({ indexNo: first.indexNo, address: first.address });
    expect(publications.map(({ endKind }) => endKind)).toEqual(["superseded", null]);
  });

  it("what is not 主动公开, or stands in a retired column, does not go online", async () => {
    const closed = await buildApproved(house, { openness: "onRequest", opennessGround: "INTERNAL_AFFAIRS", opennessReason: "内部事务" });
    await expect(publish(house.actors.publisher, await version(closed))).rejects.toMatchObject(refusal("RuleViolation", "依申请公开"));
    expect((await myWork(house.actors.publisher)).toPublish.map(({ disclosureId }) => disclosureId)).not.toContain(closed);

    const column = await buildColumn(house.agency.id);
    const retired = await buildApproved(house, { columnId: column.id }, column.id);
    await db().column.update({ where: { id: column.id }, data: { state: "retired" } });
    await expect(publish(house.actors.publisher, await version(retired))).rejects.toMatchObject(refusal("RuleViolation", "停用"));
  });
});

describe("其他渠道", () => {
  it("comes after the portal, and counts beside it", async () => {
    const { actors } = house;
    const id = await buildApproved(house);
    const elsewhere = async (more: object = {}) =>
      publishElsewhere(actors.publisher, { ...(await version(id)), channel: "wechat", url: "https://mp.weixin.qq.com/s/abc", ...more });
    await expect(elsewhere()).rejects.toMatchObject(refusal("RuleViolation", "第一平台"));
    await publish(actors.publisher, await version(id));
    await expect(elsewhere({ url: "" })).rejects.toMatchObject({ code: "InvalidInput" });
    await expect(elsewhere({ url: "javascript:alert(1)" })).rejects.toMatchObject({ code: "InvalidInput" });
    await elsewhere();
    const live = (await itemOf(id)).publications.filter(({ endedAt }) => endedAt === null);
    expect(live.map(({ channel, url }) => `${channel} ${url}`)).toEqual(["portal null", "wechat https://mp.weixin.qq.com/s/abc"]);
  });

  it("a column of another channel never reaches the portal", async () => {
    const column = await buildColumn(house.agency.id, { kind: "channel" });
    const id = await buildApproved(house, { columnId: column.id }, column.id);
    await expect(publish(house.actors.publisher, await version(id))).rejects.toMatchObject(refusal("RuleViolation", "其他渠道"));
    await publishElsewhere(house.actors.publisher, { ...(await version(id)), channel: "wechat", url: "https://mp.weixin.qq.com/s/xyz" });
    const item = await itemOf(id);
    expect(item.indexNo).not.toBeNull();
    expect(item.address).toBeNull();
  });
});

describe("定时发布", () => {
  const inAnHour = () => new Date(Date.now() + 3_600_000);
  const scheduled = async (id: string) => {
    const { publicationId } = await schedule(house.actors.publisher, { ...(await version(id)), at: localMinute(inAnHour()) });
    return publicationId;
  };
  const later = () => new Date(Date.now() + 2 * 3_600_000);

  it("goes online at its time, under the name of who set it, and only once", async () => {
    const id = await buildApproved(house);
    const publicationId = await scheduled(id);
    expect(await stateOf(id)).toMatchObject({ work: "scheduled", public: "never" });
    expect(await jobs(publicationId)).toBe(1);
    await expect(runScheduledPublication({ publicationId })).rejects.toMatchObject({ message: expect.stringContaining("时间") });
    await runScheduledPublication({ publicationId }, later());
    await runScheduledPublication({ publicationId }, later());
    const { publications, indexNo } = await itemOf(id);
    expect(indexNo).not.toBeNull();
    expect(publications.map(({ publisherName, endedAt }) => `${publisherName} ${endedAt}`)).toEqual(["钱发布 null"]);
    expect(await stateOf(id)).toMatchObject({ work: "none", public: "live" });
  });

  it("two tries at once put it online once", async () => {
    const id = await buildApproved(house);
    const publicationId = await scheduled(id);
    await Promise.all([runScheduledPublication({ publicationId }, later()), runScheduledPublication({ publicationId }, later())]);
    expect(await db().auditEntry.count({ where: { subjectId: id, command: "disclosure.publishScheduled", outcome: "done" } })).toBe(1);
  });

  it("fails visibly when the column has been retired, and can be published again", async () => {
    const column = await buildColumn(house.agency.id);
    const id = await buildApproved(house, { columnId: column.id }, column.id);
    const publicationId = await scheduled(id);
    await db().column.update({ where: { id: column.id }, data: { state: "retired" } });
    await runScheduledPublication({ publicationId }, later());
    expect(await stateOf(id)).toMatchObject({ work: "failed", public: "never" });
    expect((await myWork(house.actors.publisher)).failed).toContainEqual(
      expect.objectContaining({ disclosureId: id, reason: expect.stringContaining("停用") }),
    );
    await db().column.update({ where: { id: column.id }, data: { state: "visible" } });
    await publish(house.actors.publisher, await version(id));
    expect((await itemOf(id)).publications.map(({ endKind }) => endKind)).toEqual(["failed", null]);
  });

  it("fails visibly when the publisher has left", async () => {
    const id = await buildApproved(house);
    const publicationId = await scheduled(id);
    const { userId } = house.actors.publisher;
    await db().user.update({ where: { id: userId }, data: { disabledAt: new Date() } });
    await runScheduledPublication({ publicationId }, later());
    await db().user.update({ where: { id: userId }, data: { disabledAt: null } });
    expect((await myWork(house.actors.publisher2)).failed).toContainEqual(
      expect.objectContaining({ disclosureId: id, reason: expect.stringContaining("上网发布员") }),
    );
  });

  it("is taken back, and the item cannot be edited before", async () => {
    const id = await buildApproved(house);
    const publicationId = await scheduled(id);
    await expect(
      saveDisclosure(house.actors.author, {
        id,
        expectedVersion: (await stateOf(id)).version,
        ...completeDraft(house.columnId),
        title: "改",
      }),
    ).rejects.toMatchObject(refusal("NotAllowed", "定时"));
    await unschedule(house.actors.publisher2, await version(id));
    expect(await jobs(publicationId)).toBe(0);
    await runScheduledPublication({ publicationId }, later());
    expect(await stateOf(id)).toMatchObject({ work: "approved", public: "never" });
  });

  it.each([
    ["the past", "2020-01-01T08:00", "晚于"],
    ["a year too far", "2099-01-01T08:00", "一年"],
    ["no time", "2026-11-23", "分钟"],
    ["a day that is none", "2099-02-30T08:00", "日期"],
  ])("refuses %s", async (_, at, message) => {
    const id = await buildDisclosure(house.actors.author, house.columnId);
    await submit(house.actors.author, await version(id));
    await approveAll(house, id);
    await expect(schedule(house.actors.publisher, { ...(await version(id)), at })).rejects.toMatchObject({
      code: "InvalidInput",
      fields: { at: [expect.stringContaining(message)] },
    });
  });
});

describe("撤稿", () => {
  const reason = "附件中的数据有误，正在核实";

  it("takes effect at the last approval, with the reason for the public", async () => {
    const { actors } = house;
    const id = await buildPublished(house);
    await expect(proposeWithdrawal(actors.author, await version(id))).rejects.toMatchObject({ code: "InvalidInput" });
    await proposeWithdrawal(actors.author, { ...(await version(id)), reason });
    expect(await stateOf(id)).toMatchObject({ work: "withdrawing", public: "live" });
    await decide(actors.office, await decision(id));
    expect(await stateOf(id)).toMatchObject({ work: "none", public: "withdrawn" });
    expect((await itemOf(id)).publications).toMatchObject([
      { endKind: "withdrawn", endReason: reason, enderName: "冯主任", enderDepartment: "中小企业科" },
    ]);
  });

  it("refused, the item stays; recalled, as well", async () => {
    const { actors } = house;
    const id = await buildPublished(house);
    await proposeWithdrawal(actors.publisher, { ...(await version(id)), reason });
    await decide(actors.office, await decision(id, { verdict: "return", opinion: "数据无误" }));
    expect(await stateOf(id)).toMatchObject({ work: "none", public: "live" });
    await proposeWithdrawal(actors.publisher, { ...(await version(id)), reason });
    const run = await runOf(id);
    await recall(actors.publisher, { runId: run.id, expectedVersion: run.version });
    expect(await stateOf(id)).toMatchObject({ public: "live" });
  });

  it("its proposer does not approve it", async () => {
    const id = await buildPublished(house);
    await proposeWithdrawal(house.actors.office, { ...(await version(id)), reason });
    await expect(decide(house.actors.office, await decision(id))).rejects.toMatchObject({ code: "NotAllowed" });
    await decide(house.actors.office2, await decision(id));
    expect(await stateOf(id)).toMatchObject({ public: "withdrawn" });
  });

  it("紧急撤稿: at once, whatever is open on the item, and confirmed afterwards", async () => {
    const { actors } = house;
    const id = await buildPublished(house);
    await saveDisclosure(actors.author, {
      id,
      expectedVersion: (await stateOf(id)).version,
      ...completeDraft(house.columnId),
      title: "修改稿",
      correctionNote: "标题有误，已更正。",
    });
    await submit(actors.author, await version(id));
    const form = await decision(id);
    await expect(withdrawAtOnce(actors.systemAdmin, { ...(await version(id)), reason })).rejects.toMatchObject({ code: "NotAllowed" });
    await withdrawAtOnce(actors.securityAdmin, { ...(await version(id)), reason });
    expect(await stateOf(id)).toMatchObject({ work: "withdrawing", public: "withdrawn" });
    await expect(decide(actors.head, form)).rejects.toMatchObject(refusal("Conflict", "终止"));
    const run = await runOf(id);
    await expect(recall(actors.author, { runId: run.id, expectedVersion: run.version })).rejects.toMatchObject({ code: "RuleViolation" });
    await decide(actors.office, await decision(id, { opinion: "确认" }));
    expect((await itemOf(id)).publications).toMatchObject([{ endKind: "withdrawn", enderName: "孟安全" }]);
  });

  it("a withdrawn item comes back only through a new approval, under its old number", async () => {
    const { actors } = house;
    const id = await buildPublished(house);
    const { indexNo } = await itemOf(id);
    await withdrawAtOnce(actors.securityAdmin, { ...(await version(id)), reason });
    await decide(actors.office, await decision(id));
    await expect(publish(actors.publisher, await version(id))).rejects.toMatchObject({ code: "NotAllowed" });
    await saveDisclosure(actors.author, {
      id,
      expectedVersion: (await stateOf(id)).version,
      ...completeDraft(house.columnId),
      title: "核实后重新公开",
    });
    await submit(actors.author, await version(id));
    await approveAll(house, id);
    await publish(actors.publisher, await version(id));
    expect((await itemOf(id)).indexNo).toBe(indexNo);
    expect((await stateOf(id)).public).toBe("live");
  });
});
