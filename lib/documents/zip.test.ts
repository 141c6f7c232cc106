import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { readZip, safeEntryName, type ZipEntry, zipArchive, zipBytes } from "./zip";

const at = new Date("2026-11-22T01:02:04Z");
const entries: ZipEntry[] = [
  { name: "目录.txt", bytes: Buffer.from("一、申请表\n".repeat(200)) },
  { name: "01 申请/申请表.pdf", bytes: Buffer.from("%PDF-1.7") },
  { name: "空的.txt", bytes: new Uint8Array(0) },
  { name: "目录.txt", bytes: async () => Buffer.from("另一份") },
];

test("what is put in comes out, names in Chinese and two of one name included", async () => {
  const files = readZip(await zipBytes(entries, at));
  expect(files.map(({ name }) => name)).toEqual(["目录.txt", "01 申请/申请表.pdf", "空的.txt", "目录（2）.txt"]);
  expect(files.map(({ bytes }) => bytes.toString())).toEqual(["一、申请表\n".repeat(200), "%PDF-1.7", "", "另一份"]);
});

test("the same entries are the same bytes; text is packed", async () => {
  const [first, second] = [await zipBytes(entries, at), await zipBytes(entries, at)];
  expect(first.equals(second)).toBe(true);
  expect(first.byteLength).toBeLessThan(1000);
});

test("one file is held at a time", async () => {
  const asked: number[] = [];
  const many = [1, 2].map((number) => ({
    name: `${number}.txt`,
    bytes: async () => {
      asked.push(number);
      return Buffer.from("x");
    },
  }));
  const pieces = zipArchive(many, at);
  await pieces.next();
  expect(asked).toEqual([1]);
});

test("another program reads it", async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), "gongkai-zip-"));
  try {
    const file = path.join(folder, "a.zip");
    await writeFile(file, await zipBytes(entries, at));
    const script =
      "import sys,zipfile;z=zipfile.ZipFile(sys.argv[1]);print(z.testzip(), z.getinfo('目录.txt').date_time, len(z.namelist()))";
    const read = spawnSync("python3", ["-X", "utf8", "-c", script, file], { encoding: "utf8" });
    // A machine without Python cannot say anything about it.
    if (read.error === undefined) expect(read.stdout.trim()).toBe("None (2026, 11, 22, 9, 2, 4) 4");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test.each([
  ["关于公开的答复.pdf", "关于公开的答复.pdf"],
  ["../../etc/passwd", "_.._etc_passwd"],
  ["a\\b:c*?.txt", "a_b_c__.txt"],
  [" .隐藏. ", "隐藏"],
  ["", "未命名"],
  [`${"长".repeat(300)}.docx`, `${"长".repeat(100)}.docx`],
])("%j becomes one name that every system takes", (given, safe) => {
  expect(safeEntryName(given)).toBe(safe);
});
