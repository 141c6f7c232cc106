import { Prisma } from "@/lib/generated/prisma/client";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/can";
import type { DisclosureFacts } from "@/lib/identity/verbs";

const FOREIGN = "00000000-0000-4000-8000-000000000000";

/** What this person may see, asked of the one rule that also decides single items. */
export function viewScope(actor: Actor): { everything: boolean; ownDepartment: boolean; live: boolean } {
  const item: DisclosureFacts = {
    agencyId: actor.agencyId,
    departmentId: FOREIGN,
    authorIds: [],
    finalApproverId: null,
    work: "draft",
    public: "never",
  };
  const sees = (facts: Partial<DisclosureFacts>): boolean => can(actor, "disclosure.view", { ...item, ...facts }).allowed;
  return {
    everything: sees({}),
    ownDepartment: actor.departmentId !== null && sees({ departmentId: actor.departmentId }),
    live: sees({ public: "live" }),
  };
}

/** The same as a condition over `standingOf`: where every list starts. */
export function visibleTo(actor: Actor): Prisma.Sql {
  const { everything, ownDepartment, live } = viewScope(actor);
  const agency = Prisma.sql`d."agencyId" = ${actor.agencyId}::uuid`;
  if (everything) return agency;
  const parts = [
    ...(ownDepartment ? [Prisma.sql`d."departmentId" = ${actor.departmentId}::uuid`] : []),
    ...(live ? [Prisma.sql`s."public" = 'live'`] : []),
  ];
  return parts.length === 0 ? Prisma.sql`false` : Prisma.sql`${agency} and (${Prisma.join(parts, " or ")})`;
}
