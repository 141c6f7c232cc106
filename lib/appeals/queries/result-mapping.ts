import { db } from "@/lib/core/db";
import type { Actor } from "@/lib/identity/actor";
import type { ResultMapping } from "../results";
import { appealMapping } from "../settings";

/** Which column of table 4 each result counts in, at this person's agency. */
export const resultMapping = (actor: Actor): Promise<ResultMapping> => appealMapping(db(), actor.agencyId);
