import { db } from "@/lib/core/db";
import { allowed } from "@/lib/core/gate";
import { command } from "@/lib/identity/command";
import { appendEvent } from "../events";
import { arrive, type Filed, filedAgain, filedBefore } from "../filing";
import { correctionInput } from "../schema";
import { engagementSettingsOf } from "../settings";
import { formPrint } from "../tracking";

const KNOWN = { id: true, number: true, dueOn: true } as const;

/** What was filed with this form, or null. */
export async function findFiledCorrection(agencyId: string, formKey: string): Promise<Filed | null> {
  const row = await db().correction.findUnique({ where: { formKey: formPrint(formKey), agencyId }, select: KNOWN });
  return row && filedAgain(row, formKey);
}

/** An error report comes in. The same form files once. */
export const fileCorrection = command({
  name: "correction.file",
  input: correctionInput,
  load: async (tx, { formKey }, actor) => ({
    before: await filedBefore(tx, formKey, (print) => tx.correction.findUnique({ where: { formKey: print }, select: KNOWN })),
    settings: await engagementSettingsOf(tx, actor.agencyId),
  }),
  may: () => allowed,
  write: async ({ tx, actor, input, loaded: { before, settings }, now }) => {
    const { formKey, name, phone, email, address, ...report } = input;
    if (before !== null)
      return { subject: { type: "correction", id: before.id }, changes: { again: true }, result: filedAgain(before, formKey) };
    const { agencyId } = actor;
    const contact = { name, phone, email, address };
    const { filed, row } = await arrive(tx, {
      ...{ ...contact, formKey, agencyId, series: "JC", now },
      replyDays: settings.correctionDays,
    });
    await tx.correction.create({ data: { ...report, ...row } });
    const subject = { type: "correction", id: row.id } as const;
    await appendEvent(tx, subject, actor, now, "received");
    return { subject, changes: { number: filed.number, page: report.page, kind: report.kind }, result: filed };
  },
});
