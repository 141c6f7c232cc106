import { z } from "zod";
import { changed } from "@/lib/audit/changed";
import { staleForm } from "@/lib/core/errors";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { APPEALS_KEY, appealSettings, appealSettingsSchema } from "./settings";

/** Saves how this agency counts what practice counts differently. */
export const saveAppealSettings = command({
  name: "setting.saveAppeals",
  input: appealSettingsSchema.extend({ expectedVersion: z.coerce.number().int().min(0) }),
  load: async (tx, _input, actor) => {
    await tx.$executeRaw`select 1 from "Agency" where id = ${actor.agencyId}::uuid for no key update`;
    const { version, ...kept } = await appealSettings(tx, actor.agencyId);
    return { agencyId: actor.agencyId, version, kept };
  },
  may: (actor, { agencyId }) => can(actor, "setting.edit", { agencyId }),
  check: ({ version }, { expectedVersion }) => {
    if (version !== expectedVersion) throw staleForm();
  },
  write: async ({ tx, input, loaded: { agencyId, kept }, now }) => {
    const { expectedVersion: _, ...settings } = input;
    const { version } = await tx.setting.upsert({
      where: { agencyId_key: { agencyId, key: APPEALS_KEY } },
      create: { agencyId, key: APPEALS_KEY, value: settings, updatedAt: now },
      update: { value: settings, version: { increment: 1 }, updatedAt: now },
    });
    return { subject: { type: "setting", id: APPEALS_KEY }, changes: changed(kept, settings), result: { version } };
  },
});
