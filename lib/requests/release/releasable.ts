import type { Db } from "@/lib/core/db";
import { isProved } from "../case/inspection";
import type { LoadedCase } from "../case/load";
import { releasedFileIds } from "../reply/issued";

/** A file that everybody may have as the applicant had it. */
export interface ReleasableFile {
  readonly id: string;
  readonly name: string;
  readonly extension: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly plainSha256: string;
}

/**
 * What issued replies of the case handed out and everybody may have: exactly the files that were approved. Never one of which a redacted
 * copy was made; and of a partial disclosure only what was looked into for hidden text.
 */
export async function releasableFiles(db: Db, loaded: Pick<LoadedCase, "row" | "events" | "facts">): Promise<ReleasableFile[]> {
  const rows = await db.requestFile.findMany({
    where: { id: { in: await releasedFileIds(db, loaded) }, requestId: loaded.row.id, erasedAt: null, made: { none: {} } },
    select: { id: true, name: true, extension: true, mediaType: true, size: true, sha256: true, plainSha256: true, inspection: true },
    orderBy: { createdAt: "asc" },
  });
  const partial = loaded.facts.reply?.outcome === "PARTIAL";
  return rows.filter(({ inspection }) => !partial || isProved(inspection)).map(({ inspection: _inspection, ...file }) => file);
}
