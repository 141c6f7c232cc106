import type { Locator, Page } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { uniqueTitle } from "./support/item";
import { expect, test } from "./support/journey";

const PUBLIC_PAGES = {
  首页: "/",
  列表栏目: "/tzgg",
  目录栏目: "/zfxxgk",
  单页栏目: "/jggk",
  网站地图: "/sitemap",
  无障碍说明: "/accessibility",
  隐私说明: "/privacy",
  期限计算器: "/deadline",
  期限计算器的结果: "/deadline?channel=WEB&date=2026-09-28&supplementAsked=2026-09-30&supplementReceived=2026-10-12&extension=20",
  填错的期限计算器: "/deadline?channel=WEB&date=2026-02-30",
  申请与答复公示: "/requests/log",
  办理统计: "/requests/statistics",
  互动交流: "/interaction",
  写信: "/interaction/letters/new",
  来信选登: "/interaction/letters",
  查询进度: "/interaction/follow",
  网站纠错: "/interaction/corrections/new",
  意见征集: "/interaction/consultations",
  一次意见征集: "/interaction/consultations/1",
  提意见: "/interaction/consultations/1/comment",
  找不到的网页: "/meiyou",
  登录: "/sign-in",
};

test("公众看的网页没有无障碍缺陷", async ({ visitor }) => {
  for (const [name, address] of Object.entries(PUBLIC_PAGES))
    await test.step(name, async () => {
      await visitor.opens(address);
      await expectAccessible(visitor.page);
    });
  await test.step("信息", async () => {
    await visitor.opens("/tzgg");
    await visitor.page.getByRole("main").getByRole("listitem").getByRole("link", { name: /关于/ }).first().click();
    await expect(visitor.page.getByRole("article")).toBeVisible();
    await expectAccessible(visitor.page);
  });
});

test("工作人员用的网页没有无障碍缺陷", async ({ drafter, head, open }) => {
  const item = await drafter.submits(uniqueTitle("整理办理材料"));
  const draft = await drafter.drafts(uniqueTitle("补充办理材料"));
  const pages: [name: string, page: Page, address: string][] = [
    ["待办", head.page, "/console"],
    ["审批", head.page, `/console/items/${item.id}`],
    ["信息列表", head.page, "/console/items"],
    ["起草", drafter.page, "/console/items/new"],
    ["编辑", drafter.page, `/console/items/${draft.id}/edit`],
    ["送审", drafter.page, `/console/items/${draft.id}/submit`],
    ["统计", drafter.page, "/console/statistics"],
    ["来信", head.page, "/console/letters"],
    ["意见征集", head.page, "/console/consultations"],
    ["首页编排", head.page, "/console/home"],
    ["访问统计", head.page, "/console/visits"],
    ["我的账户", drafter.page, "/console/account"],
  ];
  const desk = await open("shouli");
  for (const view of ["", "/board", "/calendar", "/workload", "/statistics", "/log", "/new"])
    pages.push([`依申请公开${view}`, desk, `/console/requests${view}`]);
  const system = await open("xitong");
  const admin: typeof pages = [
    "columns",
    "columns/new",
    "workflows",
    "departments",
    "users",
    "users/new",
    "site",
    "requests",
    "calendar",
    "calendar/2026",
  ].map((path) => [path, system, `/console/admin/${path}`]);
  admin.push(["审计", await open("shenji"), "/console/admin/audit"]);
  for (const [name, page, address] of [...pages, ...admin])
    await test.step(name, async () => {
      await page.goto(address);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectAccessible(page);
    });
});

/** Presses Tab until the focus is there; a trap on the way fails. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(target).toBeFocused();
}

async function chooses(page: Page, select: Locator, label: string): Promise<void> {
  await tabTo(page, select);
  const chosen = () => select.evaluate((element: HTMLSelectElement) => element.selectedOptions[0]?.label);
  for (let presses = 0; presses < 80 && (await chosen()) !== label; presses++) await page.keyboard.press("ArrowDown");
  expect(await chosen()).toBe(label);
}

test("只用键盘可以起草一条信息", async ({ drafter }) => {
  const { page } = drafter;
  const title = uniqueTitle("更新联系方式");
  await page.goto("/console");
  await tabTo(page, page.getByRole("link", { name: "起草信息" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "起草信息" })).toBeVisible();
  await chooses(page, page.getByLabel("栏目", { exact: true }), "通知公告");
  await tabTo(page, drafter.title);
  await page.keyboard.type(title);
  await chooses(page, page.getByRole("combobox", { name: "体裁分类" }), "通知");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await drafter.editedId();

  await tabTo(page, drafter.summary);
  await page.keyboard.type("公布最新的办公电话。");
  await tabTo(page, page.getByRole("button", { name: "一级小标题" }));
  await page.keyboard.press("Enter");
  await expect(drafter.text).toBeFocused();
  await page.keyboard.type("办公电话");
  await page.keyboard.press("Enter");
  await page.keyboard.type("请以本通知为准。");
  await chooses(page, page.getByLabel("主题分类", { exact: true }), "工业、交通");
  const formedOn = page.getByLabel("成文日期", { exact: true });
  await tabTo(page, formedOn);
  // Year, month and day stand in the order of the browser's language: each is set by its arrow keys.
  for (const key of ["ArrowUp", "ArrowRight", "ArrowUp", "ArrowRight", "ArrowUp"]) await page.keyboard.press(key);
  await expect(formedOn).toHaveValue(/^\d{4}-01-01$/);
  await tabTo(page, page.getByRole("button", { name: "保存并送审" }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/submit$/);
  await tabTo(page, page.getByRole("button", { name: "送审", exact: true }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "已送审。" })).toBeVisible();
  await expect(page.getByRole("main").getByRole("heading", { name: "办公电话" })).toBeVisible();
});

test("第一次按 Tab 就能跳到正文", async ({ visitor, drafter }) => {
  await visitor.opens("/");
  await drafter.page.goto("/console");
  for (const page of [visitor.page, drafter.page]) {
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: "跳到正文" });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("main")).toBeFocused();
  }
});
