import type { Prisma } from "@/lib/generated/prisma/client";
import type { Role } from "@/lib/generated/prisma/enums";
import type { Actor } from "@/lib/identity/actor";
import { isApplicant } from "./acts";

/** What the rule of visibility needs to know of a case. */
export interface VisibleFacts {
  readonly agencyId: string;
  readonly handlerId: string | null;
  /** handling it, or asked about it */
  readonly sharedDepartmentIds: readonly string[];
  readonly deciderIds: readonly string[];
}

const SEES_ALL: readonly Role[] = ["requestOfficer", "officeHead", "leader"];
const BUSINESS: readonly Role[] = ["author", "departmentHead", "publisher"];

/**
 * May this person see the case? The one rule of pages, lists, files, search and exports: the office and the leaders see all cases of
 * their agency, others those that their department handles or was asked about, and whoever decides on its reply.
 */
export function mayView(actor: Actor, facts: VisibleFacts): boolean {
  if (actor.agencyId !== facts.agencyId || isApplicant(actor)) return false;
  if (actor.kind === "system" || actor.roles.some((role) => SEES_ALL.includes(role))) return true;
  if (actor.userId !== null && (facts.handlerId === actor.userId || facts.deciderIds.includes(actor.userId))) return true;
  return (
    actor.roles.some((role) => BUSINESS.includes(role)) &&
    actor.departmentId !== null &&
    facts.sharedDepartmentIds.includes(actor.departmentId)
  );
}

/** The same rule as a condition of a list; who decides on a reply comes to it from their 待办. */
export function viewable(actor: Actor): Prisma.RequestWhereInput {
  const agency = { agencyId: actor.agencyId };
  if (actor.kind === "system" || actor.roles.some((role) => SEES_ALL.includes(role))) return isApplicant(actor) ? NOTHING : agency;
  if (actor.userId === null) return NOTHING;
  const own: Prisma.RequestWhereInput = { handlerId: actor.userId };
  const { departmentId } = actor;
  if (departmentId === null || !actor.roles.some((role) => BUSINESS.includes(role))) return { ...agency, ...own };
  // 承办科室's own share says the same as the case; to look through the few others is several times as fast.
  return { ...agency, OR: [own, { departmentId }, { shares: { some: { departmentId, role: "asked" } } }] };
}

const NOTHING: Prisma.RequestWhereInput = { id: { in: [] } };
