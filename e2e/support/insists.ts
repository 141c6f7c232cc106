import { expect, type Locator } from "@playwright/test";

/** Does something once more as long as what follows from it does not show: a page that has just come up may not listen to keys yet. */
export async function insists(shown: Locator, act: () => Promise<unknown>): Promise<void> {
  await expect(async () => {
    if (await shown.isHidden()) await act();
    await expect(shown).toBeVisible({ timeout: 5_000 });
  }).toPass();
}
