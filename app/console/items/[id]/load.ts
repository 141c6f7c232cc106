import { notFound } from "next/navigation";
import { z } from "zod";
import { requireActor } from "@/app/session";
import type { Actor } from "@/lib/identity/actor";
import { type Case, findCase } from "@/lib/publishing/case";

/** The item of the address, for whoever may see it; for anybody else there is no such page. */
export async function loadCase(params: Promise<{ id: string }>): Promise<{ actor: Actor; item: Case; here: string }> {
  const actor = await requireActor();
  const { id } = await params;
  const item = z.uuid().safeParse(id).success ? await findCase(actor, id) : null;
  if (item === null) notFound();
  return { actor, item, here: `/console/items/${id}` };
}

/** The way to a page below the item. */
export const trailOf = (item: Case, here: string) => [
  { label: "信息", href: "/console/items" },
  { label: item.content.title, href: here },
];
