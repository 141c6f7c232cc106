import { z } from "zod";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { lockState } from "./stage";

export const NOTE_MAX = 300;

/** Records why a finding of the screening may stay (保留并说明理由); an empty reason takes the note back. */
export const noteFinding = command({
  name: "disclosure.noteFinding",
  input: z.object({
    id: z.uuid(),
    key: z.string().min(1).max(1000),
    reason: z.string().trim().max(NOTE_MAX, `理由不能超过 ${NOTE_MAX} 个字`),
  }),
  load: (tx, { id }) => lockState(tx, id),
  may: (actor, state) => can(actor, "disclosure.edit", state),
  write: async ({ tx, input: { id, key, reason }, actor, now }) => {
    if (reason === "" || actor.userId === null) {
      await tx.findingNote.deleteMany({ where: { disclosureId: id, key } });
    } else {
      const note = { reason, byId: actor.userId, byName: actor.name, at: now };
      await tx.findingNote.upsert({
        where: { disclosureId_key: { disclosureId: id, key } },
        create: { disclosureId: id, key, ...note },
        update: note,
      });
    }
    return { subject: { type: "disclosure", id }, changes: { finding: key, reason }, result: { reason } };
  },
});
