import { z } from "zod";
import { changed } from "@/lib/audit/changed";
import { staleForm } from "@/lib/core/errors";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { keptSite, SITE_KEY, siteSchema } from "./site";

export const saveSiteInput = siteSchema.extend({
  /** version the form was opened with; 0: never saved */
  expectedVersion: z.coerce.number().int().min(0),
});

/** Saves the site's identity. It may be saved while incomplete: the page says what the foot still lacks. */
export const saveSite = command({
  name: "setting.saveSite",
  input: saveSiteInput,
  load: async (tx, _input, actor) => {
    await tx.$executeRaw`select 1 from "Agency" where id = ${actor.agencyId}::uuid for no key update`;
    return { agencyId: actor.agencyId, ...(await keptSite(tx, actor.agencyId)) };
  },
  may: (actor, loaded) => can(actor, "setting.edit", loaded),
  check: ({ version }, { expectedVersion }) => {
    if (version !== expectedVersion) throw staleForm();
  },
  write: async ({ tx, input, loaded: { agencyId, identity }, now }) => {
    const { expectedVersion: _, ...site } = input;
    const { version } = await tx.setting.upsert({
      where: { agencyId_key: { agencyId, key: SITE_KEY } },
      create: { agencyId, key: SITE_KEY, value: site, updatedAt: now },
      update: { value: site, version: { increment: 1 }, updatedAt: now },
    });
    return { subject: { type: "setting", id: SITE_KEY }, changes: changed(identity, site), result: { version } };
  },
});
