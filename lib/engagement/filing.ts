import { calendarInForce } from "@/lib/calendar/in-force";
import { type CivilDate, civilDateOf, fromDatabaseDate, toDatabaseDate, yearOf } from "@/lib/core/civil-date";
import type { Tx } from "@/lib/core/db";
import { maskName } from "@/lib/screening/masks";
import { type Contact, sealContact } from "./contact";
import { dueAfter } from "./due";
import { codePrint, formPrint, nextTracked, trackingCode } from "./tracking";

/** What whoever filed a letter or an error report is told. */
export interface Filed {
  number: string;
  code: string;
  dueOn: CivilDate;
  /** this form had been filed before: nothing was written */
  again: boolean;
}

interface FiledRow {
  number: string;
  dueOn: Date;
}

/** What was filed with this form before. The form's key is what only its browser knows, so the code may be shown again. */
export const filedAgain = (row: FiledRow, formKey: string): Filed => ({
  number: row.number,
  code: trackingCode(formKey),
  dueOn: fromDatabaseDate(row.dueOn),
  again: true,
});

/** Waits for another post of the same form, and finds what it has filed. */
export async function filedBefore<Row extends FiledRow>(
  tx: Tx,
  formKey: string,
  find: (print: string) => Promise<Row | null>,
): Promise<Row | null> {
  const print = formPrint(formKey);
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${print}, 0))`;
  return find(print);
}

interface Arrival extends Contact {
  formKey: string;
  agencyId: string;
  series: "LX" | "JC";
  replyDays: number;
  now: Date;
}

/** What letters and error reports are given when they come in: number, code, last day by the agency's calendar, and the contact sealed. */
export async function arrive(tx: Tx, { formKey, agencyId, series, replyDays, now, ...contact }: Arrival) {
  const id = crypto.randomUUID();
  const today = civilDateOf(now);
  const number = await nextTracked(tx, agencyId, series, yearOf(today));
  const code = trackingCode(formKey);
  const { dueOn, provisional } = dueAfter(today, replyDays, await calendarInForce(tx, agencyId));
  const filed: Filed = { number, code, dueOn, again: false };
  return {
    filed,
    row: {
      ...{ id, agencyId, number, replyDays, formKey: formPrint(formKey), codePrint: codePrint(number, code) },
      sealedContact: sealContact(contact, id),
      shownName: maskName(contact.name),
      ...{ receivedAt: now, dueOn: toDatabaseDate(dueOn), dueProvisional: provisional },
    },
  };
}
