import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { bodyFromHtml } from "@/lib/disclosures/body-from-html";
import { partsOf, RichText } from "./rich-text";

describe("the parts of a text", () => {
  const body = bodyFromHtml("<p>前言</p><h2>一、总体情况</h2><p>甲</p><h3>（一）其中</h3><h2> </h2><h2><strong>二、</strong>问题</h2>");

  test("are its headings of the highest level, each with the id that it has on the page", () => {
    const page = renderToStaticMarkup(<RichText body={body} imageAddress={() => null} anchors />);
    const parts = partsOf(body);
    expect(parts.map(({ name }) => name)).toEqual(["一、总体情况", "二、问题"]);
    for (const { id } of parts) expect(page.split(`<h2 id="${id}">`)).toHaveLength(2);
  });

  test("have no ids where several texts may share a page", () => {
    expect(renderToStaticMarkup(<RichText body={body} imageAddress={() => null} />)).not.toContain("id=");
  });

  test("of a text without headings are none", () => {
    expect(partsOf(bodyFromHtml("<p>甲</p>"))).toEqual([]);
  });
});

test.each([
  ["<h3>甲</h3><h4>乙</h4><h3>丙</h3>", "h2 h3 h2"],
  ["<h2>甲</h2><h4>乙</h4><h3>丙</h3><h4>丁</h4>", "h2 h3 h3 h4"],
  ["<h4>甲</h4><h2>乙</h2><h3>丙</h3>", "h2 h2 h3"],
  ["<h2>甲</h2><h3>乙</h3><h4>丙</h4>", "h2 h3 h4"],
])("headings begin under the title of the page and leave no level out: %s", (html, levels) => {
  const page = renderToStaticMarkup(<RichText body={bodyFromHtml(html)} imageAddress={() => null} />);
  expect([...page.matchAll(/<(h\d)/g)].map(([, tag]) => tag).join(" ")).toBe(levels);
});
