import { expect, type Locator, type Page } from "@playwright/test";

export interface Receipt {
  caseNo: string;
  code: string;
}

/** A real number of the standard's example: nobody's. */
const IDENTITY_NUMBER = "11010519491231002X";
const PICTURE = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
export const identityCard = { name: "身份证正面.png", mimeType: "image/png", buffer: PICTURE };

/** Number and code on the receipt that is open. */
export async function shownReceipt(page: Page): Promise<Receipt> {
  const kept = async (term: string): Promise<string> =>
    (await page.getByRole("term").filter({ hasText: term }).locator("xpath=following-sibling::dd[1]").textContent()) ?? "";
  return { caseNo: await kept("登记编号"), code: await kept("查询码") };
}

/** Somebody who asks for government information and follows what becomes of it. */
export class Applicant {
  constructor(readonly page: Page) {}

  heading(name: string | RegExp): Locator {
    return this.page.getByRole("heading", { level: 1, name });
  }

  get alert(): Locator {
    return this.page.getByRole("main").getByRole("alert");
  }

  async goesOn(): Promise<void> {
    await this.page.getByRole("button", { name: "保存并继续" }).click();
  }

  /** Fills in the guided form up to the page that reads everything back. */
  async fillsIn(description: string): Promise<void> {
    const { page } = this;
    await page.goto("/requests/new");
    await page.getByLabel("特征描述").fill(description);
    await this.goesOn();
    const notPublic = page.getByRole("link", { name: "都不是，继续申请" });
    await expect(this.heading("以谁的名义申请？").or(notPublic)).toBeVisible();
    if (await notPublic.isVisible()) await notPublic.click();
    await page.getByRole("radio", { name: "自然人" }).check();
    await this.goesOn();
    await page.getByLabel("姓名", { exact: true }).fill("张示例");
    await page.getByLabel("证件类型").selectOption("居民身份证");
    await page.getByLabel("证件号码").fill(IDENTITY_NUMBER);
    await this.goesOn();
    await page.getByRole("radio", { name: "电子文件" }).check();
    await page.getByRole("radio", { name: "网上获取" }).check();
    await this.goesOn();
    await page.getByLabel("联系电话", { exact: true }).fill("0473-1234567");
    await this.goesOn();
    await page.getByLabel("身份证明").setInputFiles(identityCard);
    await this.goesOn();
    await expect(this.heading("核对后提交")).toBeVisible();
  }

  /** Sends what was read back. Without a script the page has to have been open for some seconds: until then it asks to wait. */
  async sends(): Promise<Receipt> {
    const { page } = this;
    await expect(async () => {
      const answer = page.waitForResponse((response) => response.url().endsWith("/requests/new/submit"));
      await page.getByRole("button", { name: "提交申请" }).click();
      expect((await answer).headers().location).toContain("/requests/receipt/");
    }).toPass({ intervals: [1_000] });
    await expect(this.heading("申请已经提交")).toBeVisible();
    return this.receipt();
  }

  receipt(): Promise<Receipt> {
    return shownReceipt(this.page);
  }

  async opens({ caseNo, code }: Receipt): Promise<void> {
    await this.page.goto("/requests/follow");
    await this.page.getByLabel("登记编号").fill(caseNo);
    await this.page.getByLabel("查询码").fill(code);
    await this.page.getByRole("button", { name: "查询", exact: true }).click();
  }

  /** A file or letter of the open request, as it comes down. */
  async downloads(name: string | RegExp): Promise<Buffer> {
    const link = this.page.getByRole("link", { name }).first();
    return (await this.page.request.get((await link.getAttribute("href")) ?? "")).body();
  }
}
