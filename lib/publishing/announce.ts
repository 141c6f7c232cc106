import type { Tx } from "@/lib/core/db";

/** What of the public site changed: whoever keeps copies of it drops these, and the home page with each. */
export interface PublicChange {
  columns: readonly string[];
  /** null: something else that stands in these columns */
  item: number | null;
  /** numbers of the items whose pages show this one: related documents, what it amends or replaces */
  shownBy?: readonly number[];
}

/** Told to every process when the transaction commits, and to none when it does not. */
export async function announce(tx: Tx, change: PublicChange): Promise<void> {
  await tx.$executeRaw`select pg_notify('gongkai_public', ${JSON.stringify(change)})`;
}
