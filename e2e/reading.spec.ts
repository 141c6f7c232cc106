import type { Response } from "@playwright/test";
import { expect, test } from "./support/journey";
import { Visitor } from "./support/visitor";

const ITEM = /href="(\/tzgg\/\d{6}\/t\d{8}_\d+\.html)"/g;

test("读一条信息：不带框架的脚本，第一次打开不到 60 KB，再问只答“没有变化”", async ({ visitor: { page } }) => {
  // The last of the page: the newest may be withdrawn by another journey meanwhile.
  const address = [...(await (await page.request.get("/tzgg")).text()).matchAll(ITEM)].at(-1)?.[1] ?? "";
  const answers: Response[] = [];
  page.on("response", (response) => answers.push(response));
  const shown = await page.goto(address, { waitUntil: "networkidle" });
  await expect(page.getByRole("article").getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("button", { name: "打印" })).toBeVisible();

  const policy = (await shown?.headerValue("content-security-policy")) ?? "";
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toContain("nonce");
  expect(answers.map((answer) => new URL(answer.url()).pathname).filter((path) => /^\/_next\/.*\.js$/.test(path))).toEqual([]);
  const sizes = await Promise.all(answers.map((answer) => answer.request().sizes()));
  const bytes = sizes.reduce((sum, { responseBodySize, responseHeadersSize }) => sum + responseBodySize + responseHeadersSize, 0);
  expect(bytes).toBeLessThan(60 * 1024);

  const etag = (await shown?.headerValue("etag")) ?? "";
  expect((await page.request.get(address, { headers: { "if-none-match": etag } })).status()).toBe(304);
});

test("没有 JavaScript，找不到的网页也说得清楚", async ({ open }) => {
  const visitor = new Visitor(await open(undefined, { javaScriptEnabled: false }));
  expect(await visitor.opens("/no-such-column")).toBe(404);
  await expect(visitor.page.getByRole("heading", { level: 1, name: "没有找到这个网页" })).toBeVisible();
});

test("工作台的一页只取自己，不预取别的网页", async ({ drafter: { page } }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  for (const address of ["/console", "/console/items"]) {
    await page.goto(address, { waitUntil: "networkidle" });
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
  expect(asked.filter((url) => url.includes("_rsc="))).toEqual([]);
});
