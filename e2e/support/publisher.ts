import { expect, type Locator, type Page } from "@playwright/test";
import type { Item } from "./item";

/** The 上网发布员. */
export class Publisher {
  constructor(readonly page: Page) {}

  /** The item among what is approved and not online yet. */
  waiting({ title }: Item): Locator {
    return this.page.getByRole("table", { name: "等待发布的信息" }).getByRole("link", { name: title });
  }

  /** Opens the page on which the item is put online. */
  async opensPublishing(item: Item): Promise<void> {
    await this.page.goto("/console");
    await this.waiting(item).click();
    await this.page.getByRole("link", { name: "发布", exact: true }).click();
    await expect(this.page.getByRole("heading", { level: 1, name: "发布" })).toBeVisible();
  }

  /** Puts the item online and answers its public address. */
  async publishes(item: Item): Promise<string> {
    await this.opensPublishing(item);
    await this.page.getByRole("button", { name: "立即发布" }).click();
    await expect(this.page.getByRole("status").filter({ hasText: "已发布" })).toBeVisible();
    return this.address();
  }

  /** The public address that the open case shows. */
  async address(): Promise<string> {
    const link = this.page.getByRole("complementary", { name: "办理记录" }).getByRole("link", { name: /\.html$/ });
    return (await link.getAttribute("href")) ?? "";
  }

  /** `at`: a minute in Asia/Shanghai, as `2026-03-01T09:30`. */
  async schedules(item: Item, at: string): Promise<void> {
    await this.opensPublishing(item);
    await this.page.getByLabel("发布时间").fill(at);
    await this.page.getByRole("button", { name: "定时发布" }).click();
    await expect(this.page.getByRole("status").filter({ hasText: "已定时" })).toBeVisible();
  }

  async unschedules({ id }: Item): Promise<void> {
    await this.page.goto(`/console/items/${id}`);
    await this.page.getByRole("link", { name: "取消定时" }).click();
    await this.page.getByRole("button", { name: "取消定时" }).click();
    await expect(this.page.getByRole("status").filter({ hasText: "已取消定时" })).toBeVisible();
  }
}
