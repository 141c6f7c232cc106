import { beforeAll, describe, expect, it } from "vitest";
import { addDays, civilDateOf } from "@/lib/core/civil-date";
import { useDatabase } from "@/lib/core/testing/database";
import { buildDisclosure } from "@/lib/disclosures/testing/build";
import { registerFile } from "@/lib/files/register";
import { storage } from "@/lib/files/storage";
import type { Actor } from "@/lib/identity/actor";
import { recordDeputy } from "@/lib/identity/record-deputy";
import { findCase } from "./case";
import { fileForStaff } from "./case-access";
import { decide } from "./decide";
import { submit } from "./submit";
import { buildHouse, decision, type House, version } from "./testing/build";

useDatabase();

let house: House;
let fileId = "";
let itemId = "";

beforeAll(async () => {
  house = await buildHouse();
  const { sha256, size } = await storage().put(
    (async function* () {
      yield Buffer.from("内部测算");
    })(),
    1_000,
    async () => {},
  );
  const file = { sha256, size, mediaType: "text/plain", extension: "txt", name: "测算.txt" };
  fileId = (await registerFile(house.actors.author, file)).id;
  itemId = await buildDisclosure(house.actors.author, house.columnId, { attachments: JSON.stringify([{ fileId, name: "测算.txt" }]) });
});

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
