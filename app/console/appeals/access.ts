import { notFound } from "next/navigation";
import { requireActor } from "@/app/session";
import type { Role } from "@/lib/generated/prisma/enums";
import type { Actor } from "@/lib/identity/actor";

const WORKS: readonly Role[] = ["author", "departmentHead", "officeHead", "leader", "publisher", "requestOfficer"];

/** Whoever may have an appeal to see; for administrators there is no such page. */
export async function requireAppealsDesk(): Promise<Actor> {
  const actor = await requireActor();
  if (!actor.roles.some((role) => WORKS.includes(role))) notFound();
  return actor;
}
