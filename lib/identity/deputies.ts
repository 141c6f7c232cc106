import { type CivilDate, civilDateOf, fromDatabaseDate } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import type { Actor } from "./actor";
import { can } from "./can";
import { activeHolders } from "./people";
import { isAdminRole } from "./words";

export interface DeputyRow {
  id: string;
  principal: { id: string; name: string };
  deputy: { id: string; name: string };
  fromOn: CivilDate;
  untilOn: CivilDate;
  reason: string;
  state: "waiting" | "running" | "over" | "ended";
  mayEnd: boolean;
}

const MOST = 200;

/** The deputies of the agency, latest first, as `actor` sees them: their own affairs, and all for whoever may record for others. */
export async function listDeputies(actor: Actor, now = new Date()): Promise<DeputyRow[]> {
  const today = civilDateOf(now);
  const seesAll = actor.roles.includes("officeHead");
  const own = actor.userId ?? "";
  const rows = await db().deputy.findMany({
    where: {
      principal: { agencyId: actor.agencyId },
      ...(seesAll ? {} : { OR: [{ principalId: own }, { deputyId: own }] }),
    },
    include: { principal: { select: { id: true, name: true } }, deputy: { select: { id: true, name: true } } },
    orderBy: [{ fromOn: "desc" }, { createdAt: "desc" }],
    take: MOST,
  });
  return rows.map((row) => {
    const [fromOn, untilOn] = [fromDatabaseDate(row.fromOn), fromDatabaseDate(row.untilOn)];
    const state = row.endedAt !== null ? "ended" : untilOn < today ? "over" : fromOn > today ? "waiting" : "running";
    const open = state === "waiting" || state === "running";
    const { id, principal, deputy, reason } = row;
    const mayEnd = open && can(actor, "deputy.record", { agencyId: actor.agencyId, principalId: principal.id }).allowed;
    return { id, principal, deputy, fromOn, untilOn, reason, state, mayEnd };
  });
}

export interface DeputyChoices {
  principals: { value: string; label: string }[];
  deputies: { value: string; label: string }[];
}

/** Whom `actor` may record a deputy for, and who can be one: people with a business role. */
export async function deputyChoices(actor: Actor): Promise<DeputyChoices> {
  const people = (await activeHolders(db(), actor.agencyId)).filter(({ roles }) => roles.some((role) => !isAdminRole(role)));
  const choices = people.map(({ id, name, departmentName, post }) => ({ value: id, label: `${name}（${departmentName} ${post}）` }));
  const principals = choices.filter(({ value }) => can(actor, "deputy.record", { agencyId: actor.agencyId, principalId: value }).allowed);
  return { principals, deputies: choices };
}
