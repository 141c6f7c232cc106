import type { Actor } from "@/lib/identity/actor";
import { answerDownload } from "./download";
import { currentActor } from "./session";

/** Answers a download on the staff side. */
export const staffDownload = async (make: (actor: Actor) => Promise<Response>): Promise<Response> =>
  answerDownload(await currentActor(), make);
