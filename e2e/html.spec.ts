import { HtmlValidate } from "html-validate";
import { expect, test } from "./support/journey";

/** What the HTML standard says, and nothing of anybody's taste. */
const validator = new HtmlValidate({ root: true, extends: ["html-validate:standard"] });

/** What is wrong in a page as the server sent it, no script having run. */
async function faults(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, offset }) => `${ruleId}: ${message} … ${html.slice(Math.max(0, offset - 40), offset + 60)}`),
  );
}

const PAGES: Readonly<Record<string, string>> = {
  首页: "/",
  列表栏目: "/tzgg",
  列表栏目第二页: "/tzgg?page=2",
  政府信息公开: "/zfxxgk",
  公开指南: "/zfxxgk/zn",
  公开制度: "/zfxxgk/zd",
  法定主动公开内容: "/zfxxgk/fdzdgk",
  年报: "/zfxxgk/nb",
  网站工作年度报表: "/zfxxgk/wzbb",
  依申请公开: "/zfxxgk/ysqgk",
  目录: "/catalogue?sort=validity",
  检索: "/search?q=%E4%BC%81%E4%B8%9A",
  检索不到: "/search?q=%E9%BE%98%E9%9D%90%E9%BD%89",
  恶意检索: `/search?q=${encodeURIComponent('"><script>alert(1)</script><p><div>')}`,
  开放数据: "/open-data",
  期限计算器: "/deadline",
  网站地图: "/sitemap",
  关于: "/about",
  无障碍说明: "/accessibility",
  找不到的网页: "/meiyou",
};

test("公众看的每一种网页都是有效的 HTML，不靠脚本", async ({ visitor }) => {
  const { request } = visitor.page;
  const ask = async (address: string): Promise<string> => {
    const answer = await request.get(address);
    expect(answer.headers()["content-type"], address).toContain("text/html");
    return answer.text();
  };
  for (const [name, address] of Object.entries(PAGES))
    await test.step(name, async () => expect(await faults(await ask(address)), address).toEqual([]));
  for (const column of ["/tzgg", "/zcwj", "/zcjd", "/sjfb"])
    await test.step(`信息：${column}`, async () => {
      // The last of the page: the newest may be withdrawn or moved by another journey meanwhile.
      const items = (await ask(column)).matchAll(new RegExp(`href="(${column}/\\d{6}/t\\d{8}_\\d+\\.html)"`, "g"));
      const item = [...items].at(-1)?.[1] ?? "";
      expect(item).not.toBe("");
      const html = await ask(item);
      expect(await faults(html), item).toEqual([]);
      expect(html).toMatch(/<meta name="ArticleTitle" content="[^"]+"/);
    });
});

/** Addresses that nobody should ask for, and the status that each gets. */
const BAD_ADDRESSES: Readonly<Record<string, number>> = {
  "/tzgg?page=-1": 404,
  "/tzgg?page=0": 404,
  "/tzgg?page=1000000000": 404,
  "/tzgg?page=1&page=2": 404,
  "/tzgg/..%2f..%2fetc%2fpasswd": 404,
  "/tzgg/%2e%2e%2fconsole": 404,
  "/TZGG": 404,
  "/tzgg/202611/t20261118_999999999.html": 404,
  "/tzgg/202611/t20261118_99999999999.html": 404,
  "/tzgg/202611/t20261118_999999999.pdf": 404,
  "/attachments/00000000-0000-4000-8000-000000000000/a.pdf": 404,
  "/attachments/..%2f..%2f/a.pdf": 404,
  "/meiyou/rss.xml": 404,
  "/api/open/v1/items/0": 404,
  "/api/open/v1/items/99999999999": 404,
  "/api/open/v1/items?cursor=abc": 400,
  "/api/open/v1/items?column=..%2f..": 400,
  "/api/open/v1/bulk/0000.csv": 404,
  "/api/open/v1/meiyou": 404,
  "/api": 404,
  "/api/meiyou": 404,
  "/catalogue?page=-1": 200,
  "/catalogue?page=1000000000&sort=%27%3B--": 200,
  "/sitemap.xml?part=1000000000": 404,
};

test("坏的地址得到该得的回答，不出错", async ({ visitor }) => {
  for (const [address, status] of Object.entries(BAD_ADDRESSES))
    await test.step(address, async () => expect(await visitor.status(address)).toBe(status));
});
