import type { Prisma } from "@/lib/generated/prisma/client";
import type { Role } from "@/lib/generated/prisma/enums";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/can";
import type { AppealFacts } from "@/lib/identity/verbs";

/** May this person see the appeal? The one rule of pages, lists and files. The platform itself, for exports, sees those of its agency. */
export const mayView = (actor: Actor, appeal: AppealFacts): boolean =>
  (actor.kind === "system" && actor.agencyId === appeal.agencyId) || can(actor, "appeal.view", appeal).allowed;

const SEES_ALL: readonly Role[] = ["requestOfficer", "officeHead", "leader"];
const NOTHING: Prisma.AppealWhereInput = { id: { in: [] } };

/** The same rule as a condition of a list. */
export function viewable(actor: Actor): Prisma.AppealWhereInput {
  const agency = { agencyId: actor.agencyId };
  if (actor.kind === "system" || actor.roles.some((role) => SEES_ALL.includes(role))) return agency;
  if (actor.userId === null) return NOTHING;
  const { departmentId } = actor;
  // Of the own department, for whoever works there on disclosure: asked of the same rule.
  const own = departmentId !== null && can(actor, "appeal.view", { ...agency, departmentId, handlerId: null }).allowed;
  return { ...agency, OR: [{ handlerId: actor.userId }, ...(own ? [{ departmentId }] : [])] };
}
