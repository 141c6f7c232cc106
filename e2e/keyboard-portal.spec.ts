import type { Page } from "@playwright/test";
import { uniqueTitle } from "./support/item";
import { expect, type Open, test } from "./support/journey";
import { Keyboard } from "./support/keyboard";
import { Writer } from "./support/writer";

const main = (page: Page) => page.getByRole("main");

/** Somebody of the public without a pointer, past the head of a page. */
async function reads(open: Open, address: string): Promise<{ page: Page; keys: Keyboard }> {
  const page = await open();
  await page.goto(address);
  const keys = new Keyboard(page);
  await keys.skipsToMain();
  return { page, keys };
}

/** Tab leads to the first of a group, the arrows to the others. */
async function picks(keys: Keyboard, group: RegExp, name: string): Promise<void> {
  const radios = keys.page.getByRole("group", { name: group }).getByRole("radio");
  await keys.reaches(radios.first());
  await keys.page.keyboard.press("Space");
  const wanted = keys.page.getByRole("radio", { name, exact: true });
  for (let presses = 0; presses < (await radios.count()) && !(await wanted.isChecked()); presses++)
    await keys.page.keyboard.press("ArrowDown");
  await expect(wanted).toBeChecked();
}

test("只用键盘：手机宽度打开菜单，进到栏目，给目录排序", async ({ open }) => {
  const page = await open(undefined, { viewport: { width: 375, height: 700 } });
  const keys = new Keyboard(page);
  await page.goto("/");
  await keys.presses(page.locator("summary", { hasText: "菜单" }));
  await keys.presses(page.getByRole("banner").getByRole("link", { name: "通知公告" }));
  await expect(page).toHaveURL(/\/tzgg$/);
  await page.goto("/catalogue");
  await keys.skipsToMain();
  await keys.presses(main(page).getByRole("link", { name: /^成文日期/ }));
  await expect(page).toHaveURL(/sort=formed/);
  await expect(main(page).getByRole("columnheader", { name: /^成文日期/ })).toHaveAttribute("aria-sort", "descending");
});

test("只用键盘：检索、缩小范围、取消、翻页", async ({ open }) => {
  const page = await open();
  const keys = new Keyboard(page);
  await page.goto("/");
  await keys.types(page.getByRole("banner").getByRole("searchbox"), "工业");
  await page.keyboard.press("Enter");
  await expect(main(page).getByRole("heading", { name: /^找到/ })).toBeVisible();
  await keys.presses(main(page).getByRole("link", { name: "缩小范围" }));
  const filters = main(page).getByRole("navigation", { name: "缩小范围" });
  await keys.presses(filters.getByRole("region", { name: "栏目" }).getByRole("link", { name: /^通知公告/ }));
  await expect(filters.getByRole("link", { name: /^已选.*通知公告/ })).toBeVisible();
  await keys.presses(main(page).getByRole("link", { name: "缩小范围" }));
  await keys.presses(filters.getByRole("link", { name: "全部取消" }));
  await expect(filters.getByRole("link", { name: "全部取消" })).toBeHidden();
  await keys.skipsToMain();
  await keys.presses(main(page).getByRole("navigation", { name: "分页" }).getByRole("link", { name: "下一页" }));
  await expect(page).toHaveURL(/page=2/);
});

test("只用键盘：选中一段文字，网站纠错把它带上", async ({ open }) => {
  const page = await open();
  const keys = new Keyboard(page);
  await page.goto("/about");
  await main(page).getByText("办公时间").selectText();
  await keys.presses(page.getByRole("contentinfo").getByRole("link", { name: "网站纠错" }));
  await expect(page.getByLabel("出错页面")).toHaveValue("/about");
  await expect(page.getByLabel("出错的文字")).toHaveValue("办公时间");
  await keys.skipsToMain();
  await picks(keys, /^错误类型/, "内容有误");
  await keys.types(page.getByLabel("说明", { exact: true }), uniqueTitle("办公时间有误"));
  await keys.presses(page.getByRole("button", { name: "提交纠错" }));
  await new Writer(page).noted();
});

test("只用键盘：写信，漏填的补上，核对后提交", async ({ open }) => {
  const { page, keys } = await reads(open, "/interaction/letters/new");
  await picks(keys, /^来信类型/, "咨询");
  await keys.types(page.getByLabel("标题", { exact: true }), uniqueTitle("咨询补助"));
  await keys.types(page.getByLabel("内容", { exact: true }), "请问什么时候申报？");
  await keys.types(page.getByLabel("联系电话"), "13800138000");
  await keys.presses(page.getByRole("button", { name: "下一步：核对内容" }));
  // What was left out is named, and leads to its field.
  const missing = main(page).getByRole("alert").first();
  await keys.presses(missing.getByRole("link", { name: /姓名/ }));
  await expect(page.getByLabel("姓名或单位名称")).toBeFocused();
  await page.keyboard.type("王小明");
  await picks(keys, /是否同意公开/, "不公开");
  await keys.presses(page.getByRole("button", { name: "下一步：核对内容" }));
  await expect(page.getByRole("heading", { name: "请核对来信内容" })).toBeVisible();
  await keys.presses(page.getByRole("button", { name: "确认提交" }));
  await new Writer(page).noted();
});

test("只用键盘：对征求意见稿提意见", async ({ open }) => {
  const { page, keys } = await reads(open, "/interaction/consultations?phase=open");
  await keys.presses(main(page).getByRole("listitem").getByRole("link").last());
  await keys.presses(page.getByRole("link", { name: "提交意见" }));
  await keys.types(page.getByLabel("意见", { exact: true }), uniqueTitle("建议精简材料"));
  await keys.presses(page.getByRole("button", { name: "提交意见" }));
  await expect(main(page).getByRole("status")).toContainText("意见已提交");
});
