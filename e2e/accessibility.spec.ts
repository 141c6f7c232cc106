import type { Page } from "@playwright/test";
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
    await visitor.page.getByRole("main").getByRole("listitem").getByRole("link", { name: /关于/ }).last().click();
    await expect(visitor.page.getByRole("article")).toBeVisible();
    await expectAccessible(visitor.page);
  });
});

/** Names and addresses of pages, each as somebody has it before them. */
async function expectAllAccessible(pages: readonly (readonly [name: string, page: Page, address: string])[]): Promise<void> {
  for (const [name, page, address] of pages)
    await test.step(name, async () => {
      await page.goto(address);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectAccessible(page);
    });
}

test("起草、审批用的网页没有无障碍缺陷", async ({ drafter, head }) => {
  const item = await drafter.submits(uniqueTitle("整理办理材料"));
  const draft = await drafter.drafts(uniqueTitle("补充办理材料"));
  await expectAllAccessible([
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
  ]);
});

test("依申请公开用的网页没有无障碍缺陷", async ({ open }) => {
  const desk = await open("shouli");
  const views = ["", "/board", "/calendar", "/workload", "/statistics", "/log", "/new"];
  await expectAllAccessible(views.map((view) => [`依申请公开${view}`, desk, `/console/requests${view}`]));
});

test("管理用的网页没有无障碍缺陷", async ({ open }) => {
  const system = await open("xitong");
  const own = ["columns", "columns/new", "workflows", "departments", "users", "users/new", "site", "requests", "calendar", "calendar/2026"];
  await expectAllAccessible([
    ...own.map((path) => [path, system, `/console/admin/${path}`] as const),
    ["审计", await open("shenji"), "/console/admin/audit"],
  ]);
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
