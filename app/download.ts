import { AppError, notAllowed } from "@/lib/core/errors";
import { contentDisposition } from "@/lib/files/names";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/can";
import type { Verb, Verbs } from "@/lib/identity/verbs";
import { ERROR_STATUS, plainAnswer } from "./plain-answer";

/** A file to keep, made for this one answer. */
export const fileAnswer = (body: BodyInit, { name, mediaType }: { name: string; mediaType: string }): Response =>
  new Response(body, {
    headers: {
      "Content-Type": mediaType,
      "Content-Disposition": contentDisposition("attachment", name),
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });

/** Throws notAllowed() unless the actor may. */
export function demand<V extends Verb>(actor: Actor, verb: V, facts: Verbs[V]): void {
  const verdict = can(actor, verb, facts);
  if (!verdict.allowed) throw notAllowed(verdict.reason);
}

/** Answers a download by whoever is signed in; what a person can mend is told in plain words. */
export async function answerDownload(actor: Actor | null, make: (actor: Actor) => Promise<Response>): Promise<Response> {
  if (actor === null) return plainAnswer(401, "请先登录。");
  try {
    return await make(actor);
  } catch (error) {
    if (error instanceof AppError) return plainAnswer(ERROR_STATUS[error.code], error.message);
    throw error;
  }
}
