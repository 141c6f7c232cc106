import { db } from "@/lib/core/db";

/**
 * When something last went out on the portal, was taken down there, or had its validity or column changed, in one of these columns; null when nothing ever did.
 * Withdrawals count: a copy that is older than one must not be called up to date.
 */
export async function lastChange(columnIds: readonly string[]): Promise<Date | null> {
  const rows = await db().$queryRaw<{ at: Date | null }[]>`
    select max(greatest(p."publishedAt", p."endedAt", p."changedAt", d."importedAt")) as at
    from "Publication" p join "Disclosure" d on d.id = p."disclosureId"
    where p."columnId" = any(${columnIds}::uuid[]) and p."channel" = 'portal' and p."publishedAt" is not null`;
  return rows[0]?.at ?? null;
}
