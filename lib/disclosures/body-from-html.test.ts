import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bodySchema, bodyText, emptyBody } from "./body";
import { bodyFromHtml } from "./body-from-html";

const p = (text: string) => ({ type: "paragraph", content: [{ type: "text", text }] });
const blocks = (html: string) => bodyFromHtml(html).content;

describe("what is kept", () => {
  test("paragraphs, headings, breaks, marks, alignment", () => {
    expect(blocks('<h1>一</h1><h3 align="center">二</h3><p>甲<b>乙<i>丙</i></b><br>丁</p><p style="text-align: right">戊</p>')).toEqual([
      { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "一" }] },
      { type: "heading", attrs: { level: 3, textAlign: "center" }, content: [{ type: "text", text: "二" }] },
      {
        type: "paragraph",
        content: [
          { type: "text", text: "甲" },
          { type: "text", text: "乙", marks: [{ type: "bold" }] },
          { type: "text", text: "丙", marks: [{ type: "bold" }, { type: "italic" }] },
          { type: "hardBreak" },
          { type: "text", text: "丁" },
        ],
      },
      { type: "paragraph", attrs: { textAlign: "right" }, content: [{ type: "text", text: "戊" }] },
    ]);
  });

  test("lists in lists, numbered from any number", () => {
    expect(blocks("<ol start=3><li>甲<ul><li>乙</ul><li><p>丙</p></ol>")).toEqual([
      {
        type: "orderedList",
        attrs: { start: 3 },
        content: [
          { type: "listItem", content: [p("甲"), { type: "bulletList", content: [{ type: "listItem", content: [p("乙")] }] }] },
          { type: "listItem", content: [p("丙")] },
        ],
      },
    ]);
  });

  test("tables with merged cells, heads and captions", () => {
    const html = "<table><caption>表1</caption><thead><tr><th colspan=2>甲<tbody><tr><td rowspan='2'>乙<td>丙<tr><td>丁</table>";
    expect(blocks(html)).toEqual([
      p("表1"),
      {
        type: "table",
        content: [
          { type: "tableRow", content: [{ type: "tableHeader", attrs: { colspan: 2 }, content: [p("甲")] }] },
          {
            type: "tableRow",
            content: [
              { type: "tableCell", attrs: { rowspan: 2 }, content: [p("乙")] },
              { type: "tableCell", content: [p("丙")] },
            ],
          },
          { type: "tableRow", content: [{ type: "tableCell", content: [p("丁")] }] },
        ],
      },
    ]);
  });

  test("text that stands where none can stand", () => {
    expect(bodyText(bodyFromHtml("<table>甲<tr>乙<td>丙</td></tr></table><ul>丁<li>戊</ul>"))).toBe("甲\n乙\t丙\n丁\n戊");
  });

  test("safe links, and the text of the others", () => {
    const [first] = blocks(
      '<a href="https://example.gov.cn/a?b=1">甲</a><a href="JaVaScRiPt:alert(1)">乙</a><a href="java&#10;script:x">丙</a>',
    );
    expect(first).toEqual({
      type: "paragraph",
      content: [
        { type: "text", text: "甲", marks: [{ type: "link", attrs: { href: "https://example.gov.cn/a?b=1" } }] },
        { type: "text", text: "乙丙" },
      ],
    });
  });

  test("blanks: collapsed, none where Chinese lines wrap, none at the ends", () => {
    expect(bodyText(bodyFromHtml("<p>\u3000\u3000关于\n  开展 <b>English\nwords</b>&nbsp; 的通知 </p>"))).toBe(
      "关于开展 English words 的通知",
    );
    expect(bodyText(bodyFromHtml("<pre>一\n二</pre>"))).toBe("一\n二");
  });
});

describe("what is dropped", () => {
  test.each([
    "<script>alert(1)</script>",
    "<style>p{color:red}</style>",
    "<p onclick=alert(1)><img src=x onerror=alert(1)></p>",
    "<svg><script>alert(1)</script><text>a</text></svg>",
    "<iframe srcdoc='<p>a</p>'>b</iframe>",
    "<!--[if gte mso 9]><xml><w:WordDocument>a</w:WordDocument></xml><![endif]-->",
    "<xml><o:OfficeDocumentSettings>a</o:OfficeDocumentSettings></xml>",
    "<p class=MsoNormal><o:p>&nbsp;</o:p></p>",
    "<span style='display:none'>密</span>",
    "<p hidden>密</p>",
    "<table></table><ul></ul><blockquote></blockquote><tr><td></td></tr>",
    "",
    " \n ",
    "</p></div></table>",
  ])("nothing is left of %s", (html) => {
    expect(bodyFromHtml(html)).toEqual(emptyBody);
  });

  test("Word's markup, not its text", () => {
    const html =
      "<p class=MsoNormal style='mso-margin-top-alt:auto'><b><span lang=EN-US style='font-family:仿宋'>1.<o:p></o:p></span></b>加强<![if !supportLists]>领导<![endif]></p>";
    expect(bodyText(bodyFromHtml(html))).toBe("1.加强领导");
    expect(JSON.stringify(bodyFromHtml(html))).not.toMatch(/mso|style|class|o:p/i);
  });
});

describe("nasty input", () => {
  const LENGTH = 300_000;
  test.each([
    "<div>",
    "<b>",
    "<table>",
    "<table><tr><td>",
    "<ul><li>",
    "<blockquote>",
    "<i>x",
    "<p>x",
    "<b><p>",
    "</b>",
    "<a href=x>",
    "<svg>",
    "<pre>\n",
    "<",
    "<!--",
    "&",
    "&lt;",
    "x ",
    "一\n",
    "<br>",
    "<td>",
    "<svg><g>",
    "<script>",
  ])("over and over: %s", (unit) => {
    const html = unit.repeat(LENGTH / unit.length);
    expect(bodyFromHtml(html).type).toBe("doc");
  });

  test("an ordinary page of a megabyte keeps every paragraph", () => {
    const paragraph = `<p class="MsoNormal"><span>${"公开".repeat(250)}</span></p>\n`;
    const count = Math.ceil(1_000_000 / paragraph.length);
    expect(bodyFromHtml(paragraph.repeat(count)).content).toHaveLength(count);
  });

  test("ten thousand nested structures keep their text and stay within the limits", () => {
    const html = `${"<blockquote><ul><li><table><tr><td>".repeat(10_000)}深${"</td></tr></table></li></ul></blockquote>".repeat(10_000)}`;
    const body = bodyFromHtml(html);
    expect(bodyText(body).trim()).toBe("深");
    expect(bodySchema.parse(body)).toEqual(body);
  });

  test("any soup of tags gives a valid body in canonical form, with all its text", () => {
    const tags = "p div h1 h5 ul ol li table tr td th caption blockquote b a pre br hr span center thead".split(" ");
    const piece = fc.oneof(
      fc.constantFrom(...tags).map((tag) => `<${tag}>`),
      fc.constantFrom(...tags).map((tag) => `</${tag}>`),
      fc.constantFrom(
        "甲",
        "乙",
        " ",
        "\n",
        "&nbsp;",
        "<a href='/x'>",
        "<td colspan=0 rowspan=-3>",
        "<th colspan=9999>",
        "<ol start=x>",
        "<p align=CENTER>",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const html = pieces.join("");
        const body = bodyFromHtml(html);
        expect(bodySchema.parse(body)).toEqual(body);
        const count = (text: string) => [...text].filter((char) => char === "甲" || char === "乙").length;
        expect(count(bodyText(body))).toBe(count(html));
      }),
      { numRuns: 1000 },
    );
  });

  test("any characters at all", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (html) => {
        const body = bodyFromHtml(html);
        expect(bodySchema.parse(body)).toEqual(body);
      }),
    );
  });
});
