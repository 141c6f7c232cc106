import { expect, test } from "vitest";
import { emptyElement, escapeXml, parentElement, textElement } from "./xml";

test.each([
  ["<b>&amp;</b>", "&#60;b&#62;&#38;amp;&#60;/b&#62;"],
  ["]]>", "]]&#62;"],
  [`"'`, "&#34;&#39;"],
  ["a\u0000b\u0008c\u001fd", "abcd"],
  ["\ud800单", "单"],
  ["好\udc00", "好"],
  ["\ufffe\uffff", ""],
  ["𠮷\t\n", "𠮷\t\n"],
])("%j", (text, escaped) => {
  expect(escapeXml(text)).toBe(escaped);
});

test("elements", () => {
  expect(textElement("a", "<", { b: '"' })).toBe('<a b="&#34;">&#60;</a>');
  expect(emptyElement("a", { href: "/?x=1&y=2" })).toBe('<a href="/?x=1&#38;y=2"/>');
  expect(parentElement("a", {}, [textElement("b", "")])).toBe("<a>\n<b></b>\n</a>");
});
