import { notFound } from "next/navigation";
import { type ColumnPage, columnPage } from "@/lib/columns/console";
import type { Actor } from "@/lib/identity/actor";
import { requirePermission } from "../../../../session";

/** The actor and the column that a page under /console/admin/columns/[id] is about. */
export async function requireColumn(params: Promise<{ id: string }>): Promise<ColumnPage & { actor: Actor }> {
  const actor = await requirePermission("column.edit", ({ agencyId }) => ({ agencyId }));
  const page = await columnPage(actor, (await params).id);
  if (page === null) notFound();
  return { ...page, actor };
}

/** The way to the column's own page, for the pages below it. */
export const trailTo = ({ column, trail }: Pick<ColumnPage, "column" | "trail">) => [
  { label: "栏目", href: "/console/admin/columns" },
  ...[...trail, column].map(({ id, name }) => ({ label: name, href: `/console/admin/columns/${id}` })),
];
