import { z } from "zod";
import { db } from "@/lib/core/db";
import { LIVE, LIVE_TABLES } from "./live";

export interface PublicFile {
  name: string;
  size: number;
  mediaType: string;
  sha256: string;
}

/** The file of an attachment of a public item, or null. */
export async function findPublicFile(attachmentId: string): Promise<PublicFile | null> {
  if (!z.uuid().safeParse(attachmentId).success) return null;
  const rows = await db().$queryRaw<PublicFile[]>`
    select a."name", f."size", f."mediaType", f."sha256"
    from ${LIVE_TABLES}
    join "Agency" g on g.id = p."agencyId" and g."isDefault"
    join "Attachment" a on a."revisionId" = r.id join "StoredFile" f on f.id = a."fileId"
    where a.id = ${attachmentId}::uuid and ${LIVE}`;
  return rows[0] ?? null;
}
