import { randomUUID } from "node:crypto";
import type { Tx } from "@/lib/core/db";
import { bodyFromText } from "@/lib/disclosures/body";
import { bodyFromHtml } from "@/lib/disclosures/body-from-html";
import { type RevisionContent, rowOf } from "@/lib/disclosures/content";
import { importCommand, importInput, inBatches, type OnProgress } from "@/lib/files/import-command";
import type { Actor } from "@/lib/identity/actor";
import { indexPublications, lockIndex } from "@/lib/search/index-entry";
import { publisherOf } from "../publisher";
import { putOnline } from "../put-online";
import { type CheckedRow, checkImport } from "./check";

export interface ImportResult {
  imported: number;
  skipped: number;
}

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

/** Puts written items online as they were, each at its original time. */
async function putAllOnline(tx: Tx, actor: Actor, rows: readonly Placed[]): Promise<void> {
  const online: string[] = [];
  for (const { disclosureId, revisionId, row } of rows) {
    const out = { disclosureId, revisionId, channel: row.channel, url: row.url === "" ? null : row.url };
    const published = await putOnline(tx, { ...out, publisher: publisherOf(actor), waitingId: null, imported: true }, row.publishedOn);
    online.push(published.publicationId);
  }
  await indexPublications(tx, actor.agencyId, online);
}

/**
 * Brings in a file of past items as records of an earlier system: public as they were, with their original time and their source.
 * All or nothing; a row that was imported before, unchanged, is skipped, so that the same file may be sent twice.
 * `onProgress` hears how many rows are written, before the commit.
 */
export const importItems = (onProgress: OnProgress = () => {}) =>
  importCommand({
    name: "disclosure.import",
    input: importInput("原系统"),
    look: (tx, { source, file }, { agencyId }, now) => checkImport(tx, agencyId, source, file, now),
    write: async ({ tx, input: { source }, loaded: { ready, skipped }, actor, now }): Promise<ImportResult> => {
      const placed: Placed[] = [...ready]
        // 索引号 are given in the order in which the items became public.
        .sort((a, b) => a.row.publishedOn.getTime() - b.row.publishedOn.getTime() || a.line - b.line)
        .map((checked) => ({ ...checked, disclosureId: randomUUID(), revisionId: randomUUID() }));
      // Before the first row: an index that begins with this import is complete.
      if (placed.length > 0) await lockIndex(tx, actor.agencyId);
      await inBatches(placed, BATCH, onProgress, async (batch) => {
        await writeItems(tx, actor.agencyId, source, batch, now);
        await putAllOnline(tx, actor, batch);
      });
      return { imported: placed.length, skipped };
    },
  });
