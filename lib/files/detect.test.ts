import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkContent, claimedType } from "./check-type";
import { detectContent } from "./detect";
import { formatSize } from "./media-types";
import { archive, SAMPLES } from "./testing/samples";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "gongkai-detect-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function fileOf(bytes: Uint8Array): Promise<string> {
  const file = path.join(folder, "sample");
  await writeFile(file, bytes);
  return file;
}

const detect = async (bytes: Uint8Array) => detectContent(await fileOf(bytes));

describe("what the bytes are", () => {
  it.each(["pdf", "png", "jpg", "gif", "webp", "mp4", "mp3", "docx", "xlsx", "pptx", "ofd", "compound", "text"] as const)(
    "%s",
    async (kind) => {
      expect(await detect(SAMPLES[kind])).toEqual({ kind });
    },
  );

  it("text in GB18030", async () => {
    expect(await detect(SAMPLES.gb18030)).toEqual({ kind: "text" });
  });

  it("text that happens to begin like a bitmap", async () => {
    expect(await detect(Buffer.from("BM 编号说明：第一列为编号。\n"))).toEqual({ kind: "text" });
  });

  it("a Word file whose parts stand in an unusual order", async () => {
    const bytes = archive([
      ["docProps/app.xml", "<x/>"],
      ["word/document.xml", "<x/>"],
      ["[Content_Types].xml", "<Types/>"],
    ]);
    expect(await detect(bytes)).toEqual({ kind: "docx" });
  });

  it.each([
    ["exe", "exe"],
    ["zip", "zip"],
    ["html", "html"],
  ] as const)("%s is none that is taken", async (sample, foreign) => {
    expect(await detect(SAMPLES[sample])).toEqual({ foreign });
  });

  it("SVG, which can run scripts, is none that is taken", async () => {
    expect(await detect(SAMPLES.svg)).not.toHaveProperty("kind");
  });

  it("bytes without a meaning", async () => {
    expect(await detect(Buffer.from([0, 1, 2, 3, 250, 251, 252, 255, 255]))).toEqual({ foreign: "" });
  });

  it("an archive cut short, or with a directory that points nowhere", async () => {
    expect(await detect(SAMPLES.ofd.subarray(0, 60))).toEqual({ foreign: "zip" });
    const lying = Buffer.from(SAMPLES.ofd);
    lying.writeUInt32LE(0xfffffff0, lying.length - 6);
    expect(await detect(lying)).toEqual({ foreign: "zip" });
  });
});

describe("a file that lies about its type is refused with both types named", () => {
  it.each([
    ["通知.pdf", "exe", /PDF 文档.*Windows 程序/],
    ["照片.jpg", "png", /JPEG 图片.*PNG 图片/],
    ["表.xlsx", "docx", /Excel 表格.*Word 文档/],
    ["表.docx", "compound", /Word 文档.*加了密码的 Office/],
    ["说明.txt", "html", /纯文本.*网页文件/],
    ["说明.txt", "exe", /纯文本.*Windows 程序/],
    ["图.png", "svg", /PNG 图片.*内容却是/],
  ] as const)("%s with the content of %s", async (name, sample, words) => {
    await expect(checkContent(claimedType(name), await fileOf(SAMPLES[sample]))).rejects.toThrow(words);
  });

  it.each([
    ["通知.PDF", "pdf"],
    ["通知.doc", "compound"],
    ["通知.wps", "compound"],
    ["名单.csv", "gb18030"],
    ["照片.jpeg", "jpg"],
  ] as const)("%s is taken", async (name, sample) => {
    await expect(checkContent(claimedType(name), await fileOf(SAMPLES[sample]))).resolves.toBeUndefined();
  });
});

describe("names that are refused before a byte is read", () => {
  it.each([
    ["木马.exe", /不接受 \.exe/],
    ["图.svg", /不接受 \.svg/],
    ["页.html", /不接受 \.html/],
    ["宏.docm", /不接受 \.docm/],
    ["没有扩展名", /没有扩展名/],
    ["../..", /没有名称/],
  ])("%s", (name, words) => {
    expect(() => claimedType(name)).toThrow(words);
  });
});

it.each([
  [0, "0 字节"],
  [1023, "1023 字节"],
  [1536, "1.5 KB"],
  [104857600, "100 MB"],
  [3 * 1024 ** 3, "3 GB"],
])("%d bytes read as %s", (bytes, words) => {
  expect(formatSize(bytes)).toBe(words);
});
