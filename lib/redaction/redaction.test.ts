import { afterAll, expect, test } from "vitest";
import { inspectFile, proveFile, redactFile, renderPages, stopRedaction } from "./redaction";
import { boxAround, line, samplePdf } from "./testing/pdfs";

// It starts a process.
afterAll(stopRedaction);

const bytes = samplePdf({ pages: [{ content: line("SECRET-4711", 20, 80) }, { content: line("page two", 20, 80) }] });
const order = { boxes: [boxAround(1, 20, 80, 112)], stamps: { secret: "第十四条" }, title: "材料" };

test("inspects, draws, redacts and proves in a process of its own", async () => {
  expect(await inspectFile(bytes)).toEqual({
    kind: "pdf",
    pages: [
      { width: 300, height: 200 },
      { width: 300, height: 200 },
    ],
    hidden: [],
  });
  const pages = await renderPages(bytes, { from: 1, to: 2, width: 600 });
  expect(pages.map(({ width, height }) => [width, height])).toEqual([
    [600, 400],
    [600, 400],
  ]);
  for (const { webp } of pages) expect(Buffer.from(webp).toString("latin1", 8, 12)).toBe("WEBP");
  const { bytes: result, proof } = await redactFile(bytes, order);
  expect(proof.holds).toBe(true);
  expect((await inspectFile(result)).pages).toHaveLength(2);
});

test("what it refuses comes through in words", async () => {
  await expect(inspectFile(Buffer.from("hello"))).rejects.toMatchObject({
    code: "RuleViolation",
    message: expect.stringContaining("只能遮盖"),
  });
  await expect(redactFile(bytes, { ...order, boxes: [] })).rejects.toMatchObject({
    code: "InvalidInput",
    fields: { boxes: [expect.stringContaining("还没有遮盖框")] },
  });
  await expect(renderPages(bytes, { from: 3, to: 3, width: 600 })).rejects.toMatchObject({ message: "文件没有第 3 页，一共 2 页。" });
});

test("a file made elsewhere can be proved, or not", async () => {
  const proof = await proveFile(bytes, bytes, order);
  expect(proof.holds).toBe(false);
  expect(proof.checks.filter(({ faults }) => faults.length > 0).map(({ name }) => name)).toEqual([
    "text",
    "pixels",
    "structure",
    "bytes",
    "independence",
  ]);
});

test("a file that does not pass the proof is not handed out", async () => {
  await expect(redactFile(bytes, { ...order, title: "SECRET-4711" })).rejects.toMatchObject({
    message: expect.stringContaining("遮盖没有通过验证"),
  });
});
