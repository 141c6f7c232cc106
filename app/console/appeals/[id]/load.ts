import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { requireActor } from "@/app/session";
import { type AppealView, appealView } from "@/lib/appeals/queries/appeal-view";
import type { Actor } from "@/lib/identity/actor";

const load = cache(async (id: string): Promise<{ actor: Actor; view: AppealView | null }> => {
  const actor = await requireActor();
  return { actor, view: z.uuid().safeParse(id).success ? await appealView(actor, id) : null };
});

/** The appeal of the address, for whoever may see it; for anybody else there is no such page. */
export async function loadAppeal(params: Promise<{ id: string }>): Promise<{ actor: Actor; view: AppealView; here: string }> {
  const { id } = await params;
  const { actor, view } = await load(id);
  if (view === null) notFound();
  return { actor, view, here: `/console/appeals/${id}` };
}

/** The way to a page below the appeal. */
export const trailOf = (view: AppealView, here: string) => [
  { label: "行政复议和诉讼", href: "/console/appeals" },
  { label: view.appealNo, href: here },
];
