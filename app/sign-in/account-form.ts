import { notFound, redirect } from "next/navigation";
import type { FormState, FormValues } from "@/components/ui/form-state";
import type { Actor } from "@/lib/identity/actor";
import type { SignedIn } from "@/lib/identity/sessions";
import { submitForm } from "../console/form-action";
import { signedIn } from "../session";

/** As `submitForm`, for the forms of one's own account: also for a person who has something to do first. */
export const submitAccountForm = (
  previous: FormState,
  data: FormData,
  act: (actor: Actor, values: FormValues) => Promise<{ to: string } | { message: string }>,
): Promise<FormState> => submitForm(previous, data, act, async () => (await signedIn())?.actor ?? null);

/** Who is signed in, with what they have to do first; others are sent to sign in. */
export async function requireSignedIn(): Promise<SignedIn> {
  const found = await signedIn();
  if (found === null) redirect("/sign-in");
  return found;
}

/** The person of the page; the platform itself has no account. */
export function personId(actor: Actor): string {
  if (actor.userId === null) notFound();
  return actor.userId;
}
