import { Approver } from "./support/approver";
import { uniqueTitle } from "./support/item";
import { expect, test } from "./support/journey";
import { signIn } from "./support/sign-in";
import { Visitor } from "./support/visitor";

test("没有 JavaScript，公众可以读", async ({ open }) => {
  const visitor = new Visitor(await open(undefined, { javaScriptEnabled: false }));
  const { page } = visitor;
  expect(await visitor.opens("/")).toBe(200);
  await page.getByRole("link", { name: "更多通知公告" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "通知公告" })).toBeVisible();
  await page.getByRole("navigation", { name: "分页" }).getByRole("link", { name: "下一页" }).click();
  await expect(page).toHaveURL(/\/tzgg\?page=2$/);
  await page.getByRole("main").getByRole("listitem").getByRole("link", { name: /关于/ }).first().click();
  await expect(page.getByRole("article").getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("article").getByText("索引号")).toBeVisible();
});

test("没有 JavaScript，可以登录和审批", async ({ drafter, open }) => {
  const item = await drafter.submits(uniqueTitle("检查数据报送"));
  const page = await open(undefined, { javaScriptEnabled: false });
  await signIn(page, "kezhang");
  for (const address of ["/console/meiyou", "/console/items/meiyou"]) {
    expect((await page.goto(address))?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1, name: "没有这个页面" })).toBeVisible();
  }
  const head = new Approver(page);
  await head.opens(item);
  await head.form.getByRole("button", { name: "退回" }).click();
  await expect(head.form.getByRole("alert")).toContainText("退回时请写明意见");
  await head.agrees("同意，请办公室审查。");
  await drafter.opens(item);
  const record = drafter.page.getByRole("complementary", { name: "办理记录" });
  await expect(record.getByRole("listitem").filter({ hasText: /科室负责人审核\s*同意/ })).toContainText("同意，请办公室审查。");
});
