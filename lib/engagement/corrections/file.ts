import { nationalCalendar } from "@/lib/calendar/national-calendar";
import { civilDateOf, fromDatabaseDate, toDatabaseDate, yearOf } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { allowed } from "@/lib/core/gate";
import { command } from "@/lib/identity/command";
import { maskName } from "@/lib/screening/masks";
import { sealContact } from "../contact";
import { dueAfter } from "../due";
import { appendEvent } from "../events";
import type { Filed } from "../letters/file";
import { correctionInput } from "../schema";
import { engagementSettingsOf } from "../settings";
import { codePrint, formPrint, nextTracked, trackingCode } from "../tracking";

/** What was filed with this form, or null. */
export async function findFiledCorrection(agencyId: string, formKey: string): Promise<Filed | null> {
  const row = await db().correction.findUnique({ where: { formKey: formPrint(formKey), agencyId }, select: { number: true, dueOn: true } });
  return row && { number: row.number, code: trackingCode(formKey), dueOn: fromDatabaseDate(row.dueOn), again: true };
}

/** An error report comes in. The same form files once. */
export const fileCorrection = command({
  name: "correction.file",
  input: correctionInput,
  load: async (tx, input, actor) => {
    const print = formPrint(input.formKey);
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${print}, 0))`;
    const filed = await tx.correction.findUnique({ where: { formKey: print }, select: { id: true, number: true, dueOn: true } });
    return { filed, print, settings: await engagementSettingsOf(tx, actor.agencyId) };
  },
  may: () => allowed,
  write: async ({ tx, actor, input, loaded: { filed, print, settings }, now }) => {
    const code = trackingCode(input.formKey);
    if (filed !== null) {
      const result: Filed = { number: filed.number, code, dueOn: fromDatabaseDate(filed.dueOn), again: true };
      return { subject: { type: "correction", id: filed.id }, changes: { again: true }, result };
    }
    const { formKey: _, name, phone, email, address, ...report } = input;
    const id = crypto.randomUUID();
    const today = civilDateOf(now);
    const number = await nextTracked(tx, actor.agencyId, "JC", yearOf(today));
    const { dueOn, provisional } = dueAfter(today, settings.correctionDays, nationalCalendar);
    await tx.correction.create({
      data: {
        ...report,
        id,
        agencyId: actor.agencyId,
        number,
        formKey: print,
        codePrint: codePrint(number, code),
        sealedContact: sealContact({ name, phone, email, address }, id),
        shownName: name === "" ? "" : maskName(name),
        receivedAt: now,
        dueOn: toDatabaseDate(dueOn),
        dueProvisional: provisional,
      },
    });
    await appendEvent(tx, { type: "correction", id }, actor, now, "received");
    const result: Filed = { number, code, dueOn, again: false };
    return { subject: { type: "correction", id }, changes: { number, page: report.page, kind: report.kind }, result };
  },
});
