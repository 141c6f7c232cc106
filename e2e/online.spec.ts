import { expectAccessible } from "./support/axe";
import { pdf, uniqueTitle } from "./support/item";
import { expect, test } from "./support/journey";

/** The first whole minute that is at least so far away, as it is typed into the form. */
function minuteIn(ms: number): string {
  const at = new Date(Math.ceil((Date.now() + ms) / 60_000) * 60_000);
  return new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16);
}

test("定时发布到点公开，取消定时的不公开", async ({ drafter, approvers, publisher, visitor }) => {
  const cancelled = await drafter.submits(uniqueTitle("暂缓举办培训"));
  await approvers.approve(cancelled);
  const item = await drafter.submits(uniqueTitle("发布价格监测结果"));
  await approvers.approve(item);

  // One minute for both; late enough for a slow machine to open three forms and send them before.
  const at = minuteIn(60_000);
  await publisher.schedules(cancelled, at);
  await publisher.unschedules(cancelled);
  await publisher.schedules(item, at);
  await expect(publisher.page.getByRole("note").filter({ hasText: "公开。" })).toContainText(`定于 ${at.replace("T", " ")}`);
  await visitor.opens("/tzgg");
  await expect(visitor.link(item)).toBeHidden();

  await expect
    .poll(
      async () => {
        await visitor.opens("/tzgg");
        return visitor.link(item).count();
      },
      { timeout: 600_000, intervals: [2_000] },
    )
    .toBe(1);
  await visitor.finds(item);
  await visitor.opens("/tzgg");
  await expect(visitor.link(cancelled)).toBeHidden();
  await publisher.page.goto("/console");
  await expect(publisher.waiting(cancelled)).toBeVisible();
});

test("撤稿后公众看到说明", async ({ drafter, approvers, office, publisher, visitor }) => {
  const attachment = pdf("撤稿示例.pdf");
  const item = await drafter.begins(uniqueTitle("公示拟支持项目"));
  await drafter.fillsIn("现将拟支持项目予以公示。");
  await drafter.attaches(attachment);
  await expect(drafter.page.getByLabel("第 1 个附件的名称")).toHaveValue(attachment.name);
  await drafter.sends();
  await approvers.approve(item);
  const address = await publisher.publishes(item);

  expect(await visitor.opens(address)).toBe(200);
  const file = (await visitor.page.getByRole("link", { name: attachment.name }).getAttribute("href")) ?? "";
  expect(await visitor.status(file)).toBe(200);
  expect(await visitor.siteMap()).toContain(address);

  await drafter.proposesWithdrawal(item, "公示名单有误，更正后重新公示。");
  expect(await visitor.opens(address)).toBe(200);
  await office.approves(item);

  expect(await visitor.opens(address)).toBe(410);
  const page = visitor.page.getByRole("main");
  await expect(page.getByRole("heading", { level: 1, name: "这条信息已经撤下" })).toBeVisible();
  await expect(page).toContainText("公示名单有误，更正后重新公示。");
  await expect(page).toContainText("运行监测科");
  await expect(page).not.toContainText("现将拟支持项目予以公示。");
  await expectAccessible(visitor.page);
  expect(await visitor.status(file)).toBe(404);
  expect(await visitor.siteMap()).not.toContain(address);
  for (const list of ["/", "/tzgg"]) {
    expect(await visitor.opens(list)).toBe(200);
    await expect(visitor.link(item)).toBeHidden();
  }
});

test("草稿的任何地址公众都打不开", async ({ drafter, visitor }) => {
  const item = await drafter.begins(uniqueTitle("拟出台扶持措施"));
  await drafter.fillsIn("征求意见阶段，不对外公开。");
  const attachment = pdf("内部测算.pdf");
  await drafter.attaches(attachment);
  await expect(drafter.page.getByLabel("第 1 个附件的名称")).toHaveValue(attachment.name);
  await drafter.sends();
  const { page: site } = visitor;

  const staffAddress = (await drafter.page.getByRole("link", { name: attachment.name }).getAttribute("href")) ?? "";
  const fileId = staffAddress.split("/")[3] ?? "";
  expect(fileId).toMatch(/^[0-9a-f-]{36}$/);
  expect((await drafter.page.request.get(staffAddress)).status()).toBe(200);
  expect(await visitor.status(staffAddress)).toBe(401);
  expect(await visitor.status(`/attachments/${fileId}/${encodeURIComponent(attachment.name)}`)).toBe(404);

  for (const below of ["", "/edit", "/submit", "/publish", "/revisions"]) {
    await site.goto(`/console/items/${item.id}${below}`);
    await expect(site).toHaveURL(/\/sign-in\?from=/);
    await expect(site.getByText(item.title)).toBeHidden();
  }

  // The addresses that items get are counted up: none of the next ones is open (one withdrawn says so), unless another journey has just published there.
  const addresses = [...(await visitor.siteMap()).matchAll(/\/(\d{6}\/t\d{8}_)(\d+)\.html/g)];
  const newest = addresses.reduce((last, [, day = "", number]) => (Number(number) > last.number ? { day, number: Number(number) } : last), {
    day: "",
    number: 0,
  });
  expect(newest.number).toBeGreaterThan(0);
  for (let number = newest.number + 1; number <= newest.number + 5; number++) {
    const guessed = `/tzgg/${newest.day}${number}.html`;
    const answer = await site.request.get(guessed, { maxRedirects: 0 });
    expect(await answer.text()).not.toContain(item.title);
    if (![404, 410].includes(answer.status())) expect(await visitor.siteMap()).toContain(`${newest.day}${number}.html`);
  }

  for (const list of ["/", "/tzgg", `/tzgg/${item.id}`, `/items/${item.id}`]) {
    await visitor.opens(list);
    await expect(site.getByText(item.title)).toBeHidden();
  }
});
