import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { civilDate, toDatabaseDate } from "@/lib/core/civil-date";
import { useDatabase } from "@/lib/core/testing/database";
import { unzip } from "@/lib/documents/testing/zip";
import { type Fate, newSite } from "../testing/rows";
import { downloadAddress, parseDownload } from "./address";
import { type Download, findDownload } from "./find-download";

useDatabase();

let site: Awaited<ReturnType<typeof newSite>>;
let columnId: string;

beforeAll(async () => {
  site = await newSite();
  columnId = (await site.column("/tzgg")).id;
});

const body = (...texts: string[]) => ({
  type: "doc",
  content: texts.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })),
});

async function download(address: string, form: "pdf" | "docx"): Promise<Download> {
  const found = await findDownload(downloadAddress(address, form));
  if (found === null || found === "gone" || "movedTo" in found) throw new Error(`no download: ${JSON.stringify(found)}`);
  return found;
}

async function textOf(address: string): Promise<string> {
  const xml = unzip(await (await download(address, "docx")).bytes()).get("word/document.xml") ?? "";
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join("");
}

describe("who gets a file", () => {
  test.each<Fate>(["draft", "scheduled", "superseded", "onWechat", "onRequest"])("of an item that is %s: nobody", async (fate) => {
    const { address } = await site.item({ columnId, fate });
    expect(await findDownload(downloadAddress(address, "pdf"))).toBeNull();
  });

  test("of a withdrawn one: nobody any more", async () => {
    const { address } = await site.item({ columnId, fate: "withdrawn" });
    expect(await findDownload(downloadAddress(address, "docx"))).toBe("gone");
  });

  test.each([
    "/tzgg/202611/t20261118_0.pdf",
    "/tzgg.pdf",
    "/../x/202611/t20261118_1.pdf",
    "/tzgg/202611/t20261118_1.html",
    "/tzgg/202611/t20261118_1.doc",
    "",
  ])("%j is the address of none", async (pathname) => {
    expect(await findDownload(pathname)).toBeNull();
  });
});

test("a document with its number is set as one, without repeating what its text already says", async () => {
  const { address } = await site.item({
    columnId,
    title: "关于开展检查的通知",
    revision: {
      keywords: ["检查"],
      docNo: "示工信〔2026〕9号",
      formedOn: toDatabaseDate(civilDate("2026-11-16")),
      body: body("各有关单位：", "现通知如下。", "示例市工业和信息化局", "2026年11月16日"),
    },
  });
  const text = await textOf(address);
  expect(text).toContain("示例市工业和信息化局文件示工信〔2026〕9号");
  expect(text.match(/2026年11月16日/g)).toHaveLength(1);
  expect(text).toContain("各有关单位：现通知如下。");
});

test("any other item is set as a page with its address", async () => {
  const { address } = await site.item({ columnId, title: "办事大厅搬迁", revision: { keywords: [], body: body("自下周一起搬迁。") } });
  const text = await textOf(address);
  expect(text).toContain("网页地址");
  expect(text).toContain(address);
  expect(text).not.toContain("文件示工信");
  expect((await (await download(address, "pdf")).bytes()).subarray(0, 5).toString()).toBe("%PDF-");
});

test("its fingerprint stays while it says the same, and changes with a word", async () => {
  const item = { columnId, title: "甲", revision: { keywords: [], body: body("一") } };
  const { address } = await site.item(item);
  expect((await download(address, "pdf")).hash).toBe((await download(address, "pdf")).hash);
  expect((await download(address, "pdf")).hash).not.toBe((await download(address, "docx")).hash);
});

test("a picture whose file is gone does not cost the document", async () => {
  const picture = { type: "image", attrs: { fileId: randomUUID(), alt: "走势图" } };
  const { address } = await site.item({ columnId, revision: { keywords: [], body: { type: "doc", content: [picture] } } });
  expect(await textOf(address)).toContain("［图片：走势图（图片无法读取，请到网页查看）］");
});

test("addresses of pages and files lead to each other", () => {
  expect(downloadAddress("/tzgg/202611/t20261118_41.html", "docx")).toBe("/tzgg/202611/t20261118_41.docx");
  expect(parseDownload("/tzgg/202611/t20261118_41.docx")).toEqual({ address: "/tzgg/202611/t20261118_41.html", form: "docx" });
});
