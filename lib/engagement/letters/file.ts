import { db } from "@/lib/core/db";
import { allowed } from "@/lib/core/gate";
import { command } from "@/lib/identity/command";
import { replyDays } from "../due";
import { appendEvent } from "../events";
import { arrive, type Filed, filedAgain, filedBefore } from "../filing";
import { letterInput } from "../schema";
import { engagementSettingsOf } from "../settings";
import { formPrint } from "../tracking";

const KNOWN = { id: true, number: true, dueOn: true } as const;

/** What was filed with this form, or null. */
export async function findFiledLetter(agencyId: string, formKey: string): Promise<Filed | null> {
  const row = await db().letter.findUnique({ where: { formKey: formPrint(formKey), agencyId }, select: KNOWN });
  return row && filedAgain(row, formKey);
}

/** A letter comes in. The same form files once: a second post gets the number and code of the first. */
export const fileLetter = command({
  name: "letter.file",
  input: letterInput,
  load: async (tx, { formKey }, actor) => ({
    before: await filedBefore(tx, formKey, (print) => tx.letter.findUnique({ where: { formKey: print }, select: KNOWN })),
    settings: await engagementSettingsOf(tx, actor.agencyId),
  }),
  may: () => allowed,
  write: async ({ tx, actor, input, loaded: { before, settings }, now }) => {
    const { formKey, name, phone, email, address, ...letter } = input;
    if (before !== null)
      return { subject: { type: "letter", id: before.id }, changes: { again: true }, result: filedAgain(before, formKey) };
    const { agencyId } = actor;
    const contact = { name, phone, email, address };
    const { filed, row } = await arrive(tx, {
      ...{ ...contact, formKey, agencyId, series: "LX", now },
      replyDays: replyDays(letter.kind, settings),
    });
    await tx.letter.create({ data: { ...letter, ...row } });
    const subject = { type: "letter", id: row.id } as const;
    await appendEvent(tx, subject, actor, now, "received");
    return { subject, changes: { number: filed.number, kind: letter.kind, dueOn: filed.dueOn }, result: filed };
  },
});
