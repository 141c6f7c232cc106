import { WHOLE_SITE } from "@/lib/core/public-changes";

export interface Kept {
  tags: readonly string[];
  /** milliseconds since 1970: from then on it is not true any more */
  until: number;
  bytes: number;
}

/** A page being made. What changes meanwhile is noted, so that it is not kept when it may be of before. */
export interface Making {
  /** every tag that changed since it began */
  readonly changed: ReadonlySet<string>;
}

interface OpenMaking extends Making {
  readonly changed: Set<string>;
}

/**
 * Finished pages, the longest unused of which make room for others. Closed until changes are heard; whenever one may have been missed it is emptied.
 * A page is dropped by the tags of what it shows, and never kept when one of them changed while it was made.
 */
export class PageCache<Page extends Kept> {
  readonly #pages = new Map<string, Page>();
  readonly #byTag = new Map<string, Set<string>>();
  readonly #makings = new Set<OpenMaking>();
  #bytes = 0;
  #open = false;

  constructor(private readonly mostBytes: number) {}

  get isOpen(): boolean {
    return this.#open;
  }

  get size(): { pages: number; bytes: number } {
    return { pages: this.#pages.size, bytes: this.#bytes };
  }

  /** Changes are heard from now on. */
  open(): void {
    this.changed([WHOLE_SITE]);
    this.#open = true;
  }

  /** Changes may be missed from now on. */
  close(): void {
    this.#open = false;
    this.changed([WHOLE_SITE]);
  }

  get(key: string, now: number): Page | undefined {
    const page = this.#pages.get(key);
    if (page === undefined) return undefined;
    if (page.until <= now) {
      this.#drop(key, page);
      return undefined;
    }
    // The last one in the map is the last one used.
    this.#pages.delete(key);
    this.#pages.set(key, page);
    return page;
  }

  changed(tags: readonly string[]): void {
    for (const making of this.#makings) for (const tag of tags) making.changed.add(tag);
    if (tags.includes(WHOLE_SITE)) this.#empty();
    for (const tag of tags) for (const key of [...(this.#byTag.get(tag) ?? [])]) this.#dropAt(key);
  }

  begin(): Making {
    const making: OpenMaking = { changed: new Set() };
    this.#makings.add(making);
    return making;
  }

  /** Ends a making without a page to keep. */
  end(making: Making): void {
    this.#makings.delete(making as OpenMaking);
  }

  /** Whether a page with these tags still is as it was when its making began. */
  isCurrent(making: Making, tags: readonly string[]): boolean {
    return this.#open && !making.changed.has(WHOLE_SITE) && !tags.some((tag) => making.changed.has(tag));
  }

  /** Keeps what has been made, unless something of it changed meanwhile or it is too large to be worth the room. */
  keep(making: Making, key: string, page: Page, now: number): void {
    if (!this.#makings.has(making as OpenMaking) || !this.isCurrent(making, page.tags)) return;
    if (page.until <= now || page.bytes > this.mostBytes / 4) return;
    this.#dropAt(key);
    this.#pages.set(key, page);
    this.#bytes += page.bytes;
    for (const tag of page.tags) {
      const keys = this.#byTag.get(tag) ?? new Set();
      this.#byTag.set(tag, keys.add(key));
    }
    this.#makeRoom();
  }

  /** A kept page has grown: another form of it has been made. */
  grown(key: string, page: Page, bytes: number): void {
    if (this.#pages.get(key) !== page) return;
    page.bytes += bytes;
    this.#bytes += bytes;
    this.#makeRoom();
  }

  #makeRoom(): void {
    for (const [key, page] of this.#pages) {
      if (this.#bytes <= this.mostBytes) return;
      this.#drop(key, page);
    }
  }

  #dropAt(key: string): void {
    const page = this.#pages.get(key);
    if (page !== undefined) this.#drop(key, page);
  }

  #drop(key: string, page: Page): void {
    this.#pages.delete(key);
    this.#bytes -= page.bytes;
    for (const tag of page.tags) {
      const keys = this.#byTag.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) this.#byTag.delete(tag);
    }
  }

  #empty(): void {
    this.#pages.clear();
    this.#byTag.clear();
    this.#bytes = 0;
  }
}
