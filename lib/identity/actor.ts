import type { AuditActor } from "@/lib/audit/append";
import type { Role } from "@/lib/generated/prisma/enums";

/** Who acts, as of this request. */
export interface Actor extends AuditActor {
  agencyId: string;
  departmentId: string | null;
  roles: readonly Role[];
  sessionId: string | null;
}

/** The platform itself: a scheduled job, the first start, or the command line run by `name`. */
export function systemActor(agencyId: string, name: string): Actor {
  return { kind: "system", userId: null, name, departmentName: "", post: "", address: "", agencyId, departmentId: null, roles: [], sessionId: null };
}
