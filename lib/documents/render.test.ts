import { mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepFile, keptFile } from "./kept-files";
import { documentFile, documentHash } from "./render";
import { notice, pictureBlock, png, withBody } from "./testing/samples";

let data: string;

beforeEach(async () => {
  data = await mkdtemp(path.join(os.tmpdir(), "gongkai-documents-"));
  vi.stubEnv("GONGKAI_DATA_DIR", data);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(data, { recursive: true, force: true });
});

const noPicture = async () => null;
const files = async () => (await readdir(path.join(data, "documents")).catch(() => [])).sort();

test("a file is made once; those who ask at the same time get the same one", async () => {
  const [first, second] = await Promise.all([documentFile(notice, "pdf", noPicture), documentFile(notice, "pdf", noPicture)]);
  expect(second).toBe(first);
  expect(await files()).toEqual([`${documentHash(notice, "pdf")}.pdf`]);
  await writeFile(path.join(data, "documents", `${documentHash(notice, "pdf")}.pdf`), "kept");
  expect((await documentFile(notice, "pdf", noPicture)).toString()).toBe("kept");
});

test("another word, another form: another fingerprint", () => {
  const hashes = [documentHash(notice, "pdf"), documentHash(notice, "docx"), documentHash({ ...notice, note: "" }, "pdf")];
  expect(new Set(hashes).size).toBe(3);
  expect(documentHash(structuredClone(notice), "pdf")).toBe(hashes[0]);
});

test("what had to be made without a picture is not kept, so that the picture can come back", async () => {
  const document = withBody([pictureBlock("a".repeat(64))]);
  await documentFile(document, "docx", noPicture);
  expect(await files()).toEqual([]);
  await documentFile(document, "docx", async () => png(4, 4));
  expect(await files()).toHaveLength(1);
});

test("beyond the limit the file that was read longest ago goes", async () => {
  const bytes = Buffer.alloc(100);
  await keepFile("a.pdf", bytes, 250);
  await keepFile("b.pdf", bytes, 250);
  const folder = path.join(data, "documents");
  await utimes(path.join(folder, "a.pdf"), new Date(1000), new Date(1000));
  await utimes(path.join(folder, "b.pdf"), new Date(2000), new Date(2000));
  await keptFile("a.pdf");
  await keepFile("c.pdf", bytes, 250);
  expect(await files()).toEqual(["a.pdf", "c.pdf"]);
});

test("a folder that cannot be written costs only the keeping", async () => {
  await writeFile(path.join(data, "documents"), "a file where the folder should be");
  expect((await documentFile(notice, "docx", noPicture)).byteLength).toBeGreaterThan(1000);
});
