import { HtmlValidate } from "html-validate";
import { expect, test } from "vitest";
import { reportPage } from "./page";
import { busyYear, emptyYear } from "./testing/snapshot";

const validator = new HtmlValidate({ root: true, extends: ["html-validate:standard"] });
const tags = { SiteName: "示例市工业和信息化局", ArticleTitle: '“年报” & "2022"', PubDate: "2023-01-18" };

test.each([
  ["with figures everywhere", busyYear],
  ["of zeros", emptyYear],
])("a report %s is a valid page by itself", async (_, snapshot) => {
  const page = reportPage(snapshot, tags);
  const { results } = await validator.validateString(page);
  expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`))).toEqual([]);
  expect(page).toContain('<meta name="ArticleTitle" content="“年报” &amp; &quot;2022&quot;">');
  expect(page).not.toMatch(/<script|https?:\/\//);
});

test("its tables have captions, heads and names of rows", () => {
  const page = reportPage(busyYear, tags);
  expect(page.match(/<caption>/g)).toHaveLength(6);
  expect(page.match(/<thead>/g)).toHaveLength(6);
  expect(page).toContain('<th scope="row" rowspan="22">三、本年度办理结果</th>');
  expect(page).toContain("更正说明（第2版，2023年3月2日）：更正第三部分“予以公开”一行的数字");
});
