import { createHash } from "node:crypto";
import { mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DiskStorage } from "./storage";

let root = "";
let storage: DiskStorage;
beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), "gongkai-storage-"));
  storage = new DiskStorage(root);
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function* chunks(...parts: string[]) {
  for (const part of parts) yield Buffer.from(part);
}
const anything = async () => {};
const filesIn = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => entry.name);
const HELLO = createHash("sha256").update("你好，世界").digest("hex");

describe("put", () => {
  it("keeps bytes under their SHA-256 and gives them back", async () => {
    expect(await storage.put(chunks("你好，", "世界"), 100, async () => "seen")).toEqual({ sha256: HELLO, size: 15, inspected: "seen" });
    expect(await storage.stat(HELLO)).toBe(15);
    expect(await text(storage.open(HELLO))).toBe("你好，世界");
    expect(await text(storage.open(HELLO, { start: 3, end: 5 }))).toBe("好");
    expect(await filesIn(root)).toEqual([HELLO]);
  });

  it("keeps the same bytes once, also when they come twice at the same time", async () => {
    await Promise.all([storage.put(chunks("你好，世界"), 100, anything), storage.put(chunks("你好，世界"), 100, anything)]);
    expect(await filesIn(root)).toEqual([HELLO]);
  });

  it("stops a stream at the limit, long before its end, and leaves nothing", async () => {
    let sent = 0;
    async function* endless() {
      for (;;) {
        sent++;
        yield Buffer.alloc(1024);
      }
    }
    await expect(storage.put(endless(), 10 * 1024, anything)).rejects.toMatchObject({
      code: "InvalidInput",
      message: expect.stringContaining("超过了 10 KB 的上限"),
    });
    expect(sent).toBeLessThan(100);
    expect(await filesIn(root)).toEqual([]);
  });

  it("takes a file of exactly the limit", async () => {
    expect((await storage.put(chunks("12345"), 5, anything)).size).toBe(5);
  });

  it("leaves nothing when the connection breaks", async () => {
    async function* broken() {
      yield Buffer.from("半个");
      throw new Error("aborted");
    }
    await expect(storage.put(broken(), 100, anything)).rejects.toThrow("aborted");
    expect(await filesIn(root)).toEqual([]);
  });

  it("leaves nothing of a file that the inspection refuses", async () => {
    const refuse = async (): Promise<void> => {
      throw new Error("refused");
    };
    await expect(storage.put(chunks("坏"), 100, refuse)).rejects.toThrow("refused");
    expect(await filesIn(root)).toEqual([]);
  });

  it("says that the disk is full, as the system does", async () => {
    async function* full() {
      yield Buffer.from("半个");
      throw Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
    }
    await expect(storage.put(full(), 100, anything)).rejects.toMatchObject({ code: "ENOSPC" });
    expect(await filesIn(root)).toEqual([]);
  });
});

it("knows nothing of a file that is not there, and refuses a name that is no hash", async () => {
  expect(await storage.stat(HELLO)).toBeNull();
  await expect(storage.stat("../../../etc/passwd")).rejects.toThrow("not a sha-256");
});

it("removes what a crash left of an upload, but not one on its way", async () => {
  await storage.put(chunks("x"), 10, anything);
  const incoming = path.join(root, "incoming");
  await writeFile(path.join(incoming, "old"), "x");
  await writeFile(path.join(incoming, "new"), "x");
  await utimes(path.join(incoming, "old"), new Date(1000), new Date(1000));
  expect(await storage.removeUnfinished(new Date(Date.now() - 3_600_000))).toBe(1);
  expect(await readdir(incoming)).toEqual(["new"]);
});
