import { createHash, randomUUID } from "node:crypto";
import { canonicalJson } from "@/lib/core/canonical-json";

/** Everything of a ledger entry that its hash covers, besides the hash before it. */
export interface EntryContent {
  seq: bigint;
  at: Date;
  actorKind: string;
  actorId: string | null;
  actorName: string;
  actorDepartment: string;
  actorPost: string;
  address: string;
  command: string;
  outcome: string;
  subjectType: string;
  subjectId: string;
  detail: unknown;
}

/** What the first entry has in place of a hash before it. */
export const GENESIS = "0".repeat(64);

const hashedText = (entry: Omit<EntryContent, "seq">, seq: string): string => canonicalJson({ ...entry, seq, at: entry.at.toISOString() });

/** SHA-256 (hex) over the hash before and the canonical JSON of the entry; anyone with the entries can compute it again. */
export const entryHash = (prevHash: string, entry: EntryContent): string =>
  createHash("sha256")
    .update(`${prevHash}\n${hashedText(entry, entry.seq.toString())}`)
    .digest("hex");

/** The hashed text of an entry that has no number yet: what stands before the number, and what after it. */
export function aroundNumber(entry: Omit<EntryContent, "seq">): { before: string; after: string } {
  const number = randomUUID();
  const text = hashedText(entry, number);
  const at = text.indexOf(number);
  return { before: text.slice(0, at), after: text.slice(at + number.length) };
}

export interface ChainLink extends EntryContent {
  prevHash: string;
  hash: string;
}

/**
 * Why `link` does not follow `before` (null: it is the first), in Chinese, or null when it does.
 * Finds a changed field, a removed, inserted or reordered entry.
 */
export function brokenLink(before: { seq: bigint; hash: string } | null, link: ChainLink): string | null {
  const expectedSeq = (before?.seq ?? 0n) + 1n;
  if (link.seq !== expectedSeq) return `序号应为 ${expectedSeq}，实为 ${link.seq}：中间的记录被删除或插入`;
  if (link.prevHash !== (before?.hash ?? GENESIS)) return "与上一条记录的指纹不相接";
  const { prevHash, hash, ...content } = link;
  if (entryHash(prevHash, content) !== hash) return "记录内容与指纹不符：内容被改动";
  return null;
}
