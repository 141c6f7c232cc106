import { beforeAll, describe, expect, it } from "vitest";
import { civilDateOf } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import { refusal } from "@/lib/core/testing/refusal";
import { editedDisclosure } from "@/lib/disclosures/editing";
import { saveDisclosure } from "@/lib/disclosures/save";
import { buildColumn, completeDraft } from "@/lib/disclosures/testing/build";
import { noticesOf } from "@/lib/identity/notices";
import { findCase } from "./case";
import { decide } from "./decide";
import { proposeAbolition } from "./propose-abolition";
import { proposeMove } from "./propose-move";
import { proposeWithdrawal } from "./propose-withdrawal";
import { publish } from "./publish";
import { recall } from "./recall";
import { submit } from "./submit";
import { approveAll, buildApproved, buildHouse, buildPublished, decision, type House, runOf, stateOf, version } from "./testing/build";
import { withdrawAtOnce } from "./withdraw-at-once";

useDatabase();

let house: House;
let other: { id: string; path: string };
/** an item whose every proposal is refused */
let refused: string | undefined;
beforeAll(async () => {
  house = await buildHouse();
  other = await buildColumn(house.agency.id, { name: "通知公告" });
});

const today = civilDateOf(new Date());
const itemOf = (id: string) =>
  db().disclosure.findUniqueOrThrow({
    where: { id },
    include: { publications: true, addresses: true, validity: { orderBy: { at: "asc" } } },
  });
const abolition = async (id: string, more: object = {}) => ({
  ...(await version(id)),
  ...{ kind: "repealed", on: today, reason: "已由新办法代替。", other: "" },
  ...more,
});
const move = async (id: string, more: object = {}) => ({ ...(await version(id)), columnId: other.id, reason: "原栏目选错。", ...more });
const entryOf = (id: string) => db().searchEntry.findFirstOrThrow({ where: { disclosureId: id } });
const hit = (promise: Promise<unknown>) => promise.then(() => "done").catch((error: { code: string }) => error.code);

describe("更正", () => {
  it("of what is public needs a note that the public reads; it is part of what is approved and not taken over by the next", async () => {
    const { actors } = house;
    const id = await buildPublished(house);
    const edit = async (changes: object) =>
      saveDisclosure(actors.author, {
        id,
        ...completeDraft(house.columnId),
        title: "更正过的通知",
        ...changes,
        expectedVersion: (await stateOf(id)).version,
      });
    await edit({});
    await expect(submit(actors.author, await version(id))).rejects.toMatchObject(refusal("RuleViolation", "更正"));
    await edit({ correctionNote: "标题少了一个字，已更正。" });
    await submit(actors.author, await version(id));
    const { contentHash } = await runOf(id);
    await approveAll(house, id);
    await publish(actors.publisher, await version(id));
    const live = await db().revision.findUniqueOrThrow({ where: { id: (await stateOf(id)).liveRevisionId ?? "" } });
    expect(live).toMatchObject({ correctionNote: "标题少了一个字，已更正。", contentHash });
    expect((await editedDisclosure(actors.author, id))?.values.correctionNote).toBe("");
    // The note alone is no change to save.
    expect(await edit({})).toMatchObject({ changed: false });
  });

  it("belongs to the fingerprint, but an item without note keeps the one it had", async () => {
    const id = await buildPublished(house);
    const { contentHash } = await db().revision.findUniqueOrThrow({ where: { id: (await stateOf(id)).latestRevisionId } });
    expect(contentHash).toMatch(/^[0-9a-f]{64}$/);
    await expect(db().revision.updateMany({ where: { disclosureId: id }, data: { correctionNote: "暗改" } })).rejects.toThrow(/sealed/);
  });
});

describe("废止、失效、修改", () => {
  it("takes effect at the last approval, not before; the text stays public and search knows at once", async () => {
    const { actors } = house;
    const successor = await buildPublished(house, { docNo: "测工信发〔2026〕9号" });
    const id = await buildPublished(house);
    await proposeAbolition(actors.author, await abolition(id, { other: "测工信发〔2026〕9号" }));
    expect(await stateOf(id)).toMatchObject({ work: "abolishing", public: "live" });
    await decide(actors.head, await decision(id));
    await decide(actors.office, await decision(id));
    expect(await itemOf(id)).toMatchObject({ repealedOn: null, validity: [] });
    const before = await entryOf(id);
    await decide(actors.leader, await decision(id));
    const item = await itemOf(id);
    expect(item.repealedOn?.toISOString().slice(0, 10)).toBe(today);
    expect(item.validity).toMatchObject([
      { kind: "repealed", reason: "已由新办法代替。", otherId: successor, deciderName: actors.leader.name },
    ]);
    expect(item.validity[0]?.otherName).toContain("测工信发〔2026〕9号");
    expect(await stateOf(id)).toMatchObject({ work: "none", public: "live" });
    expect(before).toMatchObject({ isNormative: false, repealedOn: null });
    expect(await entryOf(id)).toMatchObject({ isNormative: true, repealedOn: item.repealedOn });
    expect(item.publications.find(({ endedAt }) => endedAt === null)?.changedAt).toBeInstanceOf(Date);
  });

  it("is marked once; a wrong mark is taken back the same way, and the record keeps both", async () => {
    const { actors } = house;
    const id = await buildPublished(house);
    expect(await hit(proposeAbolition(actors.author, await abolition(id, { kind: "restored" })))).toBe("RuleViolation");
    await proposeAbolition(actors.author, await abolition(id, { kind: "lapsed", other: "《某某办法》（国发〔2026〕1号）" }));
    await approveAll(house, id);
    expect(await hit(proposeAbolition(actors.author, await abolition(id)))).toBe("RuleViolation");
    await proposeAbolition(actors.author, await abolition(id, { kind: "restored", reason: "标错了文件。" }));
    await approveAll(house, id);
    const item = await itemOf(id);
    expect(item).toMatchObject({ lapsedOn: null, repealedOn: null, amended: false });
    expect(item.validity.map(({ kind }) => kind)).toEqual(["lapsed", "restored"]);
    await expect(db().validityChange.deleteMany({ where: { disclosureId: id } })).rejects.toThrow(/append-only/);
  });

  it.each([
    ["a day before the document", { on: "2020-01-01" }, "on"],
    ["no day", { on: "明天" }, "on"],
    ["no reason", { reason: " " }, "reason"],
    ["another kind", { kind: "gone" }, "kind"],
    ["a number of ours that nobody has", { other: "11990100MB0A00018B/2026-99999" }, "other"],
    ["an amendment without the document that amends", { kind: "amended" }, "other"],
    ["an amendment that is still to come", { kind: "amended", on: "2190-01-01", other: "《修改决定》" }, "on"],
  ])("refuses %s", async (_what, wrong, field) => {
    refused ??= await buildPublished(house);
    const id = refused;
    await expect(proposeAbolition(house.actors.author, await abolition(id, wrong))).rejects.toMatchObject({
      code: "InvalidInput",
      fields: { [field]: [expect.any(String)] },
    });
  });

  it("is for those who answer for the item, while it is public and nothing else is in hand; whoever proposes does not approve", async () => {
    const { actors } = house;
    const id = await buildPublished(house);
    expect(await hit(proposeAbolition(actors.leader, await abolition(id)))).toBe("NotAllowed");
    expect(await hit(proposeAbolition(actors.systemAdmin, await abolition(id)))).toBe("NotAllowed");
    expect(await hit(proposeAbolition(actors.author, await abolition(await buildApproved(house))))).toBe("NotAllowed");
    const stale = await abolition(id);
    const both = await Promise.all([hit(proposeAbolition(actors.author, stale)), hit(proposeWithdrawal(actors.author, stale))]);
    expect(both.sort()).toEqual([expect.stringMatching(/Conflict|NotAllowed/), "done"]);
    const open = await runOf(id);
    expect(await hit(decide(actors.author, await decision(id)))).toBe("NotAllowed");
    await recall(actors.author, { runId: open.id, expectedVersion: open.version, reason: "" });
    expect(await stateOf(id)).toMatchObject({ work: "none", public: "live" });
  });
});

describe("移栏", () => {
  it("keeps 索引号, wording and time; the address follows the column and the old one is kept for ever", async () => {
    const { actors } = house;
    const id = await buildPublished(house);
    const before = await itemOf(id);
    const [was] = before.publications;
    await proposeMove(actors.author, await move(id));
    expect(await stateOf(id)).toMatchObject({ work: "moving", public: "live" });
    await approveAll(house, id);
    const item = await itemOf(id);
    const tail = before.address?.split("/").slice(-2).join("/");
    expect(item).toMatchObject({ indexNo: before.indexNo, columnId: other.id, address: `${other.path}/${tail}` });
    expect(item.addresses.map(({ path }) => path)).toEqual([before.address]);
    expect(item.publications).toMatchObject([
      { id: was?.id, publishedAt: was?.publishedAt, revisionId: was?.revisionId, columnId: other.id },
    ]);
    expect((await entryOf(id)).columnId).toBe(other.id);
    // The editor opens it where it stands now, and saving it there is no change.
    const edited = await editedDisclosure(actors.author, id);
    expect(edited?.values.columnId).toBe(other.id);
    expect(
      await saveDisclosure(actors.author, { id, ...completeDraft(other.id), expectedVersion: (await stateOf(id)).version }),
    ).toMatchObject({ changed: false });
  });

  it("back again takes the first address back; both redirect or answer, none is lost", async () => {
    const { actors } = house;
    const id = await buildPublished(house);
    const first = (await itemOf(id)).address;
    await proposeMove(actors.author, await move(id));
    await approveAll(house, id);
    await proposeMove(actors.author, await move(id, { columnId: house.columnId, reason: "改回。" }));
    await approveAll(house, id);
    const item = await itemOf(id);
    expect(item.address).toBe(first);
    expect(item.addresses).toHaveLength(2);
  });

  it("also when a corrected wording goes into another column", async () => {
    const { actors } = house;
    const id = await buildPublished(house);
    const before = await itemOf(id);
    await saveDisclosure(actors.author, {
      ...{ id, ...completeDraft(other.id), correctionNote: "改到通知公告栏目。", expectedVersion: (await stateOf(id)).version },
    });
    await submit(actors.author, await version(id));
    await approveAll(house, id);
    await publish(actors.publisher, await version(id));
    const item = await itemOf(id);
    expect(item.address?.startsWith(`${other.path}/`)).toBe(true);
    expect(item.addresses.map(({ path }) => path)).toEqual([before.address]);
  });

  it("refuses the same column, none, a retired one, and an item with a revision in hand; a column retired meanwhile stops the approval", async () => {
    const { actors } = house;
    const id = await buildPublished(house);
    const retired = await buildColumn(house.agency.id, { state: "retired" });
    for (const columnId of [house.columnId, retired.id, id, "x"])
      await expect(proposeMove(actors.author, await move(id, { columnId }))).rejects.toMatchObject({
        code: "InvalidInput",
        fields: { columnId: [expect.any(String)] },
      });
    const soon = await buildColumn(house.agency.id);
    await proposeMove(actors.author, await move(id, { columnId: soon.id }));
    await decide(actors.head, await decision(id));
    await decide(actors.office, await decision(id));
    await db().column.update({ where: { id: soon.id }, data: { state: "retired" } });
    await expect(decide(actors.leader, await decision(id))).rejects.toMatchObject(refusal("RuleViolation", "停用"));
    await decide(actors.leader, await decision(id, { verdict: "return", opinion: "栏目停用了" }));
    expect((await itemOf(id)).columnId).toBe(house.columnId);
    await saveDisclosure(actors.author, {
      ...{ id, ...completeDraft(house.columnId), title: "在改", expectedVersion: (await stateOf(id)).version },
    });
    expect(await hit(proposeMove(actors.author, await move(id)))).toBe("NotAllowed");
  });

  it("an emergency withdrawal ends it; the database itself refuses an address that leaves no redirect", async () => {
    const { actors } = house;
    const id = await buildPublished(house);
    await proposeMove(actors.author, await move(id));
    await withdrawAtOnce(actors.securityAdmin, { ...(await version(id)), reason: "涉密" });
    expect(await stateOf(id)).toMatchObject({ public: "withdrawn" });
    const lost = db().disclosure.update({ where: { id }, data: { address: "/elsewhere/202611/t20261118_1.html" } });
    await expect(lost).rejects.toThrow(/redirect/);
  });
});

describe("政策与解读", () => {
  it("whichever is withdrawn, those who wrote the other are told, and both cases say so", async () => {
    const { actors } = house;
    const explaining = await buildColumn(house.agency.id, { columnType: "政策解读" });
    const policy = await buildPublished(house, { title: "奖补办法", docNo: "测工信发〔2026〕31号" });
    const { number } = await itemOf(policy);
    const interpretation = await buildPublished(house, { columnId: explaining.id, title: "奖补办法解读", relatedIds: `编号${number}` });
    const unrelated = await buildPublished(house, { columnId: explaining.id });
    expect((await findCase(actors.author, policy))?.counterparts).toMatchObject([{ disclosureId: interpretation, withdrawnAt: null }]);
    expect((await findCase(actors.author, unrelated))?.counterparts).toEqual([]);

    await withdrawAtOnce(actors.securityAdmin, { ...(await version(policy)), reason: "数据有误" });
    const told = (await noticesOf(actors.author)).filter(({ kind }) => kind === "counterpart.withdrawn");
    expect(told).toMatchObject([{ subjectId: interpretation, text: expect.stringContaining("政策文件“奖补办法”已撤稿") }]);
    expect((await findCase(actors.author, interpretation))?.counterparts).toMatchObject([
      { disclosureId: policy, interprets: false, withdrawnAt: expect.any(Date) },
    ]);
    await withdrawAtOnce(actors.securityAdmin, { ...(await version(interpretation)), reason: "随政策撤下" });
    expect((await noticesOf(actors.author)).filter(({ kind }) => kind === "counterpart.withdrawn")).toHaveLength(1);
  });
});
