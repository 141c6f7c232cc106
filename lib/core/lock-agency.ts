import type { Tx } from "./db";

/** Until the transaction ends, whoever else changes what the agency has as a whole (settings, columns, departments, its home page) waits. */
export async function lockAgency(tx: Tx, agencyId: string): Promise<void> {
  await tx.$executeRaw`select 1 from "Agency" where id = ${agencyId}::uuid for no key update`;
}
