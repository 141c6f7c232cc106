import type { Tx } from "@/lib/core/db";

/** What of the public site changed: whoever keeps copies of it drops these. */
export interface PublicChange {
  columns: readonly string[];
  item: number;
}

/** Told to every process when the transaction commits, and to none when it does not. */
export async function announce(tx: Tx, change: PublicChange): Promise<void> {
  await tx.$executeRaw`select pg_notify('gongkai_public', ${JSON.stringify(change)})`;
}
