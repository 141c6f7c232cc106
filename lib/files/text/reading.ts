import { findByExtension } from "../media-types";

/** What a file says. */
export interface Reading {
  text: string;
  /** why nothing, or not everything, could be read, for the staff; null: all of it was */
  problem: string | null;
}

/** Raised whenever the same file would be read otherwise: files read by earlier rules are then read again. */
export const READING_RULES = 1;

/** Larger files are not opened. */
export const LARGEST_FILE = 50 * 1024 * 1024;

/** So much text of a file is read; it is a book of 400 pages. */
export const LONGEST_TEXT = 200_000;

export const TOO_LONG = "文字太多，只读了前 20 万字";

/** Why a file of this kind has no text that could be read. */
export function whyUnread(extension: string): string {
  const kind = findByExtension(extension.toLowerCase())?.mediaType.split("/")[0];
  if (kind === "image") return "图片里的文字读不出来";
  if (kind === "video" || kind === "audio") return "音视频里的话读不出来";
  return "旧格式的文字读不出来，可另存为 docx、xlsx 或 PDF";
}

/** Stops a reader that has read enough. */
export class Enough extends Error {}

/** A reason for the staff why a file cannot be read. */
export class Unreadable extends Error {}

/** Gathers text up to `LONGEST_TEXT`, and then throws `Enough`. */
export class Gathered {
  #parts: string[] = [];
  #length = 0;

  get text(): string {
    // PostgreSQL keeps no NUL in a text, and no half of a character.
    return this.#parts.join("").replaceAll("\u0000", " ").toWellFormed().slice(0, LONGEST_TEXT).toWellFormed();
  }

  add(part: string): void {
    this.#parts.push(part);
    this.#length += part.length;
    if (this.#length > LONGEST_TEXT) throw new Enough();
  }
}
