import { redirect } from "next/navigation";
import { visitorAddress } from "@/app/auth";
import { AppError } from "@/lib/core/errors";
import { type Actor, visitor } from "@/lib/identity/actor";
import { type FollowedCase, openFollowed } from "@/lib/requests/public/follow";
import type { Proof } from "@/lib/requests/public/prove";
import { requireSite } from "../../site";
import { type FollowAct, openAddress } from "./acts";
import { provenHere } from "./cookies";

export interface Followed {
  proof: Proof;
  actor: Actor;
  request: FollowedCase;
}

/** The request that this browser has opened, or why it cannot be shown. Without a proof, or with one that has run out, it is asked for anew. */
export async function followedHere(act?: FollowAct, key?: string): Promise<Followed | { refused: string }> {
  const proof = await provenHere();
  if (proof === null) redirect(openAddress({ act, key, why: "expired" }));
  const actor = visitor((await requireSite()).agencyId, await visitorAddress());
  try {
    return { proof, actor, request: await openFollowed(actor, proof) };
  } catch (error) {
    if (error instanceof AppError) return { refused: error.message };
    throw error;
  }
}
