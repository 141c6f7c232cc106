import { z } from "zod";
import { changed } from "@/lib/audit/changed";
import { staleForm } from "@/lib/core/errors";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { REQUESTS_KEY, requestSettingsSchema } from "./settings";

/** Saves how this agency takes and handles requests: channels, office, periods that the law leaves to it, what letters name. */
export const saveRequestSettings = command({
  name: "setting.saveRequests",
  input: requestSettingsSchema.extend({ expectedVersion: z.coerce.number().int().min(0) }),
  load: async (tx, _input, actor) => {
    await tx.$executeRaw`select 1 from "Agency" where id = ${actor.agencyId}::uuid for no key update`;
    const where = { agencyId_key: { agencyId: actor.agencyId, key: REQUESTS_KEY } };
    const row = await tx.setting.findUnique({ where, select: { value: true, version: true } });
    return { agencyId: actor.agencyId, kept: requestSettingsSchema.parse(row?.value ?? {}), version: row?.version ?? 0 };
  },
  may: (actor, { agencyId }) => can(actor, "setting.edit", { agencyId }),
  check: ({ version }, { expectedVersion }) => {
    if (version !== expectedVersion) throw staleForm();
  },
  write: async ({ tx, input, loaded: { agencyId, kept }, now }) => {
    const { expectedVersion: _, ...settings } = input;
    const { version } = await tx.setting.upsert({
      where: { agencyId_key: { agencyId, key: REQUESTS_KEY } },
      create: { agencyId, key: REQUESTS_KEY, value: settings, updatedAt: now },
      update: { value: settings, version: { increment: 1 }, updatedAt: now },
    });
    return { subject: { type: "setting", id: REQUESTS_KEY }, changes: changed(kept, settings), result: { version } };
  },
});
