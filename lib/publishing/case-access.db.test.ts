import { beforeAll, describe, expect, it } from "vitest";
import { addDays, civilDateOf } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import { refusal } from "@/lib/core/testing/refusal";
import { saveDisclosure } from "@/lib/disclosures/save";
import { buildDisclosure, completeDraft } from "@/lib/disclosures/testing/build";
import { registerFile } from "@/lib/files/register";
import { storage } from "@/lib/files/storage";
import { keepReading } from "@/lib/files/text/read-texts";
import type { Actor } from "@/lib/identity/actor";
import { recordDeputy } from "@/lib/identity/record-deputy";
import { findCase } from "./case";
import { fileForStaff } from "./case-access";
import { decide } from "./decide";
import { publish } from "./publish";
import { submit } from "./submit";
import { approveAll, buildHouse, decision, type House, runOf, stateOf, version } from "./testing/build";

useDatabase();

let house: House;
let fileId = "";
let itemId = "";

beforeAll(async () => {
  house = await buildHouse();
  const file = await uploaded("内部测算");
  fileId = file.id;
  itemId = await withAttachment(file.id);
});

async function uploaded(text: string) {
  const content = (async function* () {
    yield Buffer.from(text);
  })();
  const stored = await storage().put(content, 1_000, async () => {});
  const { id } = await registerFile(house.actors.author, { ...stored, mediaType: "text/plain", extension: "txt", name: "测算.txt" });
  return { id, ...stored };
}

const withAttachment = (id: string) =>
  buildDisclosure(house.actors.author, house.columnId, { attachments: JSON.stringify([{ fileId: id, name: "测算.txt" }]) });

const opens = async (actor: Actor): Promise<[boolean, boolean]> => [
  (await findCase(actor, itemId)) !== null,
  (await fileForStaff(actor, fileId)) !== null,
];

describe("who opens a case and its files", () => {
  it("the drafting department and the office do, another department does not", async () => {
    expect(await opens(house.actors.author)).toEqual([true, true]);
    expect(await opens(house.actors.office)).toEqual([true, true]);
    expect(await opens(house.actors.otherHead)).toEqual([false, false]);
    expect(await opens(house.actors.auditAdmin)).toEqual([false, false]);
  });

  it("a deputy from another department does while it is their turn, and after they have decided", async () => {
    const { actors } = house;
    const today = civilDateOf(new Date());
    await recordDeputy(actors.head, {
      principalId: actors.head.userId,
      deputyId: actors.otherHead.userId,
      fromOn: today,
      untilOn: addDays(today, 3),
      reason: "出差",
    });
    expect(await opens(actors.otherHead)).toEqual([false, false]);
    await submit(actors.author, await version(itemId));
    expect(await opens(actors.otherHead)).toEqual([true, true]);
    await decide(actors.otherHead, await decision(itemId));
    expect(await opens(actors.otherHead)).toEqual([true, true]);
    expect(await opens(actors.otherAuthor)).toEqual([false, false]);
  });
});

describe("what stands in an attachment", () => {
  const read = (sha256: string, text: string) => db().$transaction((tx) => keepReading(tx, { sha256, text, problem: null }, new Date()));

  it("is screened when the item is sent up, and needs a reason", async () => {
    const text = "联系人手机号：13812345678。";
    const { id, sha256 } = await uploaded(text);
    await read(sha256, text);
    const item = await withAttachment(id);
    const sent = submit(house.actors.author, await version(item));
    await expect(sent).rejects.toMatchObject(refusal("RuleViolation", "审查发现 1 处"));
    await expect(sent).rejects.toMatchObject({
      fields: { [`reasons.personal|MOBILE|附件|${sha256.slice(0, 16)}`]: [expect.stringContaining("测算.txt")] },
    });
  });

  it("read only after the item was sent up, still keeps it from going online; a new round with the reason lets it out", async () => {
    const { actors } = house;
    const text = "联系人手机号：13812345679。";
    const { id, sha256 } = await uploaded(text);
    const item = await withAttachment(id);
    await submit(actors.author, await version(item));
    expect((await runOf(item)).detail).toMatchObject({ findings: [{ rule: "unread", severity: "warn" }] });
    await approveAll(house, item);
    await read(sha256, text);
    await expect(publish(actors.publisher, await version(item))).rejects.toMatchObject(
      refusal("RuleViolation", /附件“测算.txt”.*没有人说明/),
    );
    await saveDisclosure(actors.author, {
      ...{ id: item, ...completeDraft(house.columnId), title: "写明理由的一稿", expectedVersion: (await stateOf(item)).version },
      attachments: JSON.stringify([{ fileId: id, name: "测算.txt" }]),
    });
    const key = `personal|MOBILE|附件|${sha256.slice(0, 16)}`;
    await submit(actors.author, { ...(await version(item)), reasons: { [key]: "公开的值班电话" } });
    await approveAll(house, item);
    expect(await publish(actors.publisher, await version(item))).toMatchObject({ indexNo: expect.any(String) });
  });
});
