import type { Tx } from "@/lib/core/db";

interface Placed {
  id: string;
  agencyId: string;
  address: string;
}

/**
 * The address of an item in another column: month and file of its first publication stay, the column in front changes. The former one is
 * kept first, and redirects for ever; the database refuses a change without it. An address that was once left may be taken again.
 */
export async function moveAddress(tx: Tx, item: Placed, columnPath: string, now: Date): Promise<string> {
  const address = `${columnPath}/${item.address.split("/").slice(-2).join("/")}`;
  if (address === item.address) return address;
  await tx.disclosureAddress.createMany({
    data: [{ agencyId: item.agencyId, path: item.address, disclosureId: item.id, leftAt: now }],
    skipDuplicates: true,
  });
  await tx.disclosure.update({ where: { id: item.id }, data: { address } });
  return address;
}
