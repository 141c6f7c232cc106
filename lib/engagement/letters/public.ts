import { z } from "zod";
import { first, pageNumber } from "@/lib/core/address-filter";
import { civilDate, civilDateOf, startOfDay, yearOf } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { literal } from "@/lib/core/like";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { LetterKind } from "@/lib/generated/prisma/enums";

export const PAGE_SIZE = 20;

/** What a reader asks for, as it stands in the address; what is not understood is left out. */
export const publicLetterFilter = z.object({
  q: first(z.string().trim().max(100).catch("")),
  kind: first(z.enum(["question", "complaint", "suggestion", "help"]).optional().catch(undefined)),
  year: first(z.coerce.number().int().min(2000).max(9999).optional().catch(undefined)),
  page: pageNumber,
});
export type PublicLetterFilter = z.output<typeof publicLetterFilter>;

export interface PublicLetter {
  number: string;
  kind: LetterKind;
  subject: string;
  text: string;
  answer: string;
  answeredBy: string;
  receivedAt: Date;
  answeredAt: Date;
  publishedAt: Date;
}

/** What is public of letters: nothing else of a letter is ever read for the portal. */
const LIVE = { publishedAt: { not: null }, hiddenAt: null } satisfies Prisma.LetterWhereInput;

const SELECT = {
  ...{ number: true, kind: true, publicSubject: true, publicText: true, publicAnswer: true, answeredBy: true },
  ...{ receivedAt: true, answeredAt: true, publishedAt: true },
} as const;

type Row = Prisma.LetterGetPayload<{ select: typeof SELECT }>;

const asPublic = ({ publicSubject, publicText, publicAnswer, answeredAt, publishedAt, ...row }: Row): PublicLetter => ({
  ...row,
  subject: publicSubject,
  text: publicText,
  answer: publicAnswer,
  answeredAt: answeredAt ?? row.receivedAt,
  publishedAt: publishedAt ?? row.receivedAt,
});

const inYear = (year: number) => ({
  gte: startOfDay(civilDate(`${year}-01-01`)),
  lt: startOfDay(civilDate(`${year + 1}-01-01`)),
});

export interface PublicLetters {
  items: readonly PublicLetter[];
  /** received in each year, and how many of them were answered and are public, the newest year first */
  years: readonly { year: number; letters: number }[];
  total: number;
  page: number;
  pages: number;
}

/** Published letters, the newest answer first. `q` is looked up literally in subject, text, answer and number. */
export async function publicLetters(agencyId: string, { q, kind, year, page }: PublicLetterFilter): Promise<PublicLetters> {
  const contains = { contains: literal(q), mode: "insensitive" as const };
  const where: Prisma.LetterWhereInput = {
    ...LIVE,
    agencyId,
    ...(kind === undefined ? {} : { kind }),
    ...(year === undefined ? {} : { answeredAt: inYear(year) }),
    ...(q === "" ? {} : { OR: [{ publicSubject: contains }, { publicText: contains }, { publicAnswer: contains }, { number: contains }] }),
  };
  const [total, years] = await Promise.all([db().letter.count({ where }), letterYears(agencyId)]);
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const shown = Math.min(page, pages);
  const rows = await db().letter.findMany({
    where,
    orderBy: [{ answeredAt: "desc" }, { number: "desc" }],
    skip: (shown - 1) * PAGE_SIZE,
    take: PAGE_SIZE,
    select: SELECT,
  });
  return { items: rows.map(asPublic), years, total, page: shown, pages };
}

async function letterYears(agencyId: string): Promise<{ year: number; letters: number }[]> {
  return db().$queryRaw`
    select extract(year from "answeredAt" at time zone 'Asia/Shanghai')::int as "year", count(*)::int as "letters"
    from "Letter" where "agencyId" = ${agencyId}::uuid and "publishedAt" is not null and "hiddenAt" is null
    group by 1 order by 1 desc`;
}

/** A published letter, or null. */
export async function publicLetter(agencyId: string, number: string): Promise<PublicLetter | null> {
  const row = await db().letter.findFirst({ where: { ...LIVE, agencyId, number }, select: SELECT });
  return row && asPublic(row);
}

export interface LetterFigures {
  year: number;
  received: number;
  answered: number;
  published: number;
}

/** What the hub shows of this year. */
export async function letterFigures(agencyId: string, now = new Date()): Promise<LetterFigures> {
  const year = yearOf(civilDateOf(now));
  const during = inYear(year);
  const [received, answered, published] = await Promise.all([
    db().letter.count({ where: { agencyId, receivedAt: during } }),
    db().letter.count({ where: { agencyId, answeredAt: during } }),
    db().letter.count({ where: { ...LIVE, agencyId, answeredAt: during } }),
  ]);
  return { year, received, answered, published };
}
