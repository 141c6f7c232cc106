import { diffArrays } from "diff";
import { canonicalJson } from "@/lib/core/canonical-json";
import { bodyText } from "./body";
import type { ContentFile, RevisionContent } from "./content";
import { showField } from "./field-text";
import { FIELD_LABELS, type FieldName } from "./labels";

export interface Piece {
  kind: "same" | "added" | "removed";
  text: string;
}

/** One paragraph (or table row) of the text, or several unchanged ones in a row. */
export interface Passage {
  kind: "same" | "added" | "removed" | "changed";
  pieces: readonly Piece[];
}

export interface FieldChange {
  name: FieldName;
  label: string;
  before: string;
  after: string;
  pieces: readonly Piece[];
}

export interface FileChange {
  kind: "added" | "removed" | "replaced" | "renamed" | "moved";
  name: string;
  /** the former name of a renamed file */
  formerName?: string;
}

export interface Comparison {
  same: boolean;
  fields: readonly FieldChange[];
  /** null: the text is the same, word for word */
  body: readonly Passage[] | null;
  /** the text is the same, its form (headings, bold, links, pictures, tables) is not */
  bodyFormChanged: boolean;
  files: readonly FileChange[];
}

/** Beyond so many edits a finer comparison costs much and says little: the whole is shown as replaced. */
const MOST_EDITS = { paragraphs: 2_000, words: 1_500 } as const;

/** Latin words, numbers and blanks whole; every Chinese character by itself. */
const WORDS = /[\p{Script=Latin}\p{Mark}]+|[\d.]+|\s+|./gsu;
const wordsOf = (text: string): string[] => text.match(WORDS) ?? [];

/** What changed between two texts, word by word; both as a whole when they have little in common. */
export function comparePieces(before: string, after: string): Piece[] {
  if (before === after) return before === "" ? [] : [{ kind: "same", text: before }];
  const changes = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MOST_EDITS.words });
  const whole: Piece[] = [
    { kind: "removed", text: before },
    { kind: "added", text: after },
  ];
  if (changes === undefined) return whole.filter(({ text }) => text !== "");
  return changes.map(({ value, added, removed }) => ({ kind: added ? "added" : removed ? "removed" : "same", text: value.join("") }));
}

const passage = (kind: Passage["kind"], lines: readonly string[]): Passage[] =>
  lines.length === 0 ? [] : [{ kind, pieces: [{ kind: kind === "changed" ? "same" : kind, text: lines.join("\n") }] }];

/** Paragraphs that gave way to as many others are compared word by word, one with one. */
function replaced(removed: readonly string[], added: readonly string[]): Passage[] {
  const paired = Math.min(removed.length, added.length);
  const changed = removed.slice(0, paired).map((line, at): Passage => ({ kind: "changed", pieces: comparePieces(line, added[at] ?? "") }));
  return [...changed, ...passage("removed", removed.slice(paired)), ...passage("added", added.slice(paired))];
}

/** What changed between two texts: first by paragraph, then by word. */
export function compareTexts(before: string, after: string): Passage[] {
  const [old, now] = [before.split("\n"), after.split("\n")];
  const changes = diffArrays(old, now, { maxEditLength: MOST_EDITS.paragraphs });
  if (changes === undefined) return [...passage("removed", old), ...passage("added", now)];
  const passages: Passage[] = [];
  for (let at = 0; at < changes.length; at++) {
    const [change, next] = [changes[at], changes[at + 1]];
    if (change?.removed && next?.added) {
      passages.push(...replaced(change.value, next.value));
      at++;
    } else if (change !== undefined) {
      passages.push(...passage(change.added ? "added" : change.removed ? "removed" : "same", change.value));
    }
  }
  return passages;
}

/** What happened to the attachments: the same bytes under another name, other bytes under the same name, or another place. */
export function compareFiles(before: readonly ContentFile[], after: readonly ContentFile[]): FileChange[] {
  const exact = (one: ContentFile) => (other: ContentFile) => one.sha256 === other.sha256 && one.name === other.name;
  let gone = before.filter((file) => !after.some(exact(file)));
  const changes: FileChange[] = [];
  for (const file of after) {
    if (before.some(exact(file))) continue;
    const former = gone.find(({ sha256 }) => sha256 === file.sha256) ?? gone.find(({ name }) => name === file.name);
    gone = gone.filter((each) => each !== former);
    if (former === undefined) changes.push({ kind: "added", name: file.name });
    else if (former.sha256 === file.sha256) changes.push({ kind: "renamed", name: file.name, formerName: former.name });
    else changes.push({ kind: "replaced", name: file.name });
  }
  changes.push(...gone.map(({ name }): FileChange => ({ kind: "removed", name })));
  const kept = (files: readonly ContentFile[], others: readonly ContentFile[]) => files.filter((file) => others.some(exact(file)));
  const order = kept(before, after);
  const moved = kept(after, before).filter((file, at) => !order.some((other, place) => place === at && exact(file)(other)));
  return [...changes, ...moved.map(({ name }): FileChange => ({ kind: "moved", name }))];
}

const attachments = (content: RevisionContent): ContentFile[] => content.files.filter(({ kind }) => kind === "attachment");
const pictures = (content: RevisionContent): string[] => content.files.filter(({ kind }) => kind === "inline").map(({ sha256 }) => sha256);

/** What differs between two contents, for the people who approve: every field as it reads, the text by paragraph and word, the files. */
export function compareContents(
  before: RevisionContent,
  after: RevisionContent,
  columnName: (id: string) => string = (id) => id,
): Comparison {
  const names = Object.keys(FIELD_LABELS).filter(
    (name): name is Exclude<FieldName, "body" | "attachments"> => name !== "body" && name !== "attachments",
  );
  const fields = names.flatMap((name): FieldChange[] => {
    const [old, now] = [showField(before, name, columnName), showField(after, name, columnName)];
    if (old === now && canonicalJson(before[name]) === canonicalJson(after[name])) return [];
    return [{ name, label: FIELD_LABELS[name], before: old, after: now, pieces: comparePieces(old, now) }];
  });
  const [oldText, newText] = [bodyText(before.body), bodyText(after.body)];
  const formDiffers =
    canonicalJson(before.body) !== canonicalJson(after.body) || canonicalJson(pictures(before)) !== canonicalJson(pictures(after));
  const body = oldText === newText ? null : compareTexts(oldText, newText);
  const files = compareFiles(attachments(before), attachments(after));
  const bodyFormChanged = body === null && formDiffers;
  return { same: fields.length === 0 && body === null && !bodyFormChanged && files.length === 0, fields, body, bodyFormChanged, files };
}
