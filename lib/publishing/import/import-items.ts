import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Tx } from "@/lib/core/db";
import { bodyFromText } from "@/lib/disclosures/body";
import { bodyFromHtml } from "@/lib/disclosures/body-from-html";
import { type RevisionContent, rowOf } from "@/lib/disclosures/content";
import { refusal } from "@/lib/files/table-check";
import type { TableFile } from "@/lib/files/table-file";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { indexPublications, lockIndex } from "@/lib/search/index-entry";
import { publisherOf } from "../publisher";
import { putOnline } from "../put-online";
import { type CheckedRow, checkImport } from "./check";

export interface ImportResult {
  imported: number;
  skipped: number;
}

const importInput = z.object({
  /** name of the earlier system, shown to the public */
  source: z.string().trim().min(1, "请写明原系统的名称").max(100, "原系统的名称超过 100 个字"),
  fileName: z.string(),
  /** of the file as it was read, for the ledger */
  fileHash: z.string(),
  file: z.custom<TableFile>(),
});

const BATCH = 250;

/** What an imported item says: the content that its hash covers. */
function contentOf({ row, columnId }: CheckedRow): RevisionContent {
  return {
    columnId,
    title: row.title,
    summary: row.summary,
    body: row.bodyFormat === "html" ? bodyFromHtml(row.body) : bodyFromText(row.body),
    topic: row.topic,
    genre: row.genre,
    serviceObject: "",
    issuer: row.issuer,
    docNo: row.docNo,
    formedOn: row.formedOn,
    effectiveOn: null,
    expiresOn: null,
    isNormative: false,
    openness: "active",
    opennessGround: "",
    opennessReason: "",
    publicUntil: null,
    keywords: row.keywords
      .split(/[,，;；]/)
      .map((word) => word.trim())
      .filter((word) => word !== ""),
    source: row.source,
    responsibleEditor: row.responsibleEditor,
    originKind: "made",
    carriers: [],
    correctionNote: "",
    relatedIds: [],
    guide: null,
    files: [],
  };
}

interface Placed extends CheckedRow {
  disclosureId: string;
  revisionId: string;
}

/** Writes items and their one, sealed revision; what makes them public comes after, by the one way there is. */
async function writeItems(tx: Tx, agencyId: string, source: string, rows: readonly Placed[], now: Date): Promise<void> {
  await tx.disclosure.createMany({
    data: rows.map(({ row, hash, columnId, departmentId, disclosureId }) => ({
      id: disclosureId,
      agencyId,
      departmentId,
      columnId,
      indexNo: row.indexNo === "" ? null : row.indexNo,
      importSource: source,
      importKey: row.sourceId,
      importHash: hash,
      importedAt: now,
      createdAt: row.publishedOn,
    })),
  });
  await tx.revision.createMany({
    data: rows.map((placed) => ({
      ...rowOf(contentOf(placed)),
      id: placed.revisionId,
      disclosureId: placed.disclosureId,
      number: 1,
      sealedAt: now,
      createdAt: now,
      updatedAt: now,
    })),
  });
}

/**
 * Brings in a file of past items as records of an earlier system: public as they were, with their original time and their source.
 * All or nothing; a row that was imported before, unchanged, is skipped, so that the same file may be sent twice.
 * `onProgress` hears how many rows are written, before the commit.
 */
export function importItems(onProgress: (done: number, total: number) => void = () => {}) {
  return command({
    name: "disclosure.import",
    input: importInput,
    load: async (tx, input, actor, now) => {
      // One import at a time: a second one sees what the first has brought.
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('disclosure.import'))`;
      return checkImport(tx, actor.agencyId, input.source, input.file, now);
    },
    patience: 30 * 60_000,
    may: (actor) => can(actor, "disclosure.import", { agencyId: actor.agencyId }),
    check: ({ errors }) => {
      if (errors.length > 0) throw refusal(errors);
    },
    write: async ({ tx, input, loaded: { ready, skipped }, actor, now }) => {
      const placed: Placed[] = [...ready]
        // 索引号 are given in the order in which the items became public.
        .sort((a, b) => a.row.publishedOn.getTime() - b.row.publishedOn.getTime() || a.line - b.line)
        .map((checked) => ({ ...checked, disclosureId: randomUUID(), revisionId: randomUUID() }));
      // Before the first row: an index that begins with this import is complete.
      if (placed.length > 0) await lockIndex(tx, actor.agencyId);
      for (let at = 0; at < placed.length; at += BATCH) {
        const batch = placed.slice(at, at + BATCH);
        await writeItems(tx, actor.agencyId, input.source, batch, now);
        const online: string[] = [];
        for (const { disclosureId, revisionId, row } of batch) {
          const out = { disclosureId, revisionId, channel: row.channel, url: row.url === "" ? null : row.url };
          const published = await putOnline(
            tx,
            { ...out, publisher: publisherOf(actor), waitingId: null, imported: true },
            row.publishedOn,
          );
          online.push(published.publicationId);
        }
        await indexPublications(tx, actor.agencyId, online);
        onProgress(Math.min(at + BATCH, placed.length), placed.length);
      }
      const result: ImportResult = { imported: placed.length, skipped };
      return {
        subject: { type: "import", id: input.source },
        changes: { ...result, file: input.fileName, sha256: input.fileHash },
        result,
      };
    },
  });
}
