import { siteIdentity } from "@/lib/columns/site";
import { db } from "@/lib/core/db";
import type { Actor } from "@/lib/identity/actor";
import { emptyBody } from "./body";

/** What a new item holds before anything is typed: what the agency and its drafter always are. */
export async function startingValues(actor: Actor): Promise<Readonly<Record<string, string | readonly string[]>>> {
  const { name } = await siteIdentity(db(), actor.agencyId);
  return {
    ...{
      title: "",
      columnId: "",
      summary: "",
      topic: "",
      genre: "",
      serviceObject: "",
      docNo: "",
      formedOn: "",
      effectiveOn: "",
      expiresOn: "",
    },
    ...{
      openness: "active",
      opennessGround: "",
      opennessReason: "",
      publicUntil: "",
      keywords: "",
      originKind: "made",
      carriers: ["政府网站"],
    },
    ...{ issuer: name, source: name, responsibleEditor: actor.name, attachments: "[]", body: JSON.stringify(emptyBody) },
  };
}
