import { Approver } from "./support/approver";
import { Drafter } from "./support/drafter";
import { uniqueTitle } from "./support/item";
import { expect, type Open, test } from "./support/journey";
import { signIn } from "./support/sign-in";

test("退回必须写明意见，修改后再送审从第一级开始", async ({ drafter, head, office }) => {
  const item = await drafter.submits(uniqueTitle("报送月度报表"));
  await head.approves(item);

  await office.opens(item);
  await office.form.getByRole("button", { name: "退回" }).click();
  await expect(office.form.getByRole("alert")).toContainText("退回时请写明意见");
  await expect(office.opinion).toHaveAttribute("aria-invalid", "true");
  await office.opinion.fill("第二段的报送时间写错了，请核对。");
  await office.form.getByRole("button", { name: "退回" }).click();
  await expect(office.page.getByRole("status").filter({ hasText: "已退回主办科室。" })).toBeVisible();

  const { page } = drafter;
  await page.goto("/console");
  const returned = page.getByRole("table", { name: "退回修改的信息" }).getByRole("row").filter({ hasText: item.title });
  await expect(returned).toContainText("第二段的报送时间写错了，请核对。");
  await returned.getByRole("link", { name: item.title }).click();
  await expect(page.getByRole("note").filter({ hasText: /冯海宁.*退回/ })).toBeVisible();
  await page.getByRole("link", { name: /^修改/ }).click();
  await drafter.editedId();
  await drafter.text.click();
  await page.keyboard.press("Control+End");
  await page.keyboard.insertText("报送时间为每月五日前。");
  await drafter.sends();

  await office.page.goto("/console");
  await expect(office.waiting(item)).toBeHidden();
  await head.opens(item);
  await expect(head.page.getByRole("main")).toContainText("报送时间为每月五日前。");
  await head.agrees();
  await office.approves(item);
});

test("审批后改一个字即作废", async ({ drafter, approvers, head, publisher, visitor }) => {
  const item = await drafter.submits(uniqueTitle("调整服务时间"));
  await approvers.approve(item);
  await publisher.opensPublishing(item);

  await drafter.edits(item);
  await drafter.text.click();
  await drafter.page.keyboard.press("Control+End");
  await drafter.page.keyboard.insertText("改");
  await drafter.saves();

  await publisher.page.getByRole("button", { name: "立即发布" }).click();
  await expect(publisher.page.getByRole("main").getByRole("alert").filter({ hasText: "这条信息还是草稿，没有送审。" })).toBeVisible();
  await publisher.page.goto("/console");
  await expect(publisher.waiting(item)).toBeHidden();
  await publisher.page.goto(`/console/items/${item.id}/publish`);
  await expect(publisher.page.getByRole("button", { name: "立即发布" })).toBeHidden();
  await visitor.opens("/tzgg");
  await expect(visitor.link(item)).toBeHidden();

  await drafter.sends();
  await publisher.page.goto("/console");
  await expect(publisher.waiting(item)).toBeHidden();
  await approvers.approve(item);
  await publisher.publishes(item);
  await visitor.finds(item);
  await expect(visitor.page.getByRole("article")).toContainText("完成。改");
  await head.page.goto(`/console/items/${item.id}`);
  await expect(head.page.getByText("以前的审批（第 1 次）")).toBeVisible();
});

/** Somebody who drafts and is a 科室负责人 as well, in a department that has another one. */
async function drafterWhoIsHead(open: Open): Promise<Drafter> {
  const account = "duruoxi";
  const security = await open("anquan");
  await security.goto("/console/admin/users?q=duruoxi");
  await security.getByRole("link", { name: "杜若溪" }).click();
  await security.getByRole("checkbox", { name: "科室负责人" }).check();
  await security.getByRole("button", { name: "保存角色" }).click();
  await expect(security.getByRole("status").filter({ hasText: "角色已更新。" })).toBeVisible();
  const page = await open();
  await signIn(page, account);
  return new Drafter(page);
}

test("自己起草的不能自己审批", async ({ open }) => {
  const both = await drafterWhoIsHead(open);
  const item = await both.submits(uniqueTitle("组织节能诊断"));
  await both.page.goto("/console");
  const own = new Approver(both.page);
  await expect(own.waiting(item)).toBeHidden();
  await both.opens(item);
  await expect(own.form).toBeHidden();
  await expect(both.page.getByText("这是你起草或修改过的内容，须由其他人审批。")).toBeVisible();

  // The form of the one who may decide, sent in the name of the one who may not.
  const other = new Approver(await open("shihongtao"));
  await other.opens(item);
  const context = other.page.context();
  await context.clearCookies();
  await context.addCookies(await both.page.context().cookies());
  await other.form.getByRole("button", { name: "同意" }).click();
  await expect(other.form.getByRole("alert")).toContainText("这是你起草或修改过的内容，须由其他人审批。");

  const rightful = new Approver(await open("shihongtao"));
  await rightful.approves(item);
});

test("撤回后可以修改，审批人晚一步的意见不算数", async ({ drafter, head }) => {
  const item = await drafter.submits(uniqueTitle("召开座谈会"));
  await head.opens(item);
  await drafter.recalls(item, "会议地点有变");

  await head.opinion.fill("同意召开。");
  await head.form.getByRole("button", { name: "同意" }).click();
  await expect(head.form.getByRole("alert")).toContainText("周雨桐已撤回，你的意见没有提交");
  await expect(head.form).toContainText("同意召开。");
  await expect(head.form.getByRole("button", { name: "同意" })).toBeHidden();
  await head.page.goto("/console");
  await expect(head.waiting(item)).toBeHidden();

  await drafter.edits(item);
  await drafter.text.click();
  await drafter.page.keyboard.press("Control+End");
  await drafter.page.keyboard.insertText("地点改在第二会议室。");
  await drafter.sends();
  await head.approves(item);
});
