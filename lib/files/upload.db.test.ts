import { readdir } from "node:fs/promises";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { filesDirectory } from "@/lib/core/config";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import { systemActor } from "@/lib/identity/actor";
import { type BuiltAgency, buildAgency } from "@/lib/identity/testing/build";
import { storage } from "./storage";
import { sweepFiles } from "./sweep";
import { SAMPLES } from "./testing/samples";
import { uploadFile } from "./upload";

useDatabase();

let built: BuiltAgency;
beforeAll(async () => {
  built = await buildAgency();
});
afterEach(() => {
  delete process.env.GONGKAI_UPLOAD_MAX;
});

async function* bytesOf(bytes: Uint8Array) {
  yield bytes;
}
const upload = (name: string, bytes: Uint8Array, declaredSize: number | null = bytes.length, who: "author" | "head" = "author") =>
  uploadFile(built.actors[who], { name, declaredSize, bytes: bytesOf(bytes) });
const storedFiles = async () =>
  (await readdir(filesDirectory(), { recursive: true, withFileTypes: true }).catch(() => [])).filter((entry) => entry.isFile()).length;
const DAY = 24 * 3_600_000;

describe("upload", () => {
  it("keeps a file, registers it under a clean name, and records who sent it", async () => {
    const file = await upload("C:\\桌面\\名单.xlsx", SAMPLES.xlsx);
    expect(file).toMatchObject({ name: "名单.xlsx", size: SAMPLES.xlsx.length, extension: "xlsx" });
    expect(await storage().stat(file.sha256)).toBe(SAMPLES.xlsx.length);
    expect(await db().auditEntry.findFirst({ where: { subjectId: file.id } })).toMatchObject({
      command: "file.register",
      actorName: "周起草",
    });
  });

  it("refuses a 200 MB file by its announced length, before a byte is read", async () => {
    let read = 0;
    async function* huge() {
      read++;
      yield Buffer.alloc(1024);
    }
    const sent = uploadFile(built.actors.author, { name: "大.pdf", declaredSize: 200 * 1024 * 1024, bytes: huge() });
    await expect(sent).rejects.toMatchObject({ code: "InvalidInput", message: expect.stringContaining("超过了 100 MB 的上限") });
    expect(read).toBe(0);
  });

  it.each([
    ["one that lies about its type", () => upload("通知.pdf", SAMPLES.exe), /Windows 程序/],
    ["an empty one", () => upload("空.txt", Buffer.alloc(0)), /空文件/],
    ["one that was cut short", () => upload("半.pdf", SAMPLES.pdf, SAMPLES.pdf.length + 1), /没有传完/],
    ["a program", () => upload("程序.exe", SAMPLES.exe), /不接受 \.exe/],
    ["one from somebody who does not draft", () => upload("章.pdf", SAMPLES.pdf, null, "head"), /信息员/],
  ])("refuses %s, and nothing stays behind", async (_what, send, words) => {
    const before = [await storedFiles(), await db().storedFile.count()];
    await expect(send()).rejects.toThrow(words);
    expect([await storedFiles(), await db().storedFile.count()]).toEqual(before);
  });

  it("counts the bytes of a stream that announced nothing, or lied", async () => {
    process.env.GONGKAI_UPLOAD_MAX = "20";
    const before = await storedFiles();
    await expect(upload("大.pdf", SAMPLES.pdf, null)).rejects.toThrow(/超过了 20 字节 的上限/);
    await expect(upload("大.pdf", SAMPLES.pdf, 5)).rejects.toThrow(/超过了 20 字节 的上限/);
    expect(await storedFiles()).toBe(before);
  });
});

describe("sweep", () => {
  const sweep = (at: Date) => sweepFiles(systemActor(built.agency.id, "清理"), at);
  const unique = (mark: string) => Buffer.concat([SAMPLES.pdf, Buffer.from(mark)]);

  it("removes what nobody attached within a day, not what is younger", async () => {
    const file = await upload("没用上.pdf", unique("unused"));
    await sweep(new Date());
    expect(await storage().stat(file.sha256)).not.toBeNull();
    await sweep(new Date(Date.now() + DAY + 1000));
    expect(await storage().stat(file.sha256)).toBeNull();
    expect(await db().storedFile.count({ where: { id: file.id } })).toBe(0);
  });

  it("keeps bytes that another upload still names", async () => {
    const old = await upload("甲.pdf", unique("shared"));
    await db().storedFile.update({ where: { id: old.id }, data: { createdAt: new Date(Date.now() - 2 * DAY) } });
    const young = await upload("乙.pdf", unique("shared"));
    await sweep(new Date());
    expect(await db().storedFile.count({ where: { id: old.id } })).toBe(0);
    expect(await storage().stat(young.sha256)).not.toBeNull();
  });

  it("is for the platform alone", async () => {
    await upload("等着.pdf", unique("waiting"));
    await expect(sweepFiles(built.actors.author, new Date(Date.now() + DAY + 1000))).rejects.toMatchObject({ code: "NotAllowed" });
  });
});
