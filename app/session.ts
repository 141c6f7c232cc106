import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { getServerSession } from "next-auth";
import { cache } from "react";
import { param, type SearchParams } from "@/components/ui/address";
import type { FormValues } from "@/components/ui/form-state";
import { type Actor, personActor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/can";
import { findKeptForm, keepForm } from "@/lib/identity/kept-forms";
import { findAccountOwner } from "@/lib/identity/people";
import type { Duty } from "@/lib/identity/session-rules";
import { findSignedIn, type SignedIn } from "@/lib/identity/sessions";
import type { Verb, Verbs } from "@/lib/identity/verbs";
import { authOptions, visitorAddress } from "./auth";
import { localPath, signInAddress } from "./sign-in/address";

/** Once a request, however many components ask. */
const cookieSession = cache(() => getServerSession(authOptions()));

/** Whoever is signed in, also while something is to be done first. For the pages of one's own account; all others use `currentActor`. */
export const signedIn = cache(async (): Promise<SignedIn | null> => {
  const session = await cookieSession();
  return session?.sessionId === undefined ? null : findSignedIn(session.sessionId, await visitorAddress());
});

const DUTY_PAGE: Readonly<Record<Duty, string>> = { changePassword: "/sign-in/password", setUpSecondFactor: "/sign-in/second-factor" };

/** Who acts, or null when nobody is signed in, or has to change a password or set up the second factor before anything else. */
export async function currentActor(): Promise<Actor | null> {
  const found = await signedIn();
  return found === null || found.duty !== null ? null : found.actor;
}

/** Who acts; sends everybody else to sign in, or to what they have to do first, and back here afterwards. */
export async function requireActor(): Promise<Actor> {
  const found = await signedIn();
  const path = localPath((await headers()).get("x-gongkai-path"));
  if (found === null) redirect(signInAddress(path));
  if (found.duty !== null) redirect(DUTY_PAGE[found.duty]);
  return found.actor;
}

/** Who acts, if they may; for anybody else the page does not exist. */
export async function requirePermission<V extends Verb>(verb: V, facts: (actor: Actor) => Verbs[V]): Promise<Actor> {
  const actor = await requireActor();
  if (!can(actor, verb, facts(actor)).allowed) notFound();
  return actor;
}

/**
 * Keeps what was typed for whoever this browser belonged to when the session ran out, and answers the address to go to: the sign-in page,
 * or what a signed-in person has to do first. Nobody known, nothing kept.
 */
export async function keepFormForSignIn(path: string, values: FormValues): Promise<string> {
  const found = await signedIn();
  if (found?.duty != null) return DUTY_PAGE[found.duty];
  const owner = await findAccountOwner((await cookieSession())?.userId);
  if (owner === null) return signInAddress(path);
  const kept = await keepForm(personActor(owner, { address: await visitorAddress() }), { path, values });
  return signInAddress(path, kept.id);
}

/** What the person typed before the session ran out, for the page that holds that form; null when there is nothing of theirs. */
export async function keptValues(searchParams: SearchParams | Promise<SearchParams>): Promise<FormValues | null> {
  const id = param(await searchParams, "kept");
  const actor = id === "" ? null : await currentActor();
  if (actor?.userId == null) return null;
  return (await findKeptForm(actor.userId, id, new Date()))?.values ?? null;
}
