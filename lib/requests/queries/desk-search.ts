import { db } from "@/lib/core/db";
import { Prisma } from "@/lib/generated/prisma/client";

/** So few are named one by one. */
const FEW = 500;
/** So many turn up soon wherever one looks. */
const MANY = 10_000;

export interface Searched {
  readonly where: Prisma.RequestWhereInput;
  /** too many to be named one by one, too few to turn up soon along the order of a list */
  readonly scattered: boolean;
}

/** The cases whose subject holds these words, or whose number begins so. Asked first and alone: together with the order of a list no index would be used. */
export async function searched(agencyId: string, q: string): Promise<Searched> {
  const like = q.replace(/[\\%_]/g, "\\$&");
  const numbers = [...new Set([like, like.toUpperCase()])];
  // Without letters that have another case the comparison is several times as fast.
  const exact = q.toUpperCase() === q.toLowerCase();
  const inSubject = exact ? Prisma.sql`"subject" like ${`%${like}%`}` : Prisma.sql`"subject" ilike ${`%${like}%`}`;
  // One by one: with `like any` of a list the index of the numbers would not be used.
  const fromStart = numbers.map((from) => Prisma.sql`"caseNo" like ${`${from}%`}`);
  const rows = await db().$queryRaw<{ id: string }[]>`
    (select id from "Request" where "agencyId" = ${agencyId}::uuid and ${inSubject} limit ${FEW + 1})
    union (select id from "Request" where "agencyId" = ${agencyId}::uuid and (${Prisma.join(fromStart, " or ")}) limit ${FEW + 1})`;
  if (rows.length <= FEW) return { where: { id: { in: rows.map(({ id }) => id) } }, scattered: false };
  const [many] = await db().$queryRaw<{ full: boolean }[]>`
    select count(*) > ${MANY}::int as full from (select from "Request" where "agencyId" = ${agencyId}::uuid and ${inSubject} limit ${MANY + 1}) as found`;
  const contains: Prisma.StringFilter = exact ? { contains: like } : { contains: like, mode: "insensitive" };
  return {
    where: { OR: [{ subject: contains }, ...numbers.map((from) => ({ caseNo: { startsWith: from } }))] },
    scattered: many?.full === false,
  };
}
