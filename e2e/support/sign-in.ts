import { expect, type Page } from "@playwright/test";
import { demoPassword } from "@/prisma/demo/accounts";

/** Fills in the sign-in page on which the browser stands, and sends it. */
export async function typeAccount(page: Page, account: string, password: string = demoPassword): Promise<void> {
  await page.getByLabel("账号", { exact: true }).fill(account);
  await page.getByLabel("口令", { exact: true }).fill(password);
  await page.getByRole("button", { name: "登录", exact: true }).click();
}

/** Signs in, as far as the console. */
export async function signIn(page: Page, account: string, password: string = demoPassword): Promise<void> {
  await page.goto("/sign-in");
  await typeAccount(page, account, password);
  await expect(page).toHaveURL(/\/console$/);
}
