import type { AuditActor } from "@/lib/audit/append";
import type { Role } from "@/lib/generated/prisma/enums";

/** Who acts, as of this request. */
export interface Actor extends AuditActor {
  agencyId: string;
  departmentId: string | null;
  roles: readonly Role[];
  sessionId: string | null;
}

/** A person of the agency, as a row of the list of people. */
export interface Person {
  id: string;
  agencyId: string;
  departmentId: string;
  departmentName: string;
  name: string;
  post: string;
  roles: readonly Role[];
}

/** A person at work: from `address`, in the browser session `sessionId`. */
export function personActor(person: Person, at: { address?: string; sessionId?: string } = {}): Actor & { userId: string } {
  return {
    kind: "person",
    userId: person.id,
    name: person.name,
    departmentName: person.departmentName,
    post: person.post,
    address: at.address ?? "",
    agencyId: person.agencyId,
    departmentId: person.departmentId,
    roles: person.roles,
    sessionId: at.sessionId ?? null,
  };
}

/** The platform itself: a scheduled job, the first start, or the command line run by `name`. */
export function systemActor(agencyId: string, name: string): Actor {
  return {
    kind: "system",
    userId: null,
    name,
    departmentName: "",
    post: "",
    address: "",
    agencyId,
    departmentId: null,
    roles: [],
    sessionId: null,
  };
}

/** Somebody at the door, who has not signed in. */
export function visitor(agencyId: string, address: string): Actor {
  return { ...systemActor(agencyId, "未登录者"), kind: "person", address };
}
