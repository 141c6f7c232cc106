import { describe, expect, test } from "vitest";
import { bodyFileIds, bodyFromText, bodyLinks, bodySchema, bodyText, emptyBody, isBlank } from "./body";
import { safeHref } from "./body-link";

const FILE = "0190a6c0-0000-7000-8000-000000000001";
const text = (value: string, ...marks: object[]) =>
  marks.length === 0 ? { type: "text", text: value } : { type: "text", text: value, marks };
const p = (...content: object[]) => (content.length === 0 ? { type: "paragraph" } : { type: "paragraph", content });
const doc = (...content: object[]) => ({ type: "doc", content });
const cell = (...content: object[]) => ({ type: "tableCell", content });
const image = { type: "image", attrs: { fileId: FILE, alt: "流程图" } };
const link = (href: unknown) => ({ type: "link", attrs: { href } });

const full = doc(
  { type: "heading", attrs: { level: 2, textAlign: "center" }, content: [text("总则")] },
  p(text("甲", { type: "bold" }, link("mailto:gxj@example.gov.cn")), { type: "hardBreak" }, text("乙")),
  {
    type: "orderedList",
    attrs: { start: 3 },
    content: [
      { type: "listItem", content: [p(text("一")), { type: "bulletList", content: [{ type: "listItem", content: [p(text("二"))] }] }] },
    ],
  },
  { type: "blockquote", content: [p(text("引"))] },
  {
    type: "table",
    content: [
      { type: "tableRow", content: [{ type: "tableHeader", attrs: { colspan: 2, colwidth: [100, 0] }, content: [p(text("表头"))] }] },
      { type: "tableRow", content: [cell(p(text("左"))), cell(p(text("右上")), p(text("右下")))] },
    ],
  },
  image,
  { type: "horizontalRule" },
);

const problem = (value: unknown): string => {
  const result = bodySchema.safeParse(value);
  return result.success ? "" : (result.error.issues[0]?.message ?? "");
};

describe("bodySchema", () => {
  test("gives a canonical body back as it is", () => {
    expect(bodySchema.parse(full)).toEqual(full);
    expect(bodySchema.parse(emptyBody)).toEqual(emptyBody);
  });

  test("leaves out defaults, unknown attributes and marks, and empty texts", () => {
    const noisy = doc(
      {
        type: "paragraph",
        attrs: { textAlign: null, style: "color:red", class: "x" },
        content: [text("甲", { type: "textStyle" }, { type: "bold" }, { type: "bold" }), text("")],
      },
      {
        type: "table",
        attrs: { x: 1 },
        content: [{ type: "tableRow", content: [{ ...cell(p()), attrs: { colspan: 1, rowspan: 1, colwidth: null, style: "x" } }] }],
      },
      { type: "image", attrs: { ...image.attrs, src: "https://elsewhere.example/x.png", title: null, width: null } },
      p(text("链", { type: "link", attrs: { href: "/a", target: "_blank", onclick: "x" } })),
    );
    expect(bodySchema.parse(noisy)).toEqual(
      doc(
        p(text("甲", { type: "bold" })),
        { type: "table", content: [{ type: "tableRow", content: [cell(p())] }] },
        image,
        p(text("链", link("/a"))),
      ),
    );
  });

  test("takes out characters that are no text", () => {
    expect(bodySchema.parse(doc(p(text("甲\u0000\u0007乙\ud800丙\u202e丁\n戊𠮷"))))).toEqual(doc(p(text("甲乙丙丁 戊𠮷"))));
  });

  test.each([
    ["格式无法识别", null],
    ["格式无法识别", "text"],
    ["格式无法识别", []],
    ["格式无法识别", p(text("甲"))],
    ["格式无法识别", { type: "doc", content: "x" }],
    ["格式无法识别", doc({ type: "paragraph", content: [null] })],
    ["格式无法识别", { type: "doc", content: [{ content: [] }] }],
    ["不支持的内容（codeBlock）", doc({ type: "codeBlock" })],
    ["段落中含有不支持的内容（image）", doc(p(image))],
    ["列表中含有不支持的内容（paragraph）", doc({ type: "bulletList", content: [p()] })],
    ["表格中含有不支持的内容（paragraph）", doc({ type: "table", content: [p()] })],
    ["正文中含有不支持的内容（text）", doc(text("甲"))],
    ["空的列表", doc({ type: "bulletList" })],
    ["空的表格", doc({ type: "table", content: [{ type: "tableRow" }] })],
    ["二级、三级、四级", doc({ type: "heading", attrs: { level: 1 } })],
    ["二级、三级、四级", doc({ type: "heading" })],
    ["对齐方式", doc({ type: "paragraph", attrs: { textAlign: "expression(1)" } })],
    [
      "列数应为 1 到 100 的整数",
      doc({ type: "table", content: [{ type: "tableRow", content: [{ ...cell(p()), attrs: { colspan: 1e9 } }] }] }),
    ],
    ["未上传的图片", doc({ type: "image", attrs: { alt: "图" } })],
    ["未上传的图片", doc({ type: "image", attrs: { alt: "图", fileId: "../x" } })],
    ["没有填写说明文字", doc({ type: "image", attrs: { fileId: FILE, alt: " " } })],
    ["链接地址“javascript:alert(1)”不能使用", doc(p(text("甲", link("javascript:alert(1)"))))],
    ["链接地址", doc(p(text("甲", link(null))))],
  ])("refuses: %s", (message, value) => {
    expect(problem(value)).toContain(message);
  });

  test("limits of depth, nodes and size, also far beyond", () => {
    const nested = (depth: number) => {
      let node: object = p(text("甲"));
      for (let level = 0; level < depth; level += 1) node = { type: "blockquote", content: [node] };
      return doc(node);
    };
    expect(problem(nested(29))).toBe("");
    expect(problem(nested(30))).toContain("嵌套过深");
    expect(problem(nested(100_000))).toContain("嵌套过深");
    expect(problem(doc(...Array.from({ length: 19_999 }, () => p())))).toBe("");
    expect(problem(doc(...Array.from({ length: 20_000 }, () => p())))).toContain("正文过长");
    expect(problem(doc(p(text("字".repeat(666_000)))))).toBe("");
    expect(problem(doc(p(text("字".repeat(667_000)))))).toContain("2 MB");
  });
});

describe("safeHref", () => {
  test.each([
    "https://example.gov.cn/a?b=1#c",
    "http://example.gov.cn",
    "mailto:a@example.gov.cn",
    "tel:+86-473-2991234",
    "/zfxxgk/zn",
    "https://示例.中国/",
  ])("takes %s", (href) => {
    expect(safeHref(` ${href} `)).toBe(href);
  });

  test.each([
    "",
    "javascript:alert(1)",
    "JAVASCRIPT:alert(1)",
    "java\tscript:alert(1)",
    "\u0001javascript:x",
    "data:text/html,x",
    "vbscript:x",
    "file:///c:/x",
    "//evil.example",
    "/\\evil.example",
    "https://",
    "https:evil",
    "https://user:pw@evil.example",
    "https://gov.cn@evil.example",
    "ftp://x",
    "a/b",
    "#x",
    "mailto:",
    "tel:x",
    "https://a b",
    "https://a\u202eb",
    `https://a/${"x".repeat(2000)}`,
  ])("refuses %j", (href) => {
    expect(safeHref(href)).toBeNull();
  });
});

describe("reading a body", () => {
  const body = bodySchema.parse(full);

  test("as text", () => {
    expect(bodyText(body)).toBe("总则\n甲\n乙\n一\n二\n引\n表头\n左\t右上 右下\n流程图");
  });

  test("files and links, each once", () => {
    expect(bodyFileIds(bodySchema.parse(doc(image, image)))).toEqual([FILE]);
    expect(bodyLinks(body)).toEqual(["mailto:gxj@example.gov.cn"]);
  });

  test.each([
    [true, emptyBody],
    [true, doc(p(text("\u3000 ")), { type: "horizontalRule" })],
    [true, doc({ type: "table", content: [{ type: "tableRow", content: [cell(p()), cell(p())] }] })],
    [false, doc(image)],
    [false, doc(p(text("甲")))],
  ])("blank: %s", (blank, value) => {
    expect(isBlank(bodySchema.parse(value))).toBe(blank);
  });

  test("from plain text and back", () => {
    const made = bodyFromText("\u3000\u3000第一段\r\n\r\n第二段 \n\u0000\n");
    expect(made).toEqual(doc(p(text("第一段")), p(text("第二段"))));
    expect(bodySchema.parse(made)).toEqual(made);
    expect(bodyText(made)).toBe("第一段\n第二段");
    expect(bodyFromText(" \n ")).toEqual(emptyBody);
  });
});
