import type { Page } from "@playwright/test";
import { Approver } from "./support/approver";
import { uniqueTitle } from "./support/item";
import { expect, test } from "./support/journey";

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test("在手机上可以审批", async ({ drafter, open }) => {
  const item = await drafter.submits(uniqueTitle("组织手机端审批演练"));
  const page = await open("kezhang", { viewport: { width: 375, height: 740 }, hasTouch: true, isMobile: true });
  const head = new Approver(page);
  await head.opens(item);
  const agree = head.form.getByRole("button", { name: "同意" });
  await expect(agree).toBeInViewport({ ratio: 1 });
  expect((await agree.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await page.getByRole("complementary", { name: "办理记录" }).scrollIntoViewIfNeeded();
  await expect(agree).toBeInViewport({ ratio: 1 });
  await head.agrees("同意。");
});

for (const width of [375, 320])
  test(`${width} 像素宽的手机上不用左右滚动`, async ({ drafter, open }) => {
    const item = await drafter.submits(uniqueTitle("适配手机屏幕并说明与本通知有关的其他全部事项"));
    const options = { viewport: { width, height: 740 } };
    const [visitor, approver] = [await open(undefined, options), await open("kezhang", options)];
    for (const address of ["/", "/tzgg", "/zfxxgk", "/sitemap", "/sign-in"]) {
      await visitor.goto(address);
      expect(await overflow(visitor), address).toBe(0);
    }
    await visitor.goto("/tzgg");
    await visitor.getByRole("main").getByRole("listitem").getByRole("link", { name: /关于/ }).last().click();
    await expect(visitor.getByRole("article")).toBeVisible();
    expect(await overflow(visitor), visitor.url()).toBe(0);
    for (const address of ["/console", "/console/items", `/console/items/${item.id}`]) {
      await approver.goto(address);
      await expect(approver.getByRole("heading", { level: 1 })).toBeVisible();
      expect(await overflow(approver), address).toBe(0);
    }
  });
