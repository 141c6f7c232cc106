import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { searchDirectory } from "@/lib/core/config";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import { saveDisclosure } from "@/lib/disclosures/save";
import { bodyOf, buildColumn, completeDraft } from "@/lib/disclosures/testing/build";
import { zipBytes } from "@/lib/documents/zip";
import { uploadFile } from "@/lib/files/upload";
import { readUploads } from "@/lib/jobs/tasks";
import type { Hit } from "@/lib/portal/search/hits";
import { readQuestion } from "@/lib/portal/search/question";
import { conditionFor, search } from "@/lib/portal/search/search";
import { openSite } from "@/lib/portal/site";
import { publish } from "@/lib/publishing/publish";
import { putOnline } from "@/lib/publishing/put-online";
import { submit } from "@/lib/publishing/submit";
import { approveAll, buildApproved, buildHouse, buildPublished, type House, version } from "@/lib/publishing/testing/build";
import { withdrawAtOnce } from "@/lib/publishing/withdraw-at-once";
import { saveSnapshot } from "./live-index/keep";
import { forgetIndexes, openIndex } from "./live-index/open";
import { readSnapshot } from "./live-index/snapshot";
import { rebuildIndex, rebuildOutdated } from "./rebuild";
import { saveSynonyms, synonymsPage } from "./save-synonyms";
import { RULES } from "./words";

useDatabase();
let house: House;
beforeAll(async () => {
  house = await buildHouse();
});

const titlesOf = async (disclosureId: string): Promise<string[]> =>
  (await db().searchEntry.findMany({ where: { disclosureId }, select: { title: true } })).map(({ title }) => title);

async function hitsOf(q: string): Promise<readonly Hit[]> {
  const [site, question] = [await openSite(), readQuestion({ q })];
  if (site === null) throw new Error("no site");
  return (await search(site, question, conditionFor(site, question))).hits;
}

const found = async (q: string): Promise<string[]> => (await hitsOf(q)).map(({ title }) => title.map(({ text }) => text).join(""));

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

const indexRow = () => db().searchIndex.findUniqueOrThrow({ where: { agencyId: house.agency.id } });

describe("an item is found as long as it is public", () => {
  test("from its publication, by its correction, to its withdrawal", async () => {
    const { actors, columnId } = house;
    const approved = await buildApproved(house, { title: "海水淡化试点方案" });
    expect(await found("海水淡化")).toEqual([]);
    await publish(actors.publisher, await version(approved));
    expect(await found("海水淡化")).toEqual(["海水淡化试点方案"]);

    await saveDisclosure(actors.author, {
      ...{ id: approved, ...completeDraft(columnId), title: "盐碱治理试点方案", correctionNote: "标题有误，已更正。" },
      expectedVersion: (await version(approved)).expectedVersion,
    });
    await submit(actors.author, await version(approved));
    await approveAll(house, approved);
    expect([await found("海水淡化"), await found("盐碱治理")]).toEqual([["海水淡化试点方案"], []]);
    await publish(actors.publisher, await version(approved));
    expect([await found("海水淡化"), await found("盐碱治理")]).toEqual([[], ["盐碱治理试点方案"]]);
    expect(await titlesOf(approved)).toHaveLength(1);

    await withdrawAtOnce(actors.securityAdmin, { ...(await version(approved)), reason: "内容有误，立即撤下" });
    expect(await found("盐碱治理")).toEqual([]);
    expect(await titlesOf(approved)).toEqual([]);
  });

  test("a publication that is rolled back leaves no entry", async () => {
    const id = await buildApproved(house, { title: "回滚的通知" });
    const revision = await db().revision.findFirstOrThrow({ where: { disclosureId: id } });
    const publisher = { id: null, name: "钱发布", department: "办公室", post: "网站管理员" };
    const out = {
      disclosureId: id,
      revisionId: revision.id,
      channel: "portal" as const,
      url: null,
      publisher,
      waitingId: null,
      imported: false,
    };
    await expect(
      db().$transaction(async (tx) => {
        await putOnline(tx, out, new Date());
        throw new Error("lost");
      }),
    ).rejects.toThrow("lost");
    expect(await titlesOf(id)).toEqual([]);
  });

  test("by its 索引号", async () => {
    const id = await buildPublished(house, { title: "按编号查找" });
    const { indexNo } = await db().disclosure.findUniqueOrThrow({ where: { id } });
    expect((await found(` ${indexNo?.toLowerCase()} `))[0]).toBe("按编号查找");
  });

  describe("by what stands in an attachment", () => {
    async function attach(title: string, name: string, bytes: Buffer): Promise<void> {
      async function* pieces() {
        yield bytes;
      }
      const file = await uploadFile(house.actors.author, { name, declaredSize: null, bytes: pieces() });
      await buildPublished(house, { title, attachments: JSON.stringify([{ fileId: file.id, name }]) });
    }

    test("as soon as it has been read, whatever its encoding; by its name from the beginning", async () => {
      await attach("带附件的", "名单.txt", Buffer.from([0xc5, 0xe4, 0xb5, 0xe7, 0xcd, 0xf8, 13, 10]));
      expect([await found("名单.txt"), await found("配电网")]).toEqual([["带附件的"], []]);
      await readUploads();
      expect(await found("配电网")).toEqual(["带附件的"]);
    });

    test("and the passage says which attachment it is from", async () => {
      const part = { name: "word/document.xml", bytes: Buffer.from("<w:p><w:t>先行先试潮汐能发电项目申报表</w:t></w:p>") };
      const types = `<Types><Override PartName="/word/document.xml" ContentType="${DOCX}"/></Types>`;
      await attach(
        "通知一件",
        "申报表.docx",
        await zipBytes([{ name: "[Content_Types].xml", bytes: Buffer.from(types) }, part], new Date()),
      );
      await readUploads();
      const [hit] = await hitsOf("潮汐能");
      const text = (pieces: readonly { text: string }[] | null | undefined) => pieces?.map(({ text }) => text).join("");
      expect([text(hit?.attachment), text(hit?.passage)]).toEqual(["申报表.docx", "先行先试潮汐能发电项目申报表 "]);
    });

    test("what cannot be read keeps nothing from being published", async () => {
      await attach("附件坏了的", "坏的.pdf", Buffer.from("%PDF-1.7\nnothing"));
      await readUploads();
      expect(await found("坏的.pdf")).toEqual(["附件坏了的"]);
      expect(await db().fileText.count({ where: { text: "", problem: { contains: "损坏" } } })).toBe(1);
    });
  });

  test("a text of two million bytes does not stand in its way", async () => {
    const long = Array.from({ length: 60_000 }, (_, at) => `第${at}号设备`).join("，");
    const id = await buildPublished(house, { title: "很长的清单", body: JSON.stringify(bodyOf(long)) });
    expect(await titlesOf(id)).toEqual(["很长的清单"]);
  });
});

describe("rebuilding", () => {
  test("makes the same index again, while items come and go", async () => {
    const stays = await buildPublished(house, { title: "留下的" });
    const goes = await buildPublished(house, { title: "撤下的" });
    const comes = await buildApproved(house, { title: "新来的" });
    await Promise.all([
      rebuildIndex(house.agency.id),
      withdrawAtOnce(house.actors.securityAdmin, { ...(await version(goes)), reason: "内容有误，立即撤下" }),
      publish(house.actors.publisher, await version(comes)),
      rebuildIndex(house.agency.id),
    ]);
    expect([await titlesOf(stays), await titlesOf(goes), await titlesOf(comes)]).toEqual([["留下的"], [], ["新来的"]]);
    const live = { agencyId: house.agency.id, channel: "portal", publishedAt: { not: null }, endedAt: null } as const;
    expect(await db().searchEntry.count()).toBe(await db().publication.count({ where: live }));
  });

  test("is done for an installation that had no index, or one by earlier rules, and else left alone", async () => {
    for (const spoil of [
      () => db().searchIndex.deleteMany(),
      () => db().searchIndex.update({ where: { agencyId: house.agency.id }, data: { builtWith: RULES - 1 } }),
    ]) {
      const before = await db().searchEntry.count();
      await db().searchEntry.deleteMany();
      await spoil();
      await rebuildOutdated();
      expect(await db().searchEntry.count()).toBe(before);
      expect((await indexRow()).builtWith).toBe(RULES);
    }
    const { version: known } = await indexRow();
    await rebuildOutdated();
    expect((await indexRow()).version).toBe(known);
  });

  test("a first publication beside older ones does not pass for a whole index", async () => {
    await db().searchIndex.deleteMany();
    await buildPublished(house, { columnId: (await buildColumn(house.agency.id)).id });
    expect((await indexRow()).builtWith).toBe(0);
  });
});

describe("an index that was kept in a file", () => {
  const file = (): string => path.join(searchDirectory(), `${house.agency.id}.index`);
  /** As a process that ends, and one that begins. */
  const restart = async (meanwhile: () => Promise<unknown> = async () => {}): Promise<void> => {
    await saveSnapshot(house.agency.id, await openIndex(house.agency.id));
    forgetIndexes();
    await meanwhile();
  };
  const entries = () => db().searchEntry.findMany({ orderBy: { version: "asc" }, select: { disclosureId: true } });

  test("is taken up where it ended: what went, came or changed meanwhile is as the database has it", async () => {
    const [goes, stays] = [await buildPublished(house, { title: "停机时撤下的" }), await buildPublished(house, { title: "停机时留下的" })];
    const comes = await buildApproved(house, { title: "停机时新来的" });
    await restart(async () => {
      await withdrawAtOnce(house.actors.securityAdmin, { ...(await version(goes)), reason: "内容有误，立即撤下" });
      await publish(house.actors.publisher, await version(comes));
    });
    expect(await found("停机")).toEqual(["停机时新来的", "停机时留下的"]);
    const index = await openIndex(house.agency.id);
    // Read from the file: only what came is new in it.
    expect([index.size, index.stampOf(goes), index.stampOf(stays) !== undefined]).toEqual([(await entries()).length, undefined, true]);
  });

  test("is not believed against the database: a row written anew behind its back is read anew", async () => {
    const id = await buildPublished(house, { title: "背后改动的" });
    await restart(() =>
      db().$transaction([
        db().$executeRaw`alter table "SearchEntry" disable trigger all`,
        db().$executeRaw`update "SearchEntry" set "topic" = '别的' where "disclosureId" = ${id}::uuid`,
        db().$executeRaw`alter table "SearchEntry" enable trigger all`,
      ]),
    );
    const site = await openSite();
    if (site === null) throw new Error("no site");
    const question = readQuestion({ q: "背后改动", topic: "别的" });
    expect((await search(site, question, conditionFor(site, question))).total).toBe(1);
  });

  test("of a database that has gone back to before is left alone", async () => {
    await buildPublished(house, { title: "回到从前之后" });
    await restart(() => db().searchIndex.update({ where: { agencyId: house.agency.id }, data: { version: 1 } }));
    expect(await found("回到从前")).toEqual(["回到从前之后"]);
    await rebuildIndex(house.agency.id);
  });

  test("that is broken is left alone, and replaced by the next", async () => {
    await restart();
    await writeFile(file(), (await readFile(file())).subarray(0, 5000));
    expect((await found("停机")).length).toBe(2);
    await restart();
    expect((await readSnapshot(file())).size).toBe((await entries()).length);
  });
});

describe("synonyms", () => {
  test("are kept by the office, with what they were in the ledger", async () => {
    const { office } = house.actors;
    const { version: expectedVersion } = await synonymsPage(office);
    await saveSynonyms(office, { synonyms: "数字化、信息化改造", expectedVersion });
    expect(await synonymsPage(office)).toEqual({ text: "数字化、信息化改造", version: 1 });
    expect((await found("信息化改造")).length).toBeGreaterThan(0);
    await expect(saveSynonyms(office, { synonyms: "", expectedVersion })).rejects.toMatchObject({ code: "Conflict" });
    await expect(saveSynonyms(office, { synonyms: "独一个", expectedVersion: 1 })).rejects.toMatchObject({
      code: "InvalidInput",
      fields: { synonyms: [expect.stringContaining("至少两个词")] },
    });
  });

  test("and by nobody else", async () => {
    await expect(saveSynonyms(house.actors.systemAdmin, { synonyms: "", expectedVersion: 1 })).rejects.toMatchObject({
      code: "NotAllowed",
    });
  });
});
