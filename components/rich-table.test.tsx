import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { bodyFromHtml } from "@/lib/disclosures/body-from-html";
import { reportBody } from "@/lib/reports/annual/output/body";
import { busyYear } from "@/lib/reports/annual/output/testing/snapshot";
import { RichText } from "./rich-text";

const drawn = (html: string): string => renderToStaticMarkup(<RichText body={bodyFromHtml(html)} imageAddress={() => null} />);
const tables = (html: string): string[] => drawn(html).split('<div class="table-scroll"').slice(1);

describe("tables in the text of an item", () => {
  test("names over columns and beside rows say which they are", () => {
    const [table] = tables(
      "<h2>产值</h2><table><tr><th>县区</th><th>产值</th></tr><tr><th>甲区</th><td>1</td></tr><tr><td>乙区</td><td>2</td></tr></table>",
    );
    expect(table).toContain('aria-label="产值，表格，可左右滚动"');
    expect(table).toContain('<caption class="sr-only">产值</caption>');
    expect(table).toContain('<th scope="col"><p>县区</p></th><th scope="col" class="cell-figure"><p>产值</p></th>');
    expect(table).toContain('<th scope="row"><p>甲区</p></th>');
    expect(table).toContain("<td><p>乙区</p></td>");
  });

  test("a table without a heading has no name, one that is all names has no head", () => {
    const [table] = tables("<table><tr><th>甲</th><th>乙</th></tr></table>");
    expect(table).toContain('aria-label="表格，可左右滚动"');
    expect(table).not.toContain("caption");
    expect(table).not.toContain('scope="col"');
  });

  test("columns of figures are set to the right with their names, others are not", () => {
    const [table] = tables(
      "<table><tr><th>县区</th><th>产值</th><th>电话</th></tr><tr><td>甲区</td><td>1,203.5</td><td>12345 转 1</td></tr><tr><td>2</td><td>—</td><td>3</td></tr></table>",
    );
    expect(table?.match(/class="cell-figure"><p>[^<]*/g)).toEqual(["产值", "1,203.5", "—"].map((text) => `class="cell-figure"><p>${text}`));
  });

  test("a small one is not set close", () => {
    expect(tables("<table><tr><td>1</td><td>2</td></tr></table>")[0]).not.toContain("table-dense");
  });
});

describe("the tables of an annual report", () => {
  const [first, , , , third, fourth] = tables(reportBody(busyYear));

  test("go by the item of 条例第二十条 or by the heading of their section", () => {
    expect(first).toContain('<caption class="sr-only">第二十条第（一）项</caption>');
    expect(third).toContain('<caption class="sr-only">三、收到和处理政府信息公开申请情况</caption>');
    expect(fourth).toContain("四、政府信息公开行政复议、行政诉讼情况");
  });

  test("of section 3 keeps the names of its rows in sight, groups from top to bottom", () => {
    expect(third).toContain("table-dense");
    expect(third?.match(/class="cell-tall /g)).toHaveLength(5);
    expect(third).toMatch(/<th scope="row" rowSpan="22" class="cell-tall cell-stays-0">/i);
    expect(third).toMatch(/<th scope="row" rowSpan="8" class="cell-tall cell-stays-1">/i);
    expect(third).toContain('<th scope="row" class="cell-stays-2"><p>1.属于国家秘密</p></th>');
    expect(third).toMatch(/<th scope="row" colSpan="3" class="cell-stays-0"><p>四、结转下年度继续办理/i);
    // The note at the upper left stays with them.
    expect(third?.match(/scope="col"[^>]*cell-stays/g)).toHaveLength(1);
  });

  test("of section 4 has nothing that stays: all its names stand over figures", () => {
    expect(fourth).toContain("table-dense");
    expect(fourth).not.toContain("cell-stays-1");
    expect(fourth?.match(/scope="col"/g)).toHaveLength(19);
  });
});
