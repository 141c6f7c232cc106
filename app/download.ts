import { AppError } from "@/lib/core/errors";
import { contentDisposition } from "@/lib/files/names";
import type { Actor } from "@/lib/identity/actor";
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
