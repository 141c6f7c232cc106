import { type CivilDate, civilDateOf, fromDatabaseDate } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import type { Letter } from "@/lib/generated/prisma/client";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/can";
import { maskPersonal } from "@/lib/screening/mask-personal";
import { type Approval, approvalOf } from "../approval";
import { type Contact, maskContact, openContact } from "../contact";
import { type EngagementEntry, eventsOf } from "../events";
import { involvedIn, type PublicWording } from "./publish";

/** The whole of one letter on one page, for those who work on it. */
export interface LetterCase extends Omit<Letter, "dueOn" | "sealedContact" | "formKey" | "codePrint"> {
  dueOn: CivilDate;
  departmentName: string | null;
  contact: Contact | null;
  /** the draft of the answer, or the answer as it stands in approval */
  replyText: string;
  involvedIds: readonly string[];
  events: readonly EngagementEntry[];
  approval: Approval;
  /** what the form for publication begins with: masked where a machine can tell */
  proposed: PublicWording;
}

/** The letter, for those who may see it; null for anybody else. */
export async function findLetterCase(actor: Actor, letterId: string, now = new Date()): Promise<LetterCase | null> {
  const row = await db().letter.findUnique({
    where: { id: letterId },
    include: { department: { select: { name: true } }, replies: { orderBy: { number: "desc" }, take: 1 } },
  });
  if (row === null || row.agencyId !== actor.agencyId) return null;
  const approval = await approvalOf(actor, "letter", letterId, now);
  if (!can(actor, "letter.view", row).allowed && approval.seat === null) return null;
  const { department, replies, sealedContact, formKey: _, codePrint: __, dueOn, ...letter } = row;
  const contact = openContact(sealedContact, row.id);
  const reply = replies[0] ?? null;
  return {
    ...letter,
    dueOn: fromDatabaseDate(dueOn),
    departmentName: department?.name ?? null,
    contact: contact && maskContact(contact),
    replyText: reply?.text ?? "",
    involvedIds: await involvedIn(db(), { id: row.id, reply }),
    events: await eventsOf(db(), "letter", letterId),
    approval,
    proposed: proposal(row, contact, now),
  };
}

/** The letter and its answer with the writer's own data and all personal numbers masked, to be edited before they go out. */
function proposal(row: Letter, contact: Contact | null, now: Date): PublicWording {
  if (row.publishedAt !== null) return { publicSubject: row.publicSubject, publicText: row.publicText, publicAnswer: row.publicAnswer };
  const own = Object.entries(contact ?? {}).filter(([, part]) => part.length >= 2);
  const shown = contact === null ? null : maskContact(contact);
  const edit = (text: string): string =>
    maskPersonal(
      own.reduce((edited, [field, part]) => edited.replaceAll(part, shown?.[field as keyof Contact] ?? ""), text),
      civilDateOf(now),
    );
  return { publicSubject: edit(row.subject), publicText: edit(row.text), publicAnswer: edit(row.answer) };
}
