import { z } from "zod";
import { first, pageNumber } from "@/lib/core/address-filter";
import { type CivilDate, fromDatabaseDate } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { literal } from "@/lib/core/like";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { CorrectionKind, CorrectionOutcome } from "@/lib/generated/prisma/enums";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/can";
import { type Contact, maskContact, openContact } from "../contact";
import { type EngagementEntry, eventsOf } from "../events";

export const PAGE_SIZE = 30;

/** The filters of the desk as they stand in the address. */
export const correctionFilterSchema = z.object({
  state: first(z.enum(["open", "done"]).catch("open")),
  text: first(z.string().trim().max(100).catch("")),
  kind: first(z.enum(["typo", "wrong", "deadLink", "outdated", "broken", "other"]).optional().catch(undefined)),
  page: pageNumber,
});
export type CorrectionFilter = z.output<typeof correctionFilterSchema>;

export interface ListedCorrection {
  id: string;
  number: string;
  page: string;
  quote: string;
  text: string;
  kind: CorrectionKind;
  receivedAt: Date;
  dueOn: CivilDate;
  outcome: CorrectionOutcome | null;
  answeredAt: Date | null;
}

/** Error reports, those due first in front; null for whoever has nothing to do with them. */
export async function listCorrections(actor: Actor, { state, text, kind, page }: CorrectionFilter) {
  if (!can(actor, "correction.handle", actor).allowed) return null;
  const where: Prisma.CorrectionWhereInput = {
    agencyId: actor.agencyId,
    answeredAt: state === "open" ? null : { not: null },
    ...(kind === undefined ? {} : { kind }),
    ...(text === ""
      ? {}
      : {
          OR: ["number", "page", "quote", "text"].map((field) => ({ [field]: { contains: literal(text), mode: "insensitive" as const } })),
        }),
  };
  const total = await db().correction.count({ where });
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const shown = Math.min(page, pages);
  const rows = await db().correction.findMany({
    where,
    orderBy: state === "open" ? [{ dueOn: "asc" }, { number: "asc" }] : [{ answeredAt: "desc" }, { id: "asc" }],
    skip: (shown - 1) * PAGE_SIZE,
    take: PAGE_SIZE,
  });
  const items: ListedCorrection[] = rows.map(({ dueOn, ...row }) => ({ ...row, dueOn: fromDatabaseDate(dueOn) }));
  return { items, total, page: shown, pages };
}

export interface CorrectionCase extends ListedCorrection {
  agencyId: string;
  version: number;
  contact: Contact | null;
  dueProvisional: boolean;
  answer: string;
  answeredBy: string;
  events: readonly EngagementEntry[];
}

/** One error report, for whoever handles them; null for anybody else. */
export async function findCorrection(actor: Actor, id: string): Promise<CorrectionCase | null> {
  const row = await db().correction.findUnique({ where: { id } });
  if (row === null || !can(actor, "correction.handle", row).allowed) return null;
  const contact = openContact(row.sealedContact, row.id);
  return {
    ...row,
    dueOn: fromDatabaseDate(row.dueOn),
    contact: contact && maskContact(contact),
    events: await eventsOf(db(), "correction", id),
  };
}
