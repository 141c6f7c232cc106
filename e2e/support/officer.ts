import { expect, type Page } from "@playwright/test";
import { type Receipt, shownReceipt } from "./applicant";
import { today, type Upload } from "./item";

type Fill = (form: Page) => Promise<unknown>;

/** 依申请公开经办人, or whoever else acts on a case at the desk: each act has a form of its own. */
export class Officer {
  /** the page of the case */
  here = "";

  constructor(readonly page: Page) {}

  async opens({ caseNo }: Pick<Receipt, "caseNo">): Promise<void> {
    await this.page.goto(`/console/requests?stage=all&q=${caseNo}`);
    const link = this.page.getByRole("row").filter({ hasText: caseNo }).getByRole("link").first();
    this.here = (await link.getAttribute("href")) ?? "";
  }

  /** Registers what was handed in at the office; the number and code are on the receipt that its applicant gets. */
  async registers(subject: string): Promise<Receipt> {
    const { page } = this;
    await page.goto("/console/requests/new");
    await page.getByLabel("姓名或者名称").fill("王小明");
    await page.getByLabel(/^证件类型/).selectOption("idCard");
    await page.getByLabel(/^证件号码/).fill("110101199003078515");
    await page.getByLabel(/^联系电话/).fill("13800001234");
    await page.getByLabel(/^所需政府信息的名称/).fill(subject);
    await page.getByLabel(/^提供方式/).selectOption("electronic");
    await page.getByRole("button", { name: "登记", exact: true }).click();
    const done = page.getByRole("status").filter({ hasText: "已登记，登记编号" });
    await expect(done).toBeVisible();
    this.here = new URL(page.url()).pathname;
    await page.goto((await done.getByRole("link", { name: /打印回执/ }).getAttribute("href")) ?? "");
    const receipt = await shownReceipt(page);
    await page.goto(this.here);
    return receipt;
  }

  /** Opens the form of an act, fills it in and sends it. */
  async does(act: string, button: string | RegExp, fill: Fill = async () => undefined): Promise<void> {
    await this.page.goto(`${this.here}/${act}`);
    await fill(this.page);
    await this.page.getByRole("main").getByRole("button", { name: button, exact: true }).click();
    await expect(this.page).toHaveURL(new RegExp(`${this.here}\\?done=`));
  }

  /** Assigns the case to a department and turns to the work on it. */
  async takesUp(): Promise<void> {
    await this.does("assign", "分办", (form) => form.getByLabel("承办科室", { exact: true }).selectOption({ label: "运行监测科" }));
    await this.does("startHandling", "转入办理");
  }

  async adds(kind: string, file: Upload): Promise<void> {
    await this.page.goto(`${this.here}/addFile`);
    await this.page.getByLabel("材料的种类").selectOption({ label: kind });
    const chooser = this.page.getByLabel("文件", { exact: true });
    await expect(chooser).toBeEnabled();
    await chooser.setInputFiles(file);
    await expect(this.page.getByText(`已上传：${file.name}`)).toBeVisible();
  }

  /** Sends the reply up, has it approved, issues it and hands it over. */
  async answers(leaders: readonly Page[], delivery: "直接送达" | "网上获取"): Promise<void> {
    await this.does("submitReply", "送审");
    for (const leader of leaders) await approves(leader, this.here);
    await this.does("issueReply", "作出答复");
    await this.does("recordDelivery", "登记送达", async (form) => {
      await form.getByLabel(delivery, { exact: true }).check();
      await form.getByLabel(delivery === "直接送达" ? /^签收日期/ : /^到达对方的日期/).fill(today());
    });
  }
}

/** A leader agrees to the reply, where the step asks for it with the secrecy check passed. */
async function approves(page: Page, address: string): Promise<void> {
  await page.goto(address);
  const form = page.getByRole("region", { name: "审批" });
  const secrecy = form.getByLabel("通过", { exact: true });
  if ((await secrecy.count()) > 0) await secrecy.check();
  await form.getByRole("button", { name: "同意", exact: true }).click();
  await expect(page).toHaveURL(/\/console\?done=/);
}
