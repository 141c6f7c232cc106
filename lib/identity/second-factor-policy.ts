import type { Db } from "@/lib/core/db";
import { storedSetting } from "@/lib/core/settings";
import type { Person } from "./actor";
import { isAdminRole } from "./words";

/** Setting: true or false; unset, it is required everywhere but in the demonstration agency. */
export const ADMIN_SECOND_FACTOR = "identity.adminSecondFactor";

/** Do administrators of this agency need a second factor (双因素鉴别)? */
export async function adminsNeedSecondFactor(db: Db, agencyId: string): Promise<boolean> {
  const { value } = await storedSetting(db, agencyId, ADMIN_SECOND_FACTOR);
  if (typeof value === "boolean") return value;
  const agency = await db.agency.findUnique({ where: { id: agencyId }, select: { isDemo: true } });
  return agency?.isDemo !== true;
}

/** Does this person? */
export async function secondFactorRequired(db: Db, person: Pick<Person, "agencyId" | "roles">): Promise<boolean> {
  return person.roles.some(isAdminRole) && (await adminsNeedSecondFactor(db, person.agencyId));
}
