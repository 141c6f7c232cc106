import { randomBytes } from "node:crypto";
import { insists } from "./support/insists";
import { expect, test } from "./support/journey";

test("首页编排：只用键盘排序，预览，审批通过后公众看到", async ({ publisher, office, visitor, open }) => {
  const { page } = publisher;
  const name = `市人民政府（${randomBytes(3).toString("hex")}）`;
  const onSite = () => visitor.page.getByRole("main").getByRole("link", { name });

  await page.goto("/console/home");
  const waiting = page.getByRole("link", { name: "撤回", exact: true });
  if (await waiting.isVisible()) {
    await waiting.click();
    await page.getByRole("button", { name: "撤回", exact: true }).click();
    await expect(page.getByRole("status").filter({ hasText: "已撤回" })).toBeVisible();
  }
  await page.getByRole("link", { name: /^(编排新的一版|修改)$/ }).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "编排首页" })).toBeVisible();
  const blocks = page
    .getByRole("list")
    .filter({ has: page.getByRole("group") })
    .getByRole("listitem")
    .filter({ has: page.getByRole("group") });
  const before = await blocks.count();
  await insists(blocks.nth(before), async () => {
    await page.getByLabel("要添加的板块").selectOption({ label: "相关链接" });
    await page.getByRole("button", { name: "添加到最后" }).press("Enter");
  });
  await expect(blocks).toHaveCount(before + 1);
  await blocks.nth(before).getByLabel("链接", { exact: true }).fill(`${name} javascript:alert(1)`);
  await blocks.nth(before).getByRole("button", { name: /^上移/ }).press("Enter");
  await expect(blocks.nth(before - 1).getByRole("heading", { name: /相关链接$/ })).toBeVisible();
  await page.getByRole("button", { name: "保存", exact: true }).last().press("Enter");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("第 1 行：网址写成");
  await blocks
    .nth(before - 1)
    .getByLabel("链接", { exact: true })
    .fill(`${name} https://www.gov.cn/`);
  await page.getByRole("button", { name: "保存并预览" }).press("Enter");

  await expect(page.getByRole("note").filter({ hasText: "首页预览" })).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name })).toHaveAttribute("href", "https://www.gov.cn/");
  await visitor.opens("/");
  await expect(onSite()).toHaveCount(0);
  await visitor.page.goto(new URL(page.url()).pathname);
  await expect(visitor.page).toHaveURL(/\/sign-in/);

  await page.getByRole("link", { name: "返回首页编排" }).click();
  await page.getByRole("textbox", { name: /送审说明/ }).fill("增加上级机关链接");
  await page.getByRole("button", { name: "送审", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "已送审" })).toBeVisible();

  await office.page.goto("/console");
  await office.page
    .getByRole("table", { name: /等待我审批/ })
    .getByRole("link", { name: /^首页编排/ })
    .click();
  await expect(office.page.getByRole("listitem").filter({ hasText: name }).filter({ hasText: "新增" })).toBeVisible();
  await office.form.getByLabel("通过").check();
  await office.opinion.fill("同意上线。");
  await office.form.getByRole("button", { name: /^同意/ }).click();
  await expect(office.page.getByRole("status").filter({ hasText: "新的首页已经上线" })).toBeVisible();

  await visitor.opens("/");
  await expect(onSite()).toHaveAttribute("href", "https://www.gov.cn/");
  const plain = await open(undefined, { javaScriptEnabled: false });
  await plain.goto("/");
  await expect(plain.getByRole("main").getByRole("link", { name })).toBeVisible();
});
