import { Prisma } from "@/lib/generated/prisma/client";
import { flatten, type PortalColumn } from "../tree";

/** Where is searched: the live entries of the site in columns that are open. */
export interface Scope {
  agencyId: string;
  columnIds: readonly string[];
}

export const scopeOf = ({ agencyId, columns }: { agencyId: string; columns: readonly PortalColumn[] }): Scope => ({
  agencyId,
  columnIds: flatten(columns).map(({ id }) => id),
});

/** The condition that an entry `e` belongs to the scope. */
export const inScope = ({ agencyId, columnIds }: Scope): Prisma.Sql =>
  Prisma.sql`e."agencyId" = ${agencyId}::uuid and e."columnId" = any(${columnIds}::uuid[])`;
