import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { uniqueTitle } from "./support/item";
import { expect, test } from "./support/journey";

/** An officer at the desk of requests: each act has a form of its own. */
class Officer {
  here = "";

  constructor(readonly page: Page) {}

  async registers(subject: string): Promise<void> {
    const { page } = this;
    await page.goto("/console/requests/new");
    await page.getByLabel("姓名或者名称").fill("王小明");
    await page.getByLabel(/^证件类型/).selectOption("idCard");
    await page.getByLabel(/^证件号码/).fill("110101199003078515");
    await page.getByLabel(/^联系电话/).fill("13800001234");
    await page.getByLabel(/^所需政府信息的名称/).fill(subject);
    await page.getByRole("button", { name: "登记", exact: true }).click();
    await expect(page.getByRole("status").filter({ hasText: "已登记，登记编号" })).toBeVisible();
    this.here = new URL(page.url()).pathname;
  }

  /** Opens the form of an act, fills it in and sends it. */
  async does(act: string, button: string, fill: (page: Page) => Promise<void> = async () => undefined): Promise<void> {
    await this.page.goto(`${this.here}/${act}`);
    await fill(this.page);
    await this.page.getByRole("button", { name: button, exact: true }).click();
    await expect(this.page).toHaveURL(new RegExp(`${this.here}\\?done=`));
  }
}

async function decides(page: Page, address: string): Promise<void> {
  await page.goto(address);
  const form = page.getByRole("region", { name: "审批" });
  const secrecy = form.getByLabel("通过", { exact: true });
  if ((await secrecy.count()) > 0) await secrecy.check();
  await form.getByRole("button", { name: "同意", exact: true }).click();
  await expect(page).toHaveURL(/\/console\?done=/);
}

test("当面提交的申请，从登记办到送达", async ({ open }) => {
  const officer = new Officer(await open("shouli"));
  const { page } = officer;
  await officer.registers(uniqueTitle("2019年服务券发放名单"));
  await expect(page.getByRole("heading", { name: "答复期限" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("还剩 20 个工作日");
  await expect(page.getByRole("main")).not.toContainText("110101199003078515");
  await expectAccessible(page);

  await officer.does("assign", "分办", async (form) => {
    await form.getByLabel("承办科室", { exact: true }).selectOption({ label: "运行监测科" });
  });
  await officer.does("startHandling", "转入办理");
  await officer.does("recordSearch", "登记检索", async (form) => {
    await form.getByLabel("检索的范围", { exact: true }).fill("档案室2019年案卷");
    await form.getByLabel("方式和关键词").fill("服务券");
    await form.getByLabel("检索人", { exact: true }).fill("何静姝");
    await form.getByLabel("没有找到", { exact: true }).check();
  });
  await officer.does("draftReply?outcome=UNAVAILABLE_NOT_EXIST", "保存草稿");
  await expect(page.getByRole("main")).toContainText("告知您该政府信息不存在");
  await officer.does("submitReply", "送审");

  for (const account of ["bangongshi", "fenguan"]) await decides(await open(account), officer.here);
  await officer.does("issueReply", "作出答复");
  await officer.does("recordDelivery", "登记送达", async (form) => {
    await form.getByLabel("直接送达").check();
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    await form.getByLabel(/^签收日期/).fill(today);
  });
  await expect(page.getByRole("main")).toContainText("无法提供（经检索没有）");
  const letter = page.getByRole("link", { name: /^PDF/ }).last();
  const answer = await page.request.get((await letter.getAttribute("href")) ?? "");
  expect(answer.headers()["content-type"]).toBe("application/pdf");
  expect((await answer.body()).subarray(0, 5).toString()).toBe("%PDF-");

  await page.goto("/console/requests?stage=done");
  await expect(page.getByRole("table", { name: "申请列表" })).toBeVisible();
  await expectAccessible(page);
});

test("新公布的放假安排先看影响，再重新计算在办申请的期限", async ({ open }) => {
  const admin = await open("xitong");
  const year = new Date().getFullYear() + 1;
  await admin.goto(`/console/admin/calendar/${year}`);
  await admin.getByLabel("依据（通知的文号）", { exact: true }).fill("示例〔2026〕1号");
  await admin.getByLabel(/^节日/).fill(`元旦 ${year}-01-01 ${year}-01-01`);
  const friday = Array.from({ length: 7 }, (_, at) => new Date(Date.UTC(year, 0, 4 + at))).find((day) => day.getUTCDay() === 5);
  await admin.getByLabel(/^放假的工作日/).fill(friday?.toISOString().slice(0, 10) ?? "");
  await admin.getByRole("button", { name: "先看影响" }).click();
  await expect(admin.getByRole("main").getByRole("status")).toContainText("确认无误后按“保存并重新计算”");
  await admin.getByRole("button", { name: "保存并重新计算" }).click();
  await expect(admin.getByRole("main").getByRole("status")).toContainText("已保存。");
  await admin.goto("/console/admin/calendar");
  await expect(admin.getByRole("table")).toContainText("录入");
});
