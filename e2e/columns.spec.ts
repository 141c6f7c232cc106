import { randomBytes } from "node:crypto";
import { uniqueTitle } from "./support/item";
import { expect, test } from "./support/journey";

test("栏目改了地址，旧地址和信息的地址都还能打开；放过信息的栏目不能删除", async ({ open, drafter, approvers, publisher, visitor }) => {
  const slug = `zt${randomBytes(3).toString("hex")}`;
  const name = `产业对接专题${slug}`;
  const system = await open("xitong");
  await system.goto("/console/admin/columns/new");
  await system.getByLabel(/^上级栏目/).selectOption({ label: "专题专栏（/ztzl）" });
  await system.getByLabel("栏目名称", { exact: true }).fill(name);
  await system.getByLabel("地址标识", { exact: true }).fill("aqsc");
  await system.getByLabel("栏目类别", { exact: true }).selectOption("专题专栏");
  await system.getByLabel("栏目说明", { exact: true }).fill("产业链上下游对接活动的通知和结果。");
  await system.getByRole("button", { name: "新建栏目" }).click();
  await expect(system.getByRole("main").getByRole("alert").filter({ hasText: "已由栏目“安全生产专题”使用" })).toBeVisible();
  await expect(system.getByLabel("栏目名称", { exact: true })).toHaveValue(name);
  await system.getByLabel("地址标识", { exact: true }).fill(slug);
  await system.getByRole("button", { name: "新建栏目" }).click();
  await expect(system.getByRole("status").filter({ hasText: "栏目已建好" })).toBeVisible();
  const columnPage = new URL(system.url()).pathname;

  const item = await drafter.submits(uniqueTitle("举办产业对接活动"), `专题专栏 / ${name}`);
  await approvers.approve(item);
  const address = await publisher.publishes(item);
  expect(address).toContain(`/ztzl/${slug}/`);
  await system.goto("/console/admin/columns");
  await system.getByRole("button", { name: new RegExp(`^显示.*${name}`) }).click();
  await expect(system.getByRole("status").filter({ hasText: "已显示" })).toBeVisible();
  await visitor.finds(item, `/ztzl/${slug}`);

  await system.goto(columnPage);
  await system.getByLabel("地址标识", { exact: true }).fill(`${slug}-xin`);
  await system.getByRole("button", { name: "保存" }).click();
  await expect(system.getByRole("status").filter({ hasText: "已保存。" })).toBeVisible();
  expect(await visitor.status(`/ztzl/${slug}`)).toBe(308);
  await visitor.opens(`/ztzl/${slug}`);
  await expect(visitor.page).toHaveURL(new RegExp(`/ztzl/${slug}-xin$`));
  await visitor.link(item).click();
  await expect(visitor.page).toHaveURL(new RegExp(`${address}$`));
  expect(await visitor.opens(address)).toBe(200);
  await expect(visitor.page.getByRole("heading", { level: 1, name: item.title })).toBeVisible();

  await system.goto(columnPage);
  await expect(system.getByRole("link", { name: "停用" })).toBeVisible();
  await expect(system.getByRole("link", { name: "删除" })).toBeHidden();
  await system.goto(`${columnPage}/delete`);
  await system.getByRole("button", { name: "删除栏目" }).click();
  await expect(system.getByRole("main").getByRole("alert").filter({ hasText: "放过 1 条信息" })).toBeVisible();
  expect(await visitor.status(`/ztzl/${slug}-xin`)).toBe(200);
});
