import { db } from "@/lib/core/db";
import { staleForm } from "@/lib/core/errors";
import { lockAgency } from "@/lib/core/lock-agency";
import { writeSetting } from "@/lib/core/settings";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { formVersion } from "@/lib/identity/setting-command";
import { SYNONYMS_KEY, synonymsOf, synonymsText, writeSynonyms } from "./synonyms";

export const saveSynonymsInput = formVersion.extend({ synonyms: synonymsText });

/** Saves the words that the portal's search takes for each other. */
export const saveSynonyms = command({
  name: "setting.saveSynonyms",
  input: saveSynonymsInput,
  load: async (tx, _input, actor) => {
    await lockAgency(tx, actor.agencyId);
    return { agencyId: actor.agencyId, ...(await synonymsOf(tx, actor.agencyId)) };
  },
  may: (actor, loaded) => can(actor, "search.edit", loaded),
  check: ({ version }, { expectedVersion }) => {
    if (version !== expectedVersion) throw staleForm();
  },
  write: async ({ tx, input, loaded: { agencyId, groups }, now }) => {
    await writeSetting(tx, { agencyId, key: SYNONYMS_KEY, value: input.synonyms, now });
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
