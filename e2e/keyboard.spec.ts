import type { Page } from "@playwright/test";
import { demoPassword } from "@/prisma/demo/accounts";
import { Approver } from "./support/approver";
import { Drafter } from "./support/drafter";
import { type Item, uniqueTitle } from "./support/item";
import { expect, test } from "./support/journey";
import { Keyboard } from "./support/keyboard";
import { Publisher } from "./support/publisher";

/** Signs in with keys only. */
async function enters(page: Page, account: string): Promise<Keyboard> {
  const keys = new Keyboard(page);
  await page.goto("/sign-in");
  await keys.types(page.getByLabel("账号", { exact: true }), account);
  await keys.types(page.getByLabel("口令", { exact: true }), demoPassword);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/console$/);
  return keys;
}

async function draftsAndSends(page: Page, title: string): Promise<Item> {
  const keys = await enters(page, "drafter");
  const drafter = new Drafter(page);
  await keys.presses(page.getByRole("link", { name: "起草信息" }).first());
  await expect(page.getByRole("heading", { level: 1, name: "起草信息" })).toBeVisible();
  await keys.chooses(page.getByLabel("栏目", { exact: true }), "通知公告");
  await keys.types(drafter.title, title);
  await keys.chooses(page.getByRole("combobox", { name: "体裁分类" }), "通知");
  await keys.presses(page.getByRole("button", { name: "建立草稿，继续填写" }));
  const id = await drafter.editedId();

  await keys.types(drafter.summary, "公布最新的办公电话。");
  await keys.presses(page.getByRole("button", { name: "一级小标题" }));
  await expect(drafter.text).toBeFocused();
  await page.keyboard.type("办公电话");
  await page.keyboard.press("Enter");
  await page.keyboard.type("请以本通知为准。");
  await keys.chooses(page.getByLabel("主题分类", { exact: true }), "工业、交通");
  const formedOn = page.getByLabel("成文日期", { exact: true });
  await keys.reaches(formedOn);
  // Year, month and day stand in the order of the browser's language: each is set by its arrow keys.
  for (const key of ["ArrowUp", "ArrowRight", "ArrowUp", "ArrowRight", "ArrowUp"]) await page.keyboard.press(key);
  await expect(formedOn).toHaveValue(/^\d{4}-01-01$/);
  await keys.presses(page.getByRole("button", { name: "保存并送审" }));
  await expect(page).toHaveURL(/\/submit$/);
  await keys.presses(page.getByRole("button", { name: "送审", exact: true }));
  await expect(page.getByRole("status").filter({ hasText: "已送审。" })).toBeVisible();
  return { id, title };
}

async function decides(page: Page, account: string, item: Item): Promise<void> {
  const keys = await enters(page, account);
  const approver = new Approver(page);
  await keys.presses(approver.waiting(item));
  await expect(page.getByRole("heading", { level: 1, name: item.title })).toBeVisible();
  const secrecy = approver.form.getByRole("group", { name: "保密审查" });
  if (await secrecy.isVisible()) {
    await keys.reaches(secrecy.getByRole("radio").first());
    await page.keyboard.press("Space");
    await expect(secrecy.getByLabel("通过")).toBeChecked();
  }
  await keys.types(approver.opinion, "同意。");
  await keys.presses(approver.form.getByRole("button", { name: /^同意/ }));
  await expect(page.getByRole("status").filter({ hasText: "已同意" })).toBeVisible();
}

test("只用键盘：登录、起草、送审、三级审批、发布，公众读到", async ({ open }) => {
  const item = await draftsAndSends(await open(), uniqueTitle("更新联系方式"));
  for (const account of ["kezhang", "bangongshi", "fenguan"]) await decides(await open(), account, item);

  const page = await open();
  const publisher = new Publisher(page);
  const keys = await enters(page, "wangzhan");
  await keys.presses(publisher.waiting(item));
  await keys.presses(page.getByRole("link", { name: "发布", exact: true }));
  await keys.presses(page.getByRole("button", { name: "立即发布" }));
  await expect(page.getByRole("status").filter({ hasText: "已发布" })).toBeVisible();

  const site = await open();
  const reader = new Keyboard(site);
  await site.goto("/tzgg");
  await reader.skipsToMain();
  await reader.presses(site.getByRole("main").getByRole("link", { name: item.title }));
  await expect(site.getByRole("article").getByRole("heading", { name: "办公电话" })).toBeVisible();
});
