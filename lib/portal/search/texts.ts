import { type Attached, partsOf } from "@/lib/search/attachment-text";

/** The text of an entry, taken apart. */
export interface Text {
  /** of the row that it was read from: another one says that it may have changed */
  stamp: string;
  body: string;
  attachments: readonly Attached[];
}

/** So many characters are kept, of two bytes each. */
const MOST_CHARACTERS = 16 * 1024 * 1024;

const lengthOf = ({ body, attachments }: Text): number =>
  attachments.reduce((sum, { name, text }) => sum + name.length + text.length, body.length);

/**
 * The texts that results were shown from lately, by publication, so that they need not be sent and read again. What they are for is not decided here:
 * a text alone shows nothing.
 */
export class Texts {
  readonly #kept = new Map<string, Text>();
  #characters = 0;

  constructor(private readonly most = MOST_CHARACTERS) {}

  /** Of some publications the texts that are here; these are the last that will be forgotten. */
  of(ids: readonly string[]): ReadonlyMap<string, Text> {
    const found = new Map<string, Text>();
    for (const id of ids) {
      const text = this.#kept.get(id);
      if (text === undefined) continue;
      found.set(id, text);
      this.#put(id, text);
    }
    return found;
  }

  /** Keeps the text of a publication as its entry has it, and forgets what was not asked for the longest. */
  keep(id: string, stamp: string, joined: string): Text {
    const text = { stamp, ...partsOf(joined) };
    this.#put(id, text);
    for (const [oldest] of this.#kept) {
      if (this.#characters <= this.most) break;
      this.#forget(oldest);
    }
    return text;
  }

  #put(id: string, text: Text): void {
    this.#forget(id);
    this.#kept.set(id, text);
    this.#characters += lengthOf(text);
  }

  #forget(id: string): void {
    const text = this.#kept.get(id);
    if (text === undefined) return;
    this.#kept.delete(id);
    this.#characters -= lengthOf(text);
  }
}
