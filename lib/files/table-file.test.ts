import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readTableFile } from "./table-file";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "table-file-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(name: string, content: string | Buffer) {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return readTableFile(file);
}

describe("files of rows", () => {
  it("reads CSV with a byte order mark, quotes, line breaks in cells and empty lines", async () => {
    const table = await read("a.csv", '\uFEFF标题,正文\r\n"甲，""乙""","第一行\n第二行"\r\n\r\n丙,丁\r\n');
    expect(table.headings).toEqual(["标题", "正文"]);
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      { 标题: '甲，"乙"', 正文: "第一行\n第二行" },
      { 标题: "丙", 正文: "丁" },
    ]);
  });

  it("reads JSON Lines with numbers and nulls as text, and counts the lines of the file", async () => {
    const table = await read("a.jsonl", '{"a":"x","b":1}\n\n{"a":null,"c":true}\n');
    expect(table.headings).toEqual(["a", "b", "c"]);
    expect(table.rows).toEqual([
      { line: 1, cells: { a: "x", b: "1" } },
      { line: 3, cells: { a: "", c: "true" } },
    ]);
  });

  it("numbers rows as a spreadsheet does, empty ones and those before the headings counted", async () => {
    const table = await read("gaps.csv", '\r\na,b\n1,"x\ny"\n\n2,z\n');
    expect(table.rows.map(({ line, cells }) => [line, cells.a])).toEqual([
      [3, "1"],
      [5, "2"],
    ]);
  });

  it("names every line of JSON Lines that cannot be read", async () => {
    await expect(read("many.jsonl", '{"a":1}\n{"a":\n[]\n{"b":{}}\n')).rejects.toMatchObject({
      fields: { "": [expect.stringContaining("第 2 行"), expect.stringContaining("第 3 行"), expect.stringContaining("第 4 行的 b")] },
    });
  });

  it("fills cells that a short row leaves out", async () => {
    const table = await read("short.csv", "a,b,c\n1\n");
    expect(table.rows[0]?.cells).toEqual({ a: "1", b: "", c: "" });
  });

  it.each([
    ["not UTF-8", "gbk.csv", Buffer.from([0xb1, 0xea, 0xcc, 0xe2, 0x0a]), "UTF-8"],
    ["a quote left open", "quote.csv", 'a,b\n"1,2\n', "引号"],
    ["more cells than headings", "long.csv", "a,b\n1,2,3\n", "第 2 行"],
    ["a heading given twice", "twice.csv", "a,b,a\n1,2,3\n", "两次"],
    ["an empty file", "empty.csv", "", "空的"],
    ["a truncated line", "cut.jsonl", '{"a":1}\n{"a":', "第 2 行"],
    ["a line that is no object", "list.jsonl", "[1,2]\n", "JSON 对象"],
    ["a nested value", "nested.jsonl", '{"a":{"b":1}}\n', "第 1 行"],
    ["something else called xlsx", "fake.xlsx", "not a workbook", "打不开"],
    ["another ending", "a.doc", "x", "不认识"],
  ])("refuses %s with a message that says where", async (_what, name, content, words) => {
    await expect(read(name, content)).rejects.toMatchObject({ code: "InvalidInput", message: expect.stringContaining(words) });
  });
});
