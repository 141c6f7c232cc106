import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { requireActor } from "@/app/session";
import { findConsultationCase } from "@/lib/engagement/consultations/case";

/** The consultation of the address, for whoever may see it; for anybody else there is no such page. */
export const loadConsultation = cache(async (id: string, page = 1) => {
  const actor = await requireActor();
  const one = z.uuid().safeParse(id).success ? await findConsultationCase(actor, id, page) : null;
  if (one === null) notFound();
  return { actor, one };
});
