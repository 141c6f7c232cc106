import fixture from "@/lib/reports/annual/fixtures/report-2022.json" with { type: "json" };
import { expect, test } from "./support/journey";

const file = (agency: string, figures: object) => ({
  ...{ name: `${agency}.json`, mimeType: "application/json" },
  buffer: Buffer.from(JSON.stringify({ ...figures, agency })),
});

/** The published figures, with so many people who were given what they asked for. */
function withRequests(count: number): object {
  const row = { C1: count, C7: count };
  const { R1, "R3.1": granted, "R3.7": handled } = fixture.table3;
  const changed = { R1: { ...R1, ...row }, "R3.1": { ...granted, ...row }, "R3.7": { ...handled, ...row } };
  return { ...fixture, table3: { ...fixture.table3, ...changed } };
}

test("三个机关的汇总：收下文件、核对、逐格相加、打开各机关的数字", async ({ open }) => {
  const page = await open("shouli");
  for (const [agency, count] of [
    ["示例市甲县人民政府", 3],
    ["示例市乙局", 5],
  ] as const) {
    await page.goto("/console/reports/agencies/new");
    await page.getByRole("textbox", { name: /机关名称/ }).fill(agency);
    await page.getByRole("radio", { name: agency.endsWith("政府") ? /本级政府/ : /政府工作部门/ }).check();
    await page.getByRole("button", { name: "登记", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: agency })).toBeVisible();
    await page.locator('input[type="file"]').setInputFiles(file(agency, withRequests(count)));
    await page.getByRole("button", { name: "收下并核对" }).click();
    await expect(page.getByRole("status").filter({ hasText: "2022 年的报告已收到" })).toBeVisible();
  }
  await page.goto("/console/reports/agencies?year=2022");
  await expect(page.getByRole("row", { name: /示例市甲县人民政府/ })).toContainText("2023-03-31");
  await expect(page.getByRole("row", { name: /示例市乙局/ })).toContainText("2023-01-31");
  await page.getByRole("link", { name: "看汇总表" }).click();
  await page
    .getByRole("row", { name: /本年新收政府信息公开申请数量/ })
    .getByRole("link", { name: /8/ })
    .last()
    .click();
  const rows = page.getByRole("row");
  await expect(rows.filter({ hasText: "示例市乙局" })).toContainText("5");
  await expect(rows.filter({ hasText: "示例市甲县人民政府" })).toContainText("3");
});

test("网站工作年度报表填一组，漏填的留在页面上；现在检查一遍，给出结果和怎么办", async ({ open }) => {
  const page = await open("shouli");
  await page.goto("/console/reports/site/2025/fill/security");
  await page.getByRole("textbox", { name: /安全检测评估次数/ }).fill("4");
  await page.getByRole("textbox", { name: /发现问题数量/ }).fill("6");
  await page.getByRole("textbox", { name: /问题整改数量/ }).fill("6");
  for (const question of [/安全监测预警机制/, /应急演练/, /网站安全责任人/])
    await page.getByRole("group", { name: question }).getByRole("radio", { name: "是", exact: true }).check();
  await page.getByRole("button", { name: "保存，回到报表" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("依据");
  await expect(page.getByRole("textbox", { name: /安全检测评估次数/ })).toHaveValue("4");
  await page.getByRole("textbox", { name: /^依据/ }).fill("安全检测报告四份");
  await page.getByRole("button", { name: "保存，回到报表" }).click();
  await expect(page).toHaveURL(/\/console\/reports\/site\/2025\?done=saved/);
  await expect(page.getByRole("row", { name: /发现问题数量/ })).toContainText("6");

  await page.goto("/console/inspection");
  await page.getByRole("button", { name: "现在检查一遍" }).click();
  await expect(page.getByRole("status").filter({ hasText: "检查完了" })).toBeVisible();
  await page.goto("/console/inspection/self-check/2026");
  await expect(page.getByRole("table", { name: "2026 年网站自查表" }).getByRole("row").nth(1)).toBeVisible();
});
