import { notFound } from "next/navigation";
import { requireActor } from "@/app/session";
import type { Role } from "@/lib/generated/prisma/enums";
import type { Actor } from "@/lib/identity/actor";

const WORKS: readonly Role[] = ["author", "departmentHead", "officeHead", "leader", "publisher", "requestOfficer"];
const REGISTERS: readonly Role[] = ["requestOfficer", "officeHead"];

/** Whoever may have a case to see; for administrators there is no such page. */
export async function requireDesk(): Promise<Actor> {
  const actor = await requireActor();
  if (!actor.roles.some((role) => WORKS.includes(role))) notFound();
  return actor;
}

export const mayRegister = (actor: Actor): boolean => actor.roles.some((role) => REGISTERS.includes(role));
