import { z } from "zod";
import { first, pageNumber } from "@/lib/core/address-filter";
import { type CivilDate, civilDateOf, fromDatabaseDate, toDatabaseDate } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { literal } from "@/lib/core/like";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { LetterKind, LetterState } from "@/lib/generated/prisma/enums";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/can";

export const PAGE_SIZE = 30;

/** The headings of the desk. "late" is whatever is past its day. */
export const HEADINGS = ["received", "assigned", "inApproval", "approved", "late", "answered", "declined"] as const;
export type Heading = (typeof HEADINGS)[number];

const OPEN: readonly LetterState[] = ["received", "assigned", "inApproval", "approved"];

/** The filters as they stand in the address; what is not understood is left out. */
export const letterFilterSchema = z.object({
  state: first(z.enum(HEADINGS).optional().catch(undefined)),
  text: first(z.string().trim().max(100).catch("")),
  kind: first(z.enum(["question", "complaint", "suggestion", "help"]).optional().catch(undefined)),
  department: first(z.uuid().optional().catch(undefined)),
  page: pageNumber,
});
export type LetterFilter = z.output<typeof letterFilterSchema>;

export interface ListedLetter {
  id: string;
  number: string;
  kind: LetterKind;
  subject: string;
  shownName: string;
  departmentName: string | null;
  receivedAt: Date;
  dueOn: CivilDate;
  state: LetterState;
  isPublic: boolean;
}

export interface LetterList {
  items: readonly ListedLetter[];
  /** under each heading, with the other filters applied; `open` is what is not finished */
  counts: Readonly<Record<Heading | "open", number>>;
  total: number;
  page: number;
  pages: number;
}

const NOBODYS = "00000000-0000-4000-8000-000000000000";

/** Where every list starts: all letters, those of one's department, or none. */
function visible(actor: Actor): Prisma.LetterWhereInput | null {
  const { agencyId } = actor;
  if (can(actor, "letter.view", { agencyId, departmentId: NOBODYS }).allowed) return { agencyId };
  const departmentId = actor.departmentId;
  return departmentId !== null && can(actor, "letter.view", { agencyId, departmentId }).allowed ? { agencyId, departmentId } : null;
}

function under(heading: Heading | undefined, today: CivilDate): Prisma.LetterWhereInput {
  if (heading === undefined) return { state: { in: [...OPEN] } };
  if (heading === "late") return { state: { in: [...OPEN] }, dueOn: { lt: toDatabaseDate(today) } };
  return { state: heading };
}

function narrowed({ text, kind, department }: LetterFilter): Prisma.LetterWhereInput[] {
  const contains = { contains: literal(text), mode: "insensitive" as const };
  return [
    ...(kind === undefined ? [] : [{ kind }]),
    ...(department === undefined ? [] : [{ departmentId: department }]),
    ...(text === "" ? [] : [{ OR: [{ number: contains }, { subject: contains }, { text: contains }] }]),
  ];
}

/** The letters that this person may see, the soonest due first; finished ones by when they were finished. Null for whoever sees none. */
export async function listLetters(actor: Actor, filter: LetterFilter, now = new Date()): Promise<LetterList | null> {
  const scope = visible(actor);
  if (scope === null) return null;
  const today = civilDateOf(now);
  const base = [scope, ...narrowed(filter)];
  const [byState, late] = await Promise.all([
    db().letter.groupBy({ by: ["state"], where: { AND: base }, _count: true }),
    db().letter.count({ where: { AND: [...base, under("late", today)] } }),
  ]);
  const of = (state: LetterState): number => byState.find((row) => row.state === state)?._count ?? 0;
  const counts = {
    ...{ received: of("received"), assigned: of("assigned"), inApproval: of("inApproval"), approved: of("approved"), late },
    ...{ answered: of("answered"), declined: of("declined"), open: OPEN.reduce((sum, state) => sum + of(state), 0) },
  };
  const total = filter.state === undefined ? counts.open : counts[filter.state];
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(filter.page, pages);
  const finished = filter.state === "answered" || filter.state === "declined";
  const rows = await db().letter.findMany({
    where: { AND: [...base, under(filter.state, today)] },
    orderBy: finished ? [{ answeredAt: "desc" }, { id: "asc" }] : [{ dueOn: "asc" }, { receivedAt: "asc" }, { id: "asc" }],
    skip: (page - 1) * PAGE_SIZE,
    take: PAGE_SIZE,
    include: { department: { select: { name: true } } },
  });
  const items = rows.map(
    ({ id, number, kind, subject, shownName, department, receivedAt, dueOn, state, publishedAt, hiddenAt }): ListedLetter => ({
      ...{ id, number, kind, subject, shownName, receivedAt, state, dueOn: fromDatabaseDate(dueOn) },
      departmentName: department?.name ?? null,
      isPublic: publishedAt !== null && hiddenAt === null,
    }),
  );
  return { items, counts, total, page, pages };
}
