import fixture from "@/lib/reports/annual/fixtures/report-2022.json" with { type: "json" };
import { Approver } from "./support/approver";
import { expect, test } from "./support/journey";

const NAME = "示例市工业和信息化局";
const YEAR = 2025;

test("2022 年的报告由导入的记录算出，公布的数据逐格相同，每个数字打开背后的清单", async ({ visitor, open }) => {
  const { page: site } = visitor;
  await site.goto("/zfxxgk/nb");
  await site
    .getByRole("link", { name: `${NAME}2022年政府信息公开工作年度报告`, exact: true })
    .first()
    .click();
  await expect(site.getByRole("heading", { level: 1 })).toHaveText(/2022年政府信息公开工作年度报告/);
  await expect(site.getByRole("article").getByText("主动公开政府信息2291条")).toBeVisible();
  const href = await site.getByRole("link", { name: /（数据）\.json/ }).getAttribute("href");
  const data = await (await site.request.get(href ?? "")).json();
  const { section1, table2, table3, table4, previous, agency, year, format } = data;
  const { previous: carried, ...figures } = fixture;
  expect({ agency, year, format, section1, table2, table3, table4 }).toEqual(figures);
  expect(previous).toMatchObject(carried);
  expect(data.findings).toEqual([]);

  const page = await open("shouli");
  await page.goto("/console/reports/annual/2022");
  await page.getByRole("link", { name: "微信公众号 720 条，查看清单" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "微信公众号" })).toBeVisible();
  await expect(page.getByText("720 条", { exact: true })).toBeVisible();
});

test("从台账到公布：期初数、调整、建议句、审批、发布", async ({ open, publisher, visitor, leader, office }) => {
  const page = await open("shouli");
  const item = { title: `${NAME}${YEAR}年政府信息公开工作年度报告`, id: "" };
  await page.goto(`/console/reports/annual/${YEAR}/submit`);
  await page.getByRole("link", { name: `录入 ${YEAR - 1} 年的数字` }).click();
  await page.getByRole("textbox", { name: /数字的依据/ }).fill("市政府网站公布的上年报告，各表均为 0");
  await page.getByRole("button", { name: "签名录入" }).click();
  await expect(page.getByRole("status").filter({ hasText: "期初数已录入" })).toBeVisible();

  await page.getByRole("table", { name: "第二十条第（五）项" }).getByRole("link", { name: "0" }).click();
  await page.getByRole("textbox", { name: /调整为/ }).fill("12");
  await page.getByRole("textbox", { name: /理由和依据/ }).fill("行政审批系统本年 12 件，尚未导入");
  await page.getByRole("button", { name: "签名调整" }).click();
  await expect(page.getByRole("table", { name: "手工调整的记录" }).getByText("何静姝")).toBeVisible();

  for (const sentence of ["第五十条的规定编制本报告", "信息处理费"]) {
    await page.goto(`/console/reports/annual/${YEAR}/text`);
    await page.getByRole("listitem").filter({ hasText: sentence }).getByRole("button", { name: "采用这一句" }).click();
    await expect(page.getByRole("status").filter({ hasText: "已采用" })).toBeVisible();
  }
  await page.goto(`/console/reports/annual/${YEAR}/submit`);
  await page.getByRole("button", { name: "送审" }).click();
  await expect(page.getByRole("status").filter({ hasText: "已送审" })).toBeVisible();
  item.id = (await page.getByRole("link", { name: "办理情况" }).first().getAttribute("href"))?.split("/").at(-1) ?? "";

  for (const approver of [office, new Approver(await open("baomi")), leader]) await approver.approves(item, "同意。");
  const address = await publisher.publishes(item);

  const { page: site } = visitor;
  await site.goto(address);
  const licences = site.getByRole("article").getByRole("row", { name: /行政许可/ });
  await expect(licences.getByRole("cell", { name: "12", exact: true })).toBeVisible();
  for (const form of ["docx", "pdf", "xlsx", "json"]) {
    const href = await site
      .getByRole("link", { name: new RegExp(`\\.${form}`) })
      .first()
      .getAttribute("href");
    expect((await site.request.get(href ?? "")).status()).toBe(200);
  }
});
