import { allowed, refused, type Verdict } from "@/lib/core/gate";
import type { Role } from "@/lib/generated/prisma/enums";
import type { Actor } from "./actor";
import type { LetterFacts, Verb, Verbs } from "./verbs";
import { ROLE_WORDS } from "./words";

/** What each verb asks. */
export type Rules<V extends Verb = Verb> = { readonly [P in V]: (actor: Actor, facts: Verbs[P]) => Verdict };
/** The verbs of one kind of thing: `letter.view`, `letter.handle` … */
export type VerbsOf<Kind extends string> = Extract<Verb, `${Kind}.${string}`>;

export const BUSINESS_ROLES: readonly Role[] = ["author", "departmentHead", "officeHead", "leader", "publisher", "requestOfficer"];
export const SEES_ALL: readonly Role[] = ["officeHead", "leader", "publisher"];

export const has = (actor: Actor, ...roles: readonly Role[]): boolean => roles.some((role) => actor.roles.includes(role));
export const needs = (actor: Actor, ...roles: readonly Role[]): Verdict =>
  has(actor, ...roles) ? allowed : refused(`只有${roles.map((role) => ROLE_WORDS[role]).join("、")}可以这样做。`);
/** Whoever runs the command line on the server may do it too: the way back in when the administrators are locked out. */
export const operatorOr = (actor: Actor, role: Role): Verdict => (actor.kind === "system" ? allowed : needs(actor, role));
export const when = (condition: boolean, reason: string): Verdict => (condition ? allowed : refused(reason));

/** The first refusal, or allowed. */
export const all = (...verdicts: readonly Verdict[]): Verdict => verdicts.find((verdict) => !verdict.allowed) ?? allowed;

export const inDepartment = (actor: Actor, { departmentId }: LetterFacts): boolean =>
  departmentId !== null && actor.departmentId === departmentId && has(actor, ...BUSINESS_ROLES);
