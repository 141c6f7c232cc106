import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import { type BuiltAgency, buildAgency } from "@/lib/identity/testing/build";
import { createDisclosure } from "./create";
import { discardDisclosure } from "./discard";
import { noteFinding } from "./note-finding";
import { saveDisclosure } from "./save";
import { sealRevision } from "./seal";
import { findState } from "./stage";
import { bodyOf, buildColumn, buildDisclosure, buildFile, completeDraft } from "./testing/build";

useDatabase();

let built: BuiltAgency;
let columnId = "";
let id = "";
beforeAll(async () => {
  built = await buildAgency();
  columnId = (await buildColumn(built.agency.id)).id;
});
beforeEach(async () => {
  id = await buildDisclosure(built.actors.author, columnId);
});

const draft = (changes: object = {}) => ({ id, expectedVersion: 1, ...completeDraft(columnId), ...changes });
const stateOf = async () => {
  const state = await findState(db(), id);
  if (state === null) throw new Error("the item is gone");
  return state;
};
const entries = () => db().auditEntry.count();
const editorsOf = async (revisionId: string) =>
  (await db().revisionEditor.findMany({ where: { revisionId }, include: { user: true } })).map(({ user }) => user.name).sort();
const sealLatest = async () => {
  const { latestRevisionId } = await stateOf();
  await db().$transaction((tx) => sealRevision(tx, latestRevisionId, new Date()));
  return latestRevisionId;
};

describe("create", () => {
  it("the form sent twice, one after the other or at once, makes one item", async () => {
    const form = { id: randomUUID(), ...completeDraft(columnId) };
    const both = await Promise.all([createDisclosure(built.actors.author, form), createDisclosure(built.actors.author, form)]);
    const again = await createDisclosure(built.actors.author, { ...form, title: "第三次" });
    expect([...both, again].map((each) => each.id)).toEqual([form.id, form.id, form.id]);
    expect(await db().revision.count({ where: { disclosureId: form.id } })).toBe(1);
    expect(await db().auditEntry.count({ where: { subjectId: form.id } })).toBe(1);
  });

  it("an id that belongs to somebody else's item gives nothing away", async () => {
    await expect(createDisclosure(built.actors.otherAuthor, { ...completeDraft(columnId), id })).rejects.toMatchObject({
      code: "Conflict",
    });
  });

  it("only a drafter starts items, and not in a column that takes none", async () => {
    const form = { id: randomUUID(), ...completeDraft(columnId) };
    await expect(createDisclosure(built.actors.head, form)).rejects.toMatchObject({ code: "NotAllowed" });
    const tree = await buildColumn(built.agency.id, { kind: "tree" });
    const retired = await buildColumn(built.agency.id, { state: "retired" });
    for (const closed of [tree.id, retired.id, randomUUID()]) {
      await expect(createDisclosure(built.actors.author, { ...form, columnId: closed })).rejects.toMatchObject({
        code: "InvalidInput",
        fields: { columnId: expect.anything() },
      });
    }
  });
});

describe("save", () => {
  it("writes over the working revision and records who edited it", async () => {
    expect(await saveDisclosure(built.actors.author2, draft({ title: "改过的标题" }))).toEqual({ changed: true, version: 2 });
    const { latestRevisionId, latestNumber, authorIds } = await stateOf();
    expect(latestNumber).toBe(1);
    expect(authorIds).toHaveLength(2);
    expect(await editorsOf(latestRevisionId)).toEqual(["吴起草", "周起草"]);
    const entry = await db().auditEntry.findFirstOrThrow({ where: { subjectId: id, command: "disclosure.save" } });
    expect(entry.detail).toMatchObject({ revision: 1, fields: ["title"] });
  });

  it("without a change writes nothing, and says so", async () => {
    const before = await entries();
    expect(await saveDisclosure(built.actors.author2, draft())).toEqual({ changed: false, version: 1 });
    const { latestRevisionId, version } = await stateOf();
    expect(version).toBe(1);
    expect(await editorsOf(latestRevisionId)).toEqual(["周起草"]);
    expect(await entries()).toBe(before);
  });

  it("of two editors at once, one is saved and the other is told", async () => {
    const results = await Promise.allSettled([
      saveDisclosure(built.actors.author, draft({ title: "甲的标题" })),
      saveDisclosure(built.actors.author2, draft({ title: "乙的标题" })),
    ]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(results.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "Conflict" } });
    expect((await stateOf()).version).toBe(2);
  });

  it("a stale form is refused", async () => {
    await saveDisclosure(built.actors.author, draft({ title: "第二版" }));
    await expect(saveDisclosure(built.actors.author, draft({ title: "旧表单" }))).rejects.toMatchObject({
      code: "Conflict",
      message: expect.stringContaining("别人已经修改过"),
    });
  });

  it("nobody edits for another department, and the refusal is on record", async () => {
    await expect(saveDisclosure(built.actors.otherAuthor, draft({ title: "别人的" }))).rejects.toMatchObject({ code: "NotAllowed" });
    expect(await db().auditEntry.count({ where: { command: "disclosure.save", outcome: "refused" } })).toBe(1);
  });

  it("on a sealed revision makes the next one and leaves the sealed one as it was", async () => {
    const sealed = await sealLatest();
    expect(await saveDisclosure(built.actors.author2, draft({ title: "再改" }))).toEqual({ changed: true, version: 2 });
    const { latestNumber, latestRevisionId } = await stateOf();
    expect(latestNumber).toBe(2);
    expect((await db().revision.findUniqueOrThrow({ where: { id: sealed } })).title).toBe(completeDraft(columnId).title);
    expect(await editorsOf(latestRevisionId)).toEqual(["吴起草", "周起草"]);
  });

  it("on a sealed revision without a change makes no revision", async () => {
    await sealLatest();
    expect((await saveDisclosure(built.actors.author, draft())).changed).toBe(false);
    expect(await db().revision.count({ where: { disclosureId: id } })).toBe(1);
  });

  it("on a published revision starts with its own editors only", async () => {
    const revisionId = await sealLatest();
    const at = new Date();
    await db().publication.create({
      data: {
        ...{ agencyId: built.agency.id, disclosureId: id, revisionId, columnId, channel: "portal", publishedAt: at, createdAt: at },
        ...{ publisherName: "钱发布", publisherDepartment: "办公室", publisherPost: "网站管理员" },
      },
    });
    await saveDisclosure(built.actors.author2, draft({ title: "更正后的标题" }));
    expect(await editorsOf((await stateOf()).latestRevisionId)).toEqual(["吴起草"]);
  });

  it("refuses what is malformed, field by field, and what is not yet true", async () => {
    await expect(
      saveDisclosure(
        built.actors.author,
        draft({ title: " ", docNo: "乌工信发[2022]15号", formedOn: "2022-02-30", openness: "secret", summary: "长".repeat(301) }),
      ),
    ).rejects.toMatchObject({
      code: "InvalidInput",
      fields: {
        title: expect.anything(),
        docNo: expect.anything(),
        formedOn: expect.anything(),
        openness: expect.anything(),
        summary: expect.anything(),
      },
    });
    await expect(saveDisclosure(built.actors.author, draft({ formedOn: "2999-01-01" }))).rejects.toMatchObject({
      fields: { formedOn: ["“2999-01-01”不是有效的日期，请按“2026-03-01”的样子填写"] },
    });
    await expect(
      saveDisclosure(built.actors.author, draft({ formedOn: "2022-03-02" }), new Date("2022-03-01T12:00:00+08:00")),
    ).rejects.toMatchObject({ fields: { formedOn: ["成文日期不能晚于今天"] } });
  });

  it("refuses a body with scripts, however it is put in", async () => {
    const bodies = [
      { type: "doc", content: [{ type: "script", content: [{ type: "text", text: "alert(1)" }] }] },
      {
        type: "doc",
        content: [
          { type: "paragraph", content: [{ type: "text", text: "点", marks: [{ type: "link", attrs: { href: "javascript:alert(1)" } }] }] },
        ],
      },
      { type: "doc", content: [{ type: "image", attrs: { src: "x", onerror: "alert(1)", alt: "图" } }] },
      "<script>alert(1)</script>",
      { type: "doc", content: "x" },
    ];
    for (const body of bodies) {
      await expect(saveDisclosure(built.actors.author, draft({ body: JSON.stringify(body) }))).rejects.toMatchObject({
        code: "InvalidInput",
        fields: { body: expect.anything() },
      });
    }
  });

  it("drops what a crafted body adds to known nodes", async () => {
    const crafted = {
      type: "doc",
      onload: "x",
      content: [
        {
          type: "paragraph",
          attrs: { onclick: "alert(1)", style: "x" },
          content: [{ type: "text", text: "干净", marks: [{ type: "evil" }] }],
        },
      ],
    };
    await saveDisclosure(built.actors.author, draft({ body: JSON.stringify(crafted) }));
    const revision = await db().revision.findUniqueOrThrow({ where: { id: (await stateOf()).latestRevisionId } });
    expect(revision.body).toEqual(bodyOf("干净"));
    expect(revision.bodyText).toBe("干净");
  });
});

describe("attachments", () => {
  it("keep their order and get the extension of the file, whatever is typed", async () => {
    const [one, two] = [await buildFile(built.actors.author, "甲.pdf", "1"), await buildFile(built.actors.author, "乙.pdf", "2")];
    const attachments = JSON.stringify([
      { fileId: two.id, name: "附件2：名单" },
      { fileId: one.id, name: "../甲.exe" },
    ]);
    await saveDisclosure(built.actors.author, draft({ attachments }));
    const rows = await db().attachment.findMany({
      where: { revisionId: (await stateOf()).latestRevisionId },
      orderBy: { position: "asc" },
    });
    expect(rows.map(({ name }) => name)).toEqual(["附件2：名单.pdf", "甲.exe.pdf"]);
  });

  it("a changed order is a change; the same again is none", async () => {
    const [one, two] = [await buildFile(built.actors.author, "甲.pdf", "1"), await buildFile(built.actors.author, "乙.pdf", "2")];
    const [a, b] = [
      { fileId: one.id, name: one.name },
      { fileId: two.id, name: two.name },
    ];
    await saveDisclosure(built.actors.author, draft({ attachments: JSON.stringify([a, b]) }));
    expect((await saveDisclosure(built.actors.author2, draft({ expectedVersion: 2, attachments: JSON.stringify([a, b]) }))).changed).toBe(
      false,
    );
    expect((await saveDisclosure(built.actors.author2, draft({ expectedVersion: 2, attachments: JSON.stringify([b, a]) }))).changed).toBe(
      true,
    );
  });

  it("somebody else's upload cannot be attached by its id, nor shown as a picture, nor can a PDF be a picture", async () => {
    const foreign = await buildFile(built.actors.otherAuthor);
    const own = await buildFile(built.actors.author);
    const image = (fileId: string) => JSON.stringify({ type: "doc", content: [{ type: "image", attrs: { fileId, alt: "图" } }] });
    await expect(
      saveDisclosure(built.actors.author, draft({ attachments: JSON.stringify([{ fileId: foreign.id, name: "偷" }]) })),
    ).rejects.toMatchObject({ fields: { attachments: expect.anything() } });
    await expect(saveDisclosure(built.actors.author, draft({ body: image(foreign.id) }))).rejects.toMatchObject({
      fields: { body: expect.anything() },
    });
    await expect(saveDisclosure(built.actors.author, draft({ body: image(own.id) }))).rejects.toMatchObject({
      fields: { body: [expect.stringContaining("不是图片")] },
    });
  });
});

describe("a sealed revision", () => {
  it("cannot be changed, nor its editors, nor its attachments, by any statement", async () => {
    const file = await buildFile(built.actors.author);
    await saveDisclosure(built.actors.author, draft({ attachments: JSON.stringify([{ fileId: file.id, name: file.name }]) }));
    const revisionId = await sealLatest();
    await expect(db().revision.update({ where: { id: revisionId }, data: { title: "偷改" } })).rejects.toThrow(/is sealed/);
    await expect(db().attachment.updateMany({ where: { revisionId }, data: { name: "偷换.pdf" } })).rejects.toThrow(/is sealed/);
    await expect(db().revisionEditor.deleteMany({ where: { revisionId } })).rejects.toThrow(/is sealed/);
    await expect(db().$transaction((tx) => sealRevision(tx, revisionId, new Date()))).rejects.toMatchObject({ code: "Conflict" });
  });
});

describe("discard and notes", () => {
  it("a draft can be put away once, by its department, and then not edited", async () => {
    await expect(discardDisclosure(built.actors.otherAuthor, { id, expectedVersion: 1 })).rejects.toMatchObject({ code: "NotAllowed" });
    await expect(discardDisclosure(built.actors.author, { id, expectedVersion: 9 })).rejects.toMatchObject({ code: "Conflict" });
    await discardDisclosure(built.actors.author, { id, expectedVersion: 1 });
    expect((await stateOf()).work).toBe("discarded");
    await expect(saveDisclosure(built.actors.author, draft({ expectedVersion: 2, title: "复活" }))).rejects.toMatchObject({
      code: "NotAllowed",
    });
  });

  it("a reason to keep a finding is recorded with its author, replaced, and taken back", async () => {
    await noteFinding(built.actors.author, { id, key: "personal|正文|mobile", reason: "办公电话" });
    await noteFinding(built.actors.author2, { id, key: "personal|正文|mobile", reason: "公示的联系电话" });
    expect(await db().findingNote.findMany({ where: { disclosureId: id }, select: { reason: true, byName: true } })).toEqual([
      { reason: "公示的联系电话", byName: "吴起草" },
    ]);
    await noteFinding(built.actors.author, { id, key: "personal|正文|mobile", reason: " " });
    expect(await db().findingNote.count({ where: { disclosureId: id } })).toBe(0);
  });
});
