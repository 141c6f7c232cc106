import { uniqueTitle } from "./support/item";
import { expect, test } from "./support/journey";

test("移栏后旧地址转到新地址，废止后公众看到提示", async ({ drafter, approvers, publisher, visitor }) => {
  const item = await drafter.submits(uniqueTitle("整理旧文件"));
  await approvers.approve(item);
  const address = await publisher.publishes(item);
  const { page } = drafter;

  await drafter.opens(item);
  await page.getByRole("link", { name: "移栏", exact: true }).click();
  await page.getByLabel("移到栏目").selectOption({ label: "政策文件" });
  await page.getByLabel("移栏的原因").fill("原栏目选错。");
  await page.getByRole("button", { name: "提交移栏申请" }).click();
  await expect(page.getByRole("status").filter({ hasText: "移栏申请已提交" })).toBeVisible();
  expect(await visitor.status(address)).toBe(200);
  await approvers.approve(item);
  const moved = address.replace("/tzgg/", "/zcwj/");
  expect(await visitor.status(address)).toBe(308);
  expect(await visitor.opens(address)).toBe(200);
  expect(new URL(visitor.page.url()).pathname).toBe(moved);
  await visitor.finds(item, "/zcwj");

  await drafter.opens(item);
  await page.getByRole("link", { name: "标注废止、失效" }).click();
  await page.getByRole("button", { name: "提交审批" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("请填写向公众说明的原因");
  await page.getByLabel(/^废止/).check();
  await page.getByLabel("向公众说明的原因").fill("已由新文件代替。");
  await page.getByLabel("代替或者修改它的文件").fill("《新的办法》（示政发〔2026〕8号）");
  await page.getByRole("button", { name: "提交审批" }).click();
  await expect(page.getByRole("status").filter({ hasText: "已提交" })).toBeVisible();
  await approvers.approve(item);
  await visitor.opens(moved);
  const banner = visitor.page.getByRole("region", { name: "有效性提示" });
  await expect(banner).toContainText("起废止。");
  await expect(banner).toContainText("已由新文件代替。");
  await expect(banner).toContainText("《新的办法》（示政发〔2026〕8号）");
  await visitor.opens("/zcwj");
  await expect(visitor.page.getByRole("main").getByRole("listitem").filter({ hasText: item.title })).toContainText("已废止");
});

test("更正公开的信息须向公众说明改了什么", async ({ drafter, approvers, publisher, visitor }) => {
  const item = await drafter.submits(uniqueTitle("公布联系电话"));
  await approvers.approve(item);
  const address = await publisher.publishes(item);
  await drafter.edits(item);
  const { page } = drafter;
  await drafter.summary.fill("公布有关单位更正后的联系电话。");
  await page.getByRole("button", { name: "保存并送审" }).click();
  await expect(page).toHaveURL(/\/submit$/);
  await expect(page.getByRole("main")).toContainText("请写明这次更正了什么");
  await drafter.edits(item);
  await page.getByLabel("更正说明", { exact: true }).fill("联系电话有误，已更正。");
  await drafter.saves();
  await drafter.sends();
  await approvers.approve(item);
  await publisher.publishes(item);
  await visitor.opens(address);
  await expect(visitor.page.getByRole("region", { name: "更正说明" })).toContainText("联系电话有误，已更正。");
  expect(await (await visitor.page.request.get("/tzgg/rss.xml")).text()).toContain("更正说明：联系电话有误，已更正。");
});
