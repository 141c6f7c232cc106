import { expect, type Locator, type Page } from "@playwright/test";
import { type Item, today, type Upload } from "./item";

/** A 信息员: drafts, changes, sends for approval, recalls. */
export class Drafter {
  readonly title: Locator;
  readonly summary: Locator;
  readonly text: Locator;

  constructor(readonly page: Page) {
    this.title = page.getByLabel("标题", { exact: true });
    this.summary = page.getByLabel("内容概述", { exact: true });
    this.text = page.getByRole("textbox", { name: "正文", exact: true });
  }

  /** Starts an item; the editor is open afterwards. */
  async begins(title: string, column = "通知公告"): Promise<Item> {
    const { page } = this;
    await page.goto("/console/items/new");
    await page.getByLabel("栏目", { exact: true }).selectOption({ label: column });
    await this.title.fill(title);
    await page.getByRole("combobox", { name: "体裁分类" }).selectOption("通知");
    await page.getByRole("button", { name: "建立草稿，继续填写" }).click();
    return { id: await this.editedId(), title };
  }

  /** The item whose editor is open, once the editor is ready to be typed in. */
  async editedId(): Promise<string> {
    await expect(this.page).toHaveURL(/\/console\/items\/[0-9a-f-]{36}\/edit/);
    await expect(this.text).toBeVisible();
    return new URL(this.page.url()).pathname.split("/")[3] ?? "";
  }

  /** What an item needs before it may be sent, with a text if one is given. */
  async fillsIn(text?: string): Promise<void> {
    const { page } = this;
    await this.summary.fill("通知有关单位办理事项、时间和要求。");
    await page.getByLabel("主题分类", { exact: true }).selectOption("工业、交通");
    await page.getByLabel("成文日期", { exact: true }).fill(today());
    if (text === undefined) return;
    await this.text.click();
    await page.keyboard.insertText(text);
  }

  async attaches(...files: Upload[]): Promise<void> {
    const chooser = this.page.waitForEvent("filechooser");
    await this.page.getByRole("button", { name: "选择文件，或把文件拖到这里" }).click();
    await (await chooser).setFiles(files);
  }

  async saves(): Promise<void> {
    await this.page.getByRole("button", { name: "保存", exact: true }).click();
    await expect(this.page.getByRole("status").filter({ hasText: "已保存。" })).toBeVisible();
  }

  /** A complete draft, saved. */
  async drafts(title: string, column?: string): Promise<Item> {
    const item = await this.begins(title, column);
    await this.fillsIn("请各有关单位按照要求，于规定时间内完成。");
    await this.saves();
    return item;
  }

  /** Sends the item in the open editor for approval. */
  async sends(): Promise<void> {
    const { page } = this;
    await page.getByRole("button", { name: "保存并送审" }).click();
    await expect(page).toHaveURL(/\/submit$/);
    await page.getByRole("button", { name: "送审", exact: true }).click();
    await expect(page.getByRole("status").filter({ hasText: "已送审。" })).toBeVisible();
  }

  async submits(title: string, column?: string): Promise<Item> {
    const item = await this.drafts(title, column);
    await this.sends();
    return item;
  }

  async opens({ id }: Item): Promise<void> {
    await this.page.goto(`/console/items/${id}`);
  }

  async edits({ id }: Item): Promise<void> {
    await this.page.goto(`/console/items/${id}/edit`);
    await this.editedId();
  }

  async recalls(item: Item, reason: string): Promise<void> {
    const { page } = this;
    await this.opens(item);
    await page.getByRole("link", { name: "撤回", exact: true }).click();
    await page.getByLabel("撤回原因").fill(reason);
    await page.getByRole("button", { name: "撤回", exact: true }).click();
    await expect(page.getByRole("status").filter({ hasText: "已撤回。" })).toBeVisible();
  }

  async proposesWithdrawal(item: Item, reason: string): Promise<void> {
    const { page } = this;
    await this.opens(item);
    await page.getByRole("link", { name: "提出撤稿" }).click();
    await page.getByLabel("向公众说明的撤稿原因").fill(reason);
    await page.getByRole("button", { name: "提交撤稿申请" }).click();
    await expect(page.getByRole("status").filter({ hasText: "撤稿申请已提交" })).toBeVisible();
  }
}
