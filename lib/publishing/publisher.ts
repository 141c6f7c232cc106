import type { Actor } from "@/lib/identity/actor";
import type { Publisher } from "./put-online";

/** The person as the publication freezes them. */
export const publisherOf = (actor: Actor): Publisher => ({
  id: actor.userId,
  name: actor.name,
  department: actor.departmentName,
  post: actor.post,
});
