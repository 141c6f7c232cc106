import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeWords } from "../entry-words";
import { NO_HITS } from "./hits";
import { LiveIndex } from "./live-index";
import { readSnapshot, writeSnapshot } from "./snapshot";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "gongkai-snapshot-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const put = (index: LiveIndex, from: number, to: number): void => {
  for (let at = from; at < to; at++)
    index.put({
      publicationId: `p${at}`,
      disclosureId: `d${at % 700}`,
      publishedAt: at,
      values: { column: `c${at % 3}`, department: "", topic: "", genre: "", year: "2022", force: "" },
      words: writeWords([{ text: `第${at}号通知，公开第${at % 7}批`, kind: "body" }], []),
      stamp: `${at}/1`,
    });
};

const asked = (index: LiveIndex) =>
  [
    { clauses: [[["公开"]]], phrases: [] },
    { clauses: [], phrases: ["，公开第3批"] },
    { clauses: [[["812"]]], phrases: [] },
  ].map((wanted) => index.tally(index.find(wanted), { narrowing: {}, scope: () => true, sort: "relevance", most: 1000, first: NO_HITS }));

test("an index is the same when it comes back, and goes on growing as it would have", async () => {
  const [index, file] = [new LiveIndex(), path.join(folder, "a")];
  put(index, 0, 900);
  index.drop("d5");
  const before = asked(index);
  const writing = writeSnapshot(file, index);
  // What comes while it is written is not in it.
  put(index, 900, 1200);
  await writing;
  const back = await readSnapshot(file);
  expect([asked(back), back.size, back.stampOf("d4"), back.stampOf("d5")]).toEqual([before, 699, "704/1", undefined]);
  put(back, 900, 1200);
  expect(asked(back)).toEqual(asked(index));
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test("an empty one as well", async () => {
  const file = path.join(folder, "empty");
  await writeSnapshot(file, new LiveIndex());
  const back = await readSnapshot(file);
  put(back, 0, 3);
  expect(back.size).toBe(3);
});

describe("a file is refused", () => {
  const spoilt: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
    "that is cut off": (bytes) => bytes.subarray(0, bytes.length - 5000),
    "that is longer": (bytes) => Buffer.concat([bytes, Buffer.from("x")]),
    "in which a bit has turned": (bytes) => Buffer.from(bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 4 : byte))),
    "of another format": (bytes) => Buffer.from(bytes.toString("latin1").replace("gongkai-search-", "gongkai-suchen-"), "latin1"),
    "that is empty": () => Buffer.alloc(0),
    "of something else": () => Buffer.from("你好".repeat(1000)),
  };
  test.each(Object.entries(spoilt))("%s", async (name, spoil) => {
    const file = path.join(folder, name);
    const index = new LiveIndex();
    put(index, 0, 10);
    await writeSnapshot(file, index);
    await writeFile(file, spoil(await readFile(file)));
    await expect(readSnapshot(file)).rejects.toThrow(/snapshot/);
  });

  test("that is not there", async () => {
    await expect(readSnapshot(path.join(folder, "none"))).rejects.toMatchObject({ code: "ENOENT" });
  });
});
