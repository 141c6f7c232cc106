import { describe, expect, it } from "vitest";
import { cleanName, contentDisposition, extensionOf } from "./names";

describe("cleanName", () => {
  it.each([
    ["关于印发《办法》的通知.docx", "关于印发《办法》的通知.docx"],
    ["C:\\Users\\王\\桌面\\附件1.xlsx", "附件1.xlsx"],
    ["../../etc/passwd", "passwd"],
    ["a\u0000b\r\nc.pdf", "abc.pdf"],
    // The mark that makes "fdp.exe" read as "exe.pdf".
    ["报告\u202efdp.exe", "报告fdp.exe"],
    ["...通知.pdf. . ", "通知.pdf"],
    ['表<1>:"甲"|乙?*.xls', "表_1___甲__乙__.xls"],
    ["  多   个\t空格.txt ", "多 个空格.txt"],
    ["..", ""],
    ["", ""],
  ])("%j → %j", (raw, clean) => {
    expect(cleanName(raw)).toBe(clean);
  });

  it("cuts a long name to 200 characters and keeps its extension", () => {
    const name = cleanName(`${"附".repeat(300)}.pdf`);
    expect([...name]).toHaveLength(200);
    expect(name.endsWith("附.pdf")).toBe(true);
  });

  it("does not cut a character of two halves in two", () => {
    const name = cleanName(`${"𠮷".repeat(300)}.txt`);
    expect([...name]).toHaveLength(200);
    expect(name.isWellFormed()).toBe(true);
  });
});

it.each([
  ["通知.PDF", "pdf"],
  ["a.tar.gz", "gz"],
  [".htaccess", ""],
  ["没有扩展名", ""],
])("the extension of %j is %j", (name, extension) => {
  expect(extensionOf(name)).toBe(extension);
});

describe("contentDisposition", () => {
  it("offers a Chinese name in UTF-8 and a plain one beside it", () => {
    expect(contentDisposition("attachment", "附件 1（甲）.pdf")).toBe(
      "attachment; filename=\"file.pdf\"; filename*=UTF-8''%E9%99%84%E4%BB%B6%201%EF%BC%88%E7%94%B2%EF%BC%89.pdf",
    );
  });

  it("cannot be broken out of", () => {
    expect(contentDisposition("inline", "a\"; filename=b'(c)*.txt")).toBe(
      "inline; filename=\"a_; filename=b'(c)*.txt\"; filename*=UTF-8''a%22%3B%20filename%3Db%27%28c%29%2A.txt",
    );
  });
});
