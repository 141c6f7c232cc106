import { z } from "zod";
import { changed } from "@/lib/audit/changed";
import { staleForm } from "@/lib/core/errors";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { ENGAGEMENT_KEY, engagementSettings, engagementSettingsOf } from "./settings";

/** The periods and the notice of 互动交流. What was filed before keeps its day. */
export const saveEngagementSettings = command({
  name: "setting.saveEngagement",
  input: engagementSettings.extend({ expectedVersion: z.coerce.number().int().min(0) }),
  load: async (tx, _input, actor) => {
    await tx.$executeRaw`select 1 from "Agency" where id = ${actor.agencyId}::uuid for no key update`;
    const { version, ...before } = await engagementSettingsOf(tx, actor.agencyId);
    return { agencyId: actor.agencyId, version, before };
  },
  may: (actor, loaded) => can(actor, "setting.edit", loaded),
  check: ({ version }, { expectedVersion }) => {
    if (version !== expectedVersion) throw staleForm();
  },
  write: async ({ tx, input, loaded: { agencyId, before }, now }) => {
    const { expectedVersion: _, ...value } = input;
    await tx.setting.upsert({
      where: { agencyId_key: { agencyId, key: ENGAGEMENT_KEY } },
      create: { agencyId, key: ENGAGEMENT_KEY, value, updatedAt: now },
      update: { value, version: { increment: 1 }, updatedAt: now },
    });
    return { subject: { type: "setting", id: ENGAGEMENT_KEY }, changes: changed(before, value), result: null };
  },
});
