import { z } from "zod";
import { db } from "@/lib/core/db";
import { staleForm } from "@/lib/core/errors";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { SYNONYMS_KEY, synonymsOf, synonymsText, writeSynonyms } from "./synonyms";

export const saveSynonymsInput = z.object({
  synonyms: synonymsText,
  /** version the form was opened with; 0: never saved */
  expectedVersion: z.coerce.number().int().min(0),
});

/** Saves the words that the portal's search takes for each other. */
export const saveSynonyms = command({
  name: "setting.saveSynonyms",
  input: saveSynonymsInput,
  load: async (tx, _input, actor) => {
    await tx.$executeRaw`select 1 from "Agency" where id = ${actor.agencyId}::uuid for no key update`;
    return { agencyId: actor.agencyId, ...(await synonymsOf(tx, actor.agencyId)) };
  },
  may: (actor, loaded) => can(actor, "search.edit", loaded),
  check: ({ version }, { expectedVersion }) => {
    if (version !== expectedVersion) throw staleForm();
  },
  write: async ({ tx, input, loaded: { agencyId, groups }, now }) => {
    await tx.setting.upsert({
      where: { agencyId_key: { agencyId, key: SYNONYMS_KEY } },
      create: { agencyId, key: SYNONYMS_KEY, value: input.synonyms, updatedAt: now },
      update: { value: input.synonyms, version: { increment: 1 }, updatedAt: now },
    });
    return {
      subject: { type: "setting", id: SYNONYMS_KEY },
      changes: { from: writeSynonyms(groups), to: writeSynonyms(input.synonyms) },
      result: null,
    };
  },
});

/** What the page shows: the groups as text, and their version. */
export async function synonymsPage(actor: Actor): Promise<{ text: string; version: number }> {
  const { groups, version } = await synonymsOf(db(), actor.agencyId);
  return { text: writeSynonyms(groups), version };
}
