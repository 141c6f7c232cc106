import { expect, type Locator, type Page } from "@playwright/test";
import type { Item } from "./item";

/** A person who decides on a level of approval. */
export class Approver {
  readonly form: Locator;
  readonly opinion: Locator;

  constructor(readonly page: Page) {
    this.form = page.getByRole("region", { name: "审批", exact: true });
    this.opinion = this.form.getByRole("textbox", { name: /意见/ });
  }

  /** The item among what waits for this person's decision. */
  waiting({ title }: Item): Locator {
    return this.page.getByRole("table", { name: /等待我审批/ }).getByRole("link", { name: title });
  }

  /** Opens the item from the list of what waits. */
  async opens(item: Item): Promise<void> {
    await this.page.goto("/console");
    await this.waiting(item).click();
    await expect(this.page.getByRole("heading", { level: 1, name: item.title })).toBeVisible();
  }

  async approves(item: Item, opinion = ""): Promise<void> {
    await this.opens(item);
    await this.agrees(opinion);
  }

  /** Agrees to the item that is open; where the step carries the secrecy check, with it passed. */
  async agrees(opinion = ""): Promise<void> {
    if (await this.form.getByRole("group", { name: "保密审查" }).isVisible()) await this.form.getByLabel("通过").check();
    await this.opinion.fill(opinion);
    await this.form.getByRole("button", { name: /^同意/ }).click();
    await expect(this.page.getByRole("status").filter({ hasText: "已同意" })).toBeVisible();
  }
}

/** The three levels of an item, in their order. */
export class Approvers {
  constructor(private readonly levels: readonly Approver[]) {}

  async approve(item: Item): Promise<void> {
    for (const level of this.levels) await level.approves(item);
  }
}
