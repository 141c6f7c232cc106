import { expect, type Locator, type Page } from "@playwright/test";

/** How often Tab may be pressed on the way to one control: nobody does more in earnest. */
const FAR = 60;

/** Somebody who has no pointer: everything here is a key. */
export class Keyboard {
  constructor(readonly page: Page) {}

  /** Presses Tab until the control has the focus. At every stop the focus must be somewhere, and be seen. */
  async reaches(target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    await expect(target).toBeVisible();
    for (let presses = 0; presses < FAR; presses++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press(key);
      expect(await this.hidden(), "the focus cannot be seen").toBe("");
    }
    await expect(target).toBeFocused();
  }

  /** Opens a link or presses a button. */
  async presses(target: Locator): Promise<void> {
    await this.reaches(target);
    await this.page.keyboard.press("Enter");
  }

  async types(target: Locator, words: string): Promise<void> {
    await this.reaches(target);
    await this.page.keyboard.type(words);
    await expect(target).toHaveValue(words);
  }

  /** Chooses from a list by typing the beginning of what is wanted, or with the arrow where that is not unique. */
  async chooses(select: Locator, label: string): Promise<void> {
    await this.reaches(select);
    const chosen = () => select.evaluate((element: HTMLSelectElement) => element.selectedOptions[0]?.label.trim());
    for (let presses = 0; presses < FAR && (await chosen()) !== label; presses++) await this.page.keyboard.press("ArrowDown");
    expect(await chosen()).toBe(label);
  }

  /** Past the head of the page, by the first link on it. */
  async skipsToMain(): Promise<void> {
    const skip = this.page.getByRole("link", { name: "跳到正文" });
    await this.page.keyboard.press("Tab");
    await expect(skip).toBeFocused();
    await this.page.keyboard.press("Enter");
    await expect(this.page.getByRole("main")).toBeFocused();
  }

  /** What has the focus without showing it (WCAG 2.4.7, 2.4.11); nothing where all is well. */
  private hidden(): Promise<string> {
    return this.page.evaluate(() => {
      const element = document.activeElement;
      // Past the last control the focus leaves the page, as it should.
      if (element === null || element === document.body) return "";
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const marked = style.outlineStyle !== "none" || style.boxShadow !== "none";
      const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
      const y = Math.min(Math.max(box.top + Math.min(box.height / 2, innerHeight / 3), 0), innerHeight - 1);
      const over = document.elementFromPoint(x, y);
      const uncovered = over !== null && (element.contains(over) || over.contains(element) || over.closest("label") !== null);
      return box.width > 0 && marked && uncovered ? "" : element.outerHTML.slice(0, 300);
    });
  }
}
