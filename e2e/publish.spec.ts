import fs from "node:fs/promises";
import { pdf, today, uniqueTitle } from "./support/item";
import { expect, test } from "./support/journey";

test("从起草、三级审批到公众看到", async ({ drafter, head, office, leader, publisher, visitor, open }) => {
  const attachment = pdf("附件1：中小企业数字化转型试点申报表（2026年）.pdf");
  const item = await drafter.begins(uniqueTitle("开展数字化转型试点"));
  await drafter.fillsIn();
  const { page } = drafter;
  const tool = (name: string) => page.getByRole("toolbar", { name: "正文格式" }).getByRole("button", { name });

  await drafter.text.click();
  await tool("一级小标题").click();
  await page.keyboard.insertText("一、申报条件");
  await page.keyboard.press("Enter");
  await page.keyboard.insertText("申报办法见");
  await tool("链接").click();
  const dialog = page.getByRole("dialog", { name: "插入链接" });
  await dialog.getByLabel("链接文字").fill("政府信息公开指南");
  await dialog.getByLabel("地址").fill("/zfxxgk");
  await dialog.getByRole("button", { name: "插入链接" }).click();
  await page.keyboard.press("Enter");
  await tool("项目符号").click();
  await page.keyboard.insertText("在本市登记注册");
  await page.keyboard.press("Enter");
  await page.keyboard.insertText("近三年无重大安全事故");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await tool("插入表格").click();
  await page.keyboard.insertText("时间安排");
  await page.keyboard.press("Shift+ArrowRight");
  await tool("合并单元格").click();
  await drafter.attaches(attachment);
  await expect(page.getByLabel("第 1 个附件的名称")).toHaveValue(attachment.name);
  await drafter.saves();
  await drafter.sends();

  await head.approves(item, "同意公开。");
  await office.approves(item, "未见涉密内容，同意公开。");
  await leader.approves(item, "同意。");
  const address = await publisher.publishes(item);

  const record = publisher.page.getByRole("complementary", { name: "办理记录" });
  for (const words of [
    /主办\s*送审\s*周雨桐.*运行监测科/,
    /科室负责人审核\s*同意\s*罗建川.*同意公开。/,
    /办公室保密审查\s*同意.*冯海宁.*未见涉密内容，同意公开。/,
    /分管领导签发\s*同意\s*顾庭远/,
  ])
    await expect(record.getByRole("listitem").filter({ hasText: words })).toHaveCount(1);
  await expect(record.getByRole("listitem").filter({ hasText: /门户网站\s*公开中.*钱思齐.*信息中心/ })).toHaveCount(1);

  await visitor.finds(item);
  const { page: site } = visitor;
  expect(new URL(site.url()).pathname).toBe(address);
  const article = site.getByRole("article");
  await expect(article.getByRole("heading", { name: "一、申报条件" })).toBeVisible();
  await expect(article.getByRole("listitem").filter({ hasText: "近三年无重大安全事故" })).toBeVisible();
  await expect(article.getByRole("link", { name: "政府信息公开指南" })).toHaveAttribute("href", "/zfxxgk");
  await expect(article.getByRole("columnheader", { name: "时间安排" })).toHaveAttribute("colspan", "2");
  await expect(article).toContainText("主办科室：运行监测科");

  const element = (term: string) => article.getByRole("definition").and(article.locator(`dt:text-is("${term}") + dd`));
  await expect(element("索引号")).toHaveText(/^\S{10,}$/);
  await expect(element("发文机关")).toHaveText("示例市工业和信息化局");
  await expect(element("体裁分类")).toHaveText("通知");
  await expect(element("成文日期").getByRole("time")).toHaveAttribute("datetime", today());
  await expect(element("发布日期").getByRole("time")).toHaveAttribute("datetime", today());

  const download = site.waitForEvent("download");
  await article.getByRole("link", { name: attachment.name }).click();
  const received = await download;
  expect(received.suggestedFilename()).toBe(attachment.name);
  expect((await fs.readFile(await received.path())).equals(attachment.buffer)).toBe(true);
  const direct = await site.request.get((await article.getByRole("link", { name: attachment.name }).getAttribute("href")) ?? "");
  expect(direct.headers()["content-disposition"]).toContain(`filename*=UTF-8''${encodeURIComponent(attachment.name)}`);

  const audit = await open("shenji");
  await audit.goto(`/console/admin/audit?subject=${item.id}`);
  const entries = audit.getByRole("table", { name: /审计记录/ });
  for (const name of ["周雨桐", "罗建川", "冯海宁", "顾庭远", "钱思齐"])
    await expect(entries.getByRole("row").filter({ hasText: name }).first()).toBeVisible();
  await audit.getByRole("button", { name: "核验全部记录" }).click();
  await expect(audit.getByRole("status").filter({ hasText: /核验通过：\d+ 条记录全部相连/ })).toBeVisible();
});
