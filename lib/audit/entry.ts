import { createHash } from "node:crypto";
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

/** SHA-256 (hex) over the hash before and the canonical JSON of the entry; anyone with the entries can compute it again. */
export function entryHash(prevHash: string, entry: EntryContent): string {
  const content = canonicalJson({ ...entry, seq: entry.seq.toString(), at: entry.at.toISOString() });
  return createHash("sha256").update(`${prevHash}\n${content}`).digest("hex");
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
