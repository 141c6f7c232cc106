import { expect, type Page } from "@playwright/test";

export interface Tracked {
  number: string;
  code: string;
}

/** Somebody of the public who writes to the agency. */
export class Writer {
  constructor(readonly page: Page) {}

  /** Fills in a letter as far as the page on which it is read once more. */
  async writes(subject: string, text: string): Promise<void> {
    const { page } = this;
    await page.goto("/interaction/letters/new");
    await page.getByRole("radio", { name: "咨询" }).check();
    await page.getByLabel("标题", { exact: true }).fill(subject);
    await page.getByLabel("内容", { exact: true }).fill(text);
    await page.getByLabel("姓名或单位名称").fill("王小明");
    await page.getByLabel("联系电话").fill("13800138000");
    await page.getByRole("radio", { name: "同意公开" }).check();
    await page.getByRole("button", { name: "下一步：核对内容" }).click();
    await expect(page.getByRole("heading", { name: "请核对来信内容" })).toBeVisible();
  }

  /** What the page says that opens the letter again. */
  async noted(): Promise<Tracked> {
    const main = this.page.getByRole("main");
    await expect(main.getByRole("status")).toContainText("已提交");
    const text = (await main.getByRole("region", { name: "请保存编号和查询码" }).textContent()) ?? "";
    const number = /[LJ][XC]\d{4}-\d{4}/.exec(text)?.[0] ?? "";
    const code = /(?<=查询码)[2-9A-HJKMNP-Z]{8}/.exec(text)?.[0] ?? "";
    expect([number, code]).not.toContain("");
    return { number, code };
  }

  async follows({ number, code }: Tracked): Promise<void> {
    const { page } = this;
    await page.goto("/interaction/follow");
    await page.getByLabel("编号").fill(number);
    await page.getByLabel("查询码").fill(code);
    await page.getByRole("button", { name: "查询", exact: true }).click();
  }
}
