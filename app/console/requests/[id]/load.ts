import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { requireActor } from "@/app/session";
import type { Actor } from "@/lib/identity/actor";
import { type CaseView, caseView } from "@/lib/requests/queries/case-view";

const load = cache(async (id: string): Promise<{ actor: Actor; view: CaseView | null }> => {
  const actor = await requireActor();
  return { actor, view: z.uuid().safeParse(id).success ? await caseView(actor, id) : null };
});

/** The case of the address, for whoever may see it; for anybody else there is no such page. */
export async function loadRequest(params: Promise<{ id: string }>): Promise<{ actor: Actor; view: CaseView; here: string }> {
  const { id } = await params;
  const { actor, view } = await load(id);
  if (view === null) notFound();
  return { actor, view, here: `/console/requests/${id}` };
}

/** The way to a page below the case. */
export const trailOf = (view: CaseView, here: string) => [
  { label: "依申请公开", href: "/console/requests" },
  { label: view.caseNo, href: here },
];
