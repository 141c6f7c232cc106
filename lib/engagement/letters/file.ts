import { nationalCalendar } from "@/lib/calendar/national-calendar";
import { type CivilDate, civilDateOf, fromDatabaseDate, toDatabaseDate, yearOf } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { allowed } from "@/lib/core/gate";
import { command } from "@/lib/identity/command";
import { maskName } from "@/lib/screening/masks";
import { sealContact } from "../contact";
import { dueAfter, replyDays } from "../due";
import { appendEvent } from "../events";
import { letterInput } from "../schema";
import { engagementSettingsOf } from "../settings";
import { codePrint, formPrint, nextTracked, trackingCode } from "../tracking";

export interface Filed {
  number: string;
  code: string;
  dueOn: CivilDate;
  /** this form had been filed before: nothing was written */
  again: boolean;
}

/** What was filed with this form, or null. The form's key is what only its browser knows, so the code may be shown again. */
export async function findFiledLetter(agencyId: string, formKey: string): Promise<Filed | null> {
  const row = await db().letter.findUnique({ where: { formKey: formPrint(formKey), agencyId }, select: { number: true, dueOn: true } });
  return row && { number: row.number, code: trackingCode(formKey), dueOn: fromDatabaseDate(row.dueOn), again: true };
}

/** A letter comes in. The same form files once: a second post gets the number and code of the first. */
export const fileLetter = command({
  name: "letter.file",
  input: letterInput,
  load: async (tx, input, actor) => {
    const print = formPrint(input.formKey);
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${print}, 0))`;
    const filed = await tx.letter.findUnique({ where: { formKey: print }, select: { id: true, number: true, dueOn: true } });
    return { filed, print, settings: await engagementSettingsOf(tx, actor.agencyId) };
  },
  may: () => allowed,
  write: async ({ tx, actor, input, loaded: { filed, print, settings }, now }) => {
    const code = trackingCode(input.formKey);
    if (filed !== null) {
      const result: Filed = { number: filed.number, code, dueOn: fromDatabaseDate(filed.dueOn), again: true };
      return { subject: { type: "letter", id: filed.id }, changes: { again: true }, result };
    }
    const { formKey: _, name, phone, email, address, ...letter } = input;
    const id = crypto.randomUUID();
    const today = civilDateOf(now);
    const number = await nextTracked(tx, actor.agencyId, "LX", yearOf(today));
    const { dueOn, provisional } = dueAfter(today, replyDays(letter.kind, settings), nationalCalendar);
    await tx.letter.create({
      data: {
        ...letter,
        id,
        agencyId: actor.agencyId,
        number,
        formKey: print,
        codePrint: codePrint(number, code),
        sealedContact: sealContact({ name, phone, email, address }, id),
        shownName: maskName(name),
        receivedAt: now,
        dueOn: toDatabaseDate(dueOn),
        dueProvisional: provisional,
      },
    });
    await appendEvent(tx, { type: "letter", id }, actor, now, "received");
    const result: Filed = { number, code, dueOn, again: false };
    return { subject: { type: "letter", id }, changes: { number, kind: letter.kind, dueOn }, result };
  },
});
