import { expect, type Locator, type Page } from "@playwright/test";
import type { Item } from "./item";

/** Somebody of the public. */
export class Visitor {
  constructor(readonly page: Page) {}

  /** Opens an address and tells the status of the answer. */
  async opens(address: string): Promise<number | undefined> {
    return (await this.page.goto(address))?.status();
  }

  link({ title }: Pick<Item, "title">): Locator {
    return this.page.getByRole("main").getByRole("link", { name: title });
  }

  /** Finds the item on the page of its column. */
  async finds(item: Item, column = "/tzgg"): Promise<void> {
    expect(await this.opens(column)).toBe(200);
    await this.link(item).click();
    await expect(this.page.getByRole("heading", { level: 1, name: item.title })).toBeVisible();
  }

  /** The status of an address asked for without a page, following no redirect. */
  async status(address: string): Promise<number> {
    return (await this.page.request.get(address, { maxRedirects: 0 })).status();
  }

  async siteMap(): Promise<string> {
    return (await this.page.request.get("/sitemap.xml")).text();
  }
}
