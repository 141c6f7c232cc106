import type { CivilDate } from "@/lib/core/civil-date";
import { toDatabaseDate } from "@/lib/core/civil-date";
import { type Db, db } from "@/lib/core/db";
import type { Person } from "./actor";

export type { Person } from "./actor";

const personSelect = {
  id: true,
  agencyId: true,
  departmentId: true,
  name: true,
  post: true,
  department: { select: { name: true } },
  roles: { select: { role: true }, orderBy: { role: "asc" } },
} as const;

interface PersonRow extends Omit<Person, "departmentName" | "roles"> {
  department: { name: string };
  roles: { role: Person["roles"][number] }[];
}

const asPerson = ({ department, roles, ...row }: PersonRow): Person => ({
  ...row,
  departmentName: department.name,
  roles: roles.map(({ role }) => role),
});

/** All enabled people of the agency, with what they may decide on. */
export async function activeHolders(tx: Db, agencyId: string): Promise<Person[]> {
  const rows = await tx.user.findMany({
    where: { agencyId, disabledAt: null },
    select: personSelect,
    orderBy: [{ department: { sortOrder: "asc" } }, { createdAt: "asc" }, { username: "asc" }],
  });
  return rows.map(asPerson);
}

/** One person, enabled or not, or null. */
export async function findPerson(tx: Db, userId: string): Promise<Person | null> {
  const row = await tx.user.findUnique({ where: { id: userId }, select: personSelect });
  return row === null ? null : asPerson(row);
}

/** Who stands in for whom on a day, among the enabled. A person may have one deputy on a day, and be deputy for several. */
export async function activeDeputies(tx: Db, agencyId: string, on: CivilDate): Promise<{ principalId: string; deputyId: string }[]> {
  const day = toDatabaseDate(on);
  return tx.deputy.findMany({
    where: { endedAt: null, fromOn: { lte: day }, untilOn: { gte: day }, principal: { agencyId }, deputy: { agencyId, disabledAt: null } },
    select: { principalId: true, deputyId: true },
    orderBy: { createdAt: "asc" },
  });
}

/** The enabled person that a cookie names, which proves nothing but whose browser it was. */
export async function findAccountOwner(userId: string | undefined): Promise<Person | null> {
  if (userId === undefined) return null;
  const row = await db().user.findUnique({ where: { id: userId, disabledAt: null }, select: personSelect });
  return row === null ? null : asPerson(row);
}
