import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { expect, test } from "./support/journey";

const sizeOfText = (page: Page) => page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
const tools = (page: Page) => page.getByRole("region", { name: "长者模式工具" });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const fitsWidth = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
/** 18 磅 */
const EIGHTEEN_POINTS = 24;

async function expectElderly(page: Page): Promise<void> {
  await expect(tools(page)).toBeVisible();
  expect(await sizeOfText(page)).toBeGreaterThanOrEqual(EIGHTEEN_POINTS);
}

for (const javaScriptEnabled of [true, false])
  test(`长者模式${javaScriptEnabled ? "" : "，没有 JavaScript"}：字大、块少、记得住、退得出`, async ({ open }) => {
    const page = await open(undefined, { javaScriptEnabled, viewport: { width: 375, height: 800 } });
    await page.goto("/");
    await expect(tools(page)).toBeHidden();
    const statutory = page.getByRole("region", { name: "法定主动公开内容" });
    await expect(statutory).toBeVisible();
    const usual = await sizeOfText(page);

    await button(page, "长者模式").click();
    await expectElderly(page);
    await expect(button(page, "长者模式")).toBeHidden();
    await expect(statutory).toBeHidden();
    expect(await fitsWidth(page)).toBe(true);

    const elder = await sizeOfText(page);
    await button(page, "字再大些").click();
    await expect(button(page, "字小一些")).toBeVisible();
    expect(await sizeOfText(page)).toBeGreaterThan(elder);
    await button(page, "黑底黄字").click();
    await expect(button(page, "白底黑字")).toBeVisible();
    await expect(page.getByRole("main")).toHaveCSS("background-color", "rgb(0, 0, 0)");

    // Letters so large leave a tablet no room for columns: a row is a card there, as on a phone.
    await page.setViewportSize({ width: 768, height: 1024 });
    await page.goto("/catalogue");
    await expect(page.getByRole("table").getByRole("row").last()).toHaveCSS("display", "block");
    expect(await fitsWidth(page)).toBe(true);

    await page.setViewportSize({ width: 320, height: 600 });
    for (const address of ["/catalogue", "/tzgg"]) {
      await page.goto(address);
      expect(await fitsWidth(page), address).toBe(true);
    }
    await expectElderly(page);
    await expect(button(page, "白底黑字")).toBeVisible();
    await button(page, "退出长者模式").click();
    await expect(tools(page)).toBeHidden();
    await expect(page).toHaveURL(/\/tzgg$/);
    await page.goto("/");
    await expect(statutory).toBeVisible();
    expect(await sizeOfText(page)).toBe(usual);
  });

test("长者模式能用键盘，焦点不丢，朗读按钮会换，没有无障碍缺陷", async ({ open }) => {
  const page = await open();
  // The machine that tests has no voice: this one notes what it was given to say.
  await page.addInitScript(() => {
    const said: string[] = [];
    const voice = { speak: (words: SpeechSynthesisUtterance) => said.push(words.text), cancel: () => undefined };
    Object.defineProperty(window, "speechSynthesis", { value: voice });
    Object.assign(window, { said });
  });
  await page.goto("/tzgg");
  await button(page, "长者模式").press("Enter");
  await expect(button(page, "退出长者模式")).toBeFocused();
  await button(page, "字再大些").press("Enter");
  await expect(button(page, "字小一些")).toBeFocused();
  await button(page, "朗读本页").press("Enter");
  await expect(button(page, "停止朗读")).toBeFocused();
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said.join(""));
  expect(said).toContain("通知公告");
  await button(page, "停止朗读").press("Enter");
  await expect(button(page, "朗读本页")).toBeFocused();
  await expectAccessible(page);
  await button(page, "黑底黄字").press("Enter");
  await expectAccessible(page);
});
