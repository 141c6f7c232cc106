import { Drafter } from "./support/drafter";
import { uniqueTitle } from "./support/item";
import { expect, test } from "./support/journey";

test("别人先改了，自己填写的内容还在", async ({ drafter, open }) => {
  const item = await drafter.drafts(uniqueTitle("更新办事指南"));
  const slower = new Drafter(await open("drafter"));
  await slower.edits(item);
  await drafter.summary.fill("先保存的概述。");
  await drafter.saves();

  await slower.title.fill(`${item.title}（后改）`);
  await slower.text.click();
  await slower.page.keyboard.press("Control+End");
  await slower.page.keyboard.insertText("后改的一段。");
  await slower.page.getByRole("button", { name: "保存", exact: true }).click();
  await expect(slower.page.getByRole("main").getByRole("alert").filter({ hasText: "别人已经修改过它" })).toBeVisible();
  await expect(slower.title).toHaveValue(`${item.title}（后改）`);
  await expect(slower.text).toContainText("后改的一段。");

  const newest = slower.page.waitForEvent("popup");
  await slower.page.getByRole("link", { name: "在新窗口打开最新版本" }).click();
  const current = new Drafter(await newest);
  await expect(current.summary).toHaveValue("先保存的概述。");
  await expect(current.title).toHaveValue(item.title);
  await expect(slower.text).toContainText("后改的一段。");
});

test("双击提交只有一条", async ({ drafter, approvers, publisher }) => {
  const { page } = drafter;
  const title = uniqueTitle("举办供需对接会");
  await page.goto("/console/items/new");
  await page.getByLabel("栏目", { exact: true }).selectOption({ label: "通知公告" });
  await drafter.title.fill(title);
  await page.getByRole("combobox", { name: "体裁分类" }).selectOption("通知");
  await page.getByRole("button", { name: "建立草稿，继续填写" }).dblclick();
  const item = { id: await drafter.editedId(), title };
  await drafter.fillsIn("请有意参加的企业报名。");
  await page.getByRole("button", { name: "保存并送审" }).dblclick();
  await page.getByRole("button", { name: "送审", exact: true }).dblclick();
  await expect(page.getByRole("status").filter({ hasText: "已送审。" })).toBeVisible();
  await expect(
    page
      .getByRole("complementary", { name: "办理记录" })
      .getByRole("listitem")
      .filter({ hasText: /^主办\s*送审/ }),
  ).toHaveCount(1);
  await page.goto(`/console/items?text=${encodeURIComponent(title)}`);
  await expect(page.getByRole("table", { name: "信息列表" }).getByRole("link", { name: title })).toHaveCount(1);

  await approvers.approve(item);
  await publisher.opensPublishing(item);
  await publisher.page.getByRole("button", { name: "立即发布" }).dblclick();
  await expect(publisher.page.getByRole("status").filter({ hasText: "已发布" })).toBeVisible();
  const online = publisher.page.getByRole("complementary", { name: "办理记录" }).getByRole("listitem").filter({ hasText: "门户网站" });
  await expect(online).toHaveCount(1);
});

test("同一张表单从两个窗口寄出也只有一条", async ({ drafter, open }) => {
  const title = uniqueTitle("征集典型案例");
  const first = await open("drafter", { javaScriptEnabled: false });
  await first.goto("/console/items/new");
  await first.getByLabel("栏目", { exact: true }).selectOption({ label: "通知公告" });
  await first.getByLabel("标题", { exact: true }).fill(title);
  const sent = first.waitForRequest((request) => request.method() === "POST");
  await first.getByRole("button", { name: "建立草稿，继续填写" }).click();
  const request = await sent;
  await expect(first).toHaveURL(/\/edit$/);
  await first.request.post(request.url(), {
    data: request.postDataBuffer() ?? Buffer.of(),
    headers: { "Content-Type": request.headers()["content-type"] ?? "", Origin: new URL(request.url()).origin },
  });
  await drafter.page.goto(`/console/items?text=${encodeURIComponent(title)}`);
  await expect(drafter.page.getByRole("table", { name: "信息列表" }).getByRole("link", { name: title })).toHaveCount(1);
});
