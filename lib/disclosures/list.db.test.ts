import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import { can } from "@/lib/identity/can";
import { type BuiltAgency, buildAgency, type CastKey } from "@/lib/identity/testing/build";
import { discardDisclosure } from "./discard";
import { listFilterSchema } from "./list-filter";
import { listDisclosures } from "./queries";
import { saveDisclosure } from "./save";
import { sealRevision } from "./seal";
import { findState } from "./stage";
import { buildColumn, buildDisclosure, completeDraft } from "./testing/build";

useDatabase();

let built: BuiltAgency;
let columnId = "";
let otherColumnId = "";
/** the items of the test, by what happened to them */
const ids: Record<string, string> = {};

async function publish(id: string, ended: { endKind: "withdrawn"; endReason: string } | null): Promise<void> {
  const state = await findState(db(), id);
  if (state === null) throw new Error("the item is gone");
  const now = new Date();
  await db().$transaction((tx) => sealRevision(tx, state.latestRevisionId, now));
  await db().publication.create({
    data: {
      ...{
        agencyId: built.agency.id,
        disclosureId: id,
        revisionId: state.latestRevisionId,
        columnId,
        channel: "portal",
        publishedAt: now,
        createdAt: now,
      },
      ...{ publisherName: "钱发布", publisherDepartment: "办公室", publisherPost: "网站管理员" },
      ...(ended === null ? {} : { ...ended, endedAt: now }),
    },
  });
}

beforeAll(async () => {
  built = await buildAgency();
  const { author, otherAuthor } = built.actors;
  const parent = await buildColumn(built.agency.id);
  const below = await buildColumn(built.agency.id, { parentId: parent.id });
  await db().column.update({ where: { id: below.id }, data: { path: `${parent.path}/below` } });
  columnId = parent.id;
  otherColumnId = (await buildColumn(built.agency.id)).id;

  ids.draft = await buildDisclosure(author, columnId, { title: "百分之五十%_的草稿" });
  ids.live = await buildDisclosure(author, below.id, { title: "已经公开的通知", docNo: "测工信发〔2022〕15号" });
  ids.revised = await buildDisclosure(otherAuthor, otherColumnId, { title: "公开后又修改的公告" });
  ids.withdrawn = await buildDisclosure(otherAuthor, columnId, { title: "撤下的公示" });
  ids.discarded = await buildDisclosure(author, columnId, { title: "作废的草稿" });
  ids.foreign = await buildDisclosure(otherAuthor, otherColumnId, { title: "别的科室的草稿" });
  await publish(ids.live, null);
  await publish(ids.revised, null);
  await publish(ids.withdrawn, { endKind: "withdrawn", endReason: "内容有误" });
  await discardDisclosure(author, { id: ids.discarded, expectedVersion: 1 });
  await saveDisclosure(otherAuthor, {
    id: ids.revised,
    expectedVersion: 1,
    ...completeDraft(otherColumnId),
    title: "公开后又修改的公告（更正）",
  });
});

const list = (who: CastKey, filter: object = {}) => listDisclosures(built.actors[who], listFilterSchema.parse(filter));
const titles = async (who: CastKey, filter: object = {}) => (await list(who, filter)).items.map(({ title }) => title).sort();
const names = (...keys: string[]) => keys.map((key) => ids[key] ?? "").sort();

describe("the list", () => {
  it.each<CastKey>([
    "author",
    "otherAuthor",
    "head",
    "office",
    "leader",
    "publisher",
    "requestOfficer",
    "securityAdmin",
    "systemAdmin",
    "auditAdmin",
  ])("shows %s exactly the items that they may open, each where it stands", async (who) => {
    const seen = [...(await list(who)).items, ...(await list(who, { stage: "discarded" })).items];
    for (const id of Object.values(ids)) {
      const state = await findState(db(), id);
      if (state === null) throw new Error("the item is gone");
      const item = seen.find((each) => each.id === id);
      expect(item !== undefined).toBe(can(built.actors[who], "disclosure.view", state).allowed);
      if (item !== undefined) expect({ work: item.work, public: item.public }).toEqual({ work: state.work, public: state.public });
    }
  });

  it("counts each heading, an item that is live and in work under both, and leaves discarded ones out of all", async () => {
    const { counts, total } = await list("office");
    expect(total).toBe(5);
    expect(counts).toEqual({
      all: 5,
      draft: 3,
      returned: 0,
      inApproval: 0,
      approved: 0,
      scheduled: 0,
      failed: 0,
      live: 2,
      withdrawing: 0,
      abolishing: 0,
      moving: 0,
      withdrawn: 1,
      discarded: 1,
    });
    expect((await list("office", { stage: "live" })).items.map(({ id }) => id).sort()).toEqual(names("live", "revised"));
    expect((await list("office", { stage: "draft" })).items.map(({ id }) => id).sort()).toEqual(names("draft", "foreign", "revised"));
  });

  it("shows a live item under its newest wording", async () => {
    expect(await titles("office", { text: "更正" })).toEqual(["公开后又修改的公告（更正）"]);
  });

  it("finds text as it is typed: wildcards are characters", async () => {
    expect(await titles("office", { text: "%_" })).toEqual(["百分之五十%_的草稿"]);
    expect(await titles("office", { text: "〔2022〕15" })).toEqual(["已经公开的通知"]);
    expect(await titles("office", { text: "没有这样的" })).toEqual([]);
    expect(await titles("office", { text: "'; drop table" })).toEqual([]);
  });

  it("filters by column with those below it, by department, and by who wrote", async () => {
    expect((await list("office", { column: columnId })).items.map(({ id }) => id).sort()).toEqual(names("draft", "live", "withdrawn"));
    expect((await list("office", { department: built.departments.other.id })).total).toBe(3);
    expect((await list("author", { mine: "1" })).items.map(({ id }) => id).sort()).toEqual(names("draft", "live"));
  });

  it("opens with any address, and shows the last page for one beyond it", async () => {
    const { page, items } = await list("office", { page: "999", stage: "nonsense", column: "x", sort: ["updated", "formed"], order: "up" });
    expect(page).toBe(1);
    expect(items).toHaveLength(5);
  });
});
