import { fromDatabaseDate, parseCivilDate } from "@/lib/core/civil-date";
import type { Tx } from "@/lib/core/db";
import type { LoadedCase } from "../case/load";
import { type LetterSource, letterSource } from "../letters/case-facts";
import type { SearchEntry } from "../letters/facts";
import type { Letter } from "../letters/letter";
import { openReply, type ReplyContent, type ReplyFile, replyFacts, replyHash, replyLetter } from "./content";
import { checkReply, type ReplyCheck } from "./reply-checks";

export interface PreparedReply {
  readonly source: LetterSource;
  readonly content: ReplyContent;
  readonly files: readonly ReplyFile[];
  readonly letter: Letter | null;
  readonly checks: readonly ReplyCheck[];
  readonly contentHash: string;
}

/** The searches that found nothing, as the letter lists them. */
export async function searchEntries(tx: Tx, requestId: string): Promise<SearchEntry[]> {
  const notes = await tx.requestNote.findMany({ where: { requestId, kind: "search" }, orderBy: { at: "asc" } });
  return notes.flatMap(({ data, text }): SearchEntry[] => {
    const { places, words, searchedOn, found } = data as Readonly<Record<string, unknown>>;
    const day = typeof searchedOn === "string" ? parseCivilDate(searchedOn) : null;
    if (typeof places !== "string" || typeof words !== "string" || day === null || found === true) return [];
    return [{ places, words, searchedOn: day, result: text === "" ? "没有找到" : text }];
  });
}

/** A reply as it would go out now: its letter, its files, what the checks say, and what an approval of it binds to. */
export async function prepareReply(tx: Tx, loaded: LoadedCase, content: ReplyContent, now: Date): Promise<PreparedReply> {
  const source = await letterSource(tx, loaded, now);
  const rows = await tx.requestFile.findMany({
    where: { requestId: loaded.row.id, id: { in: [...content.fileIds] }, erasedAt: null },
    select: { id: true, name: true, kind: true, plainSha256: true, inspection: true },
  });
  const files = content.fileIds.flatMap((id) => rows.find((row) => row.id === id) ?? []);
  const facts = replyFacts(source, content, files, await searchEntries(tx, loaded.row.id));
  const { letter, problems } = replyLetter(content, facts);
  const dueOn = loaded.row.dueOn === null ? null : fromDatabaseDate(loaded.row.dueOn);
  const checks = checkReply({ content, facts: loaded.facts, files, letter, letterProblems: problems, today: loaded.today, dueOn });
  return { source, content, files, letter, checks, contentHash: replyHash(content, letter, files) };
}

/** The reply that is being worked on, else the last one that was sent up; null when there is none. */
export async function latestReply(tx: Tx, requestId: string) {
  const row = await tx.requestReply.findFirst({ where: { requestId }, orderBy: { number: "desc" } });
  return row === null ? null : { row, content: openReply(row) };
}
