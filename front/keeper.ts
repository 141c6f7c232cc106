import type { IncomingHttpHeaders } from "node:http";
import { addDays, civilDateOf, startOfDay } from "@/lib/core/civil-date";
import { contentPolicy } from "@/lib/core/content-policy";
import { FINISHED_HEADER } from "@/lib/core/page-marks";
import { essentialAddress } from "./address";
import { FinishedPage } from "./finished-page";
import { KnownAddresses } from "./known-addresses";
import { type FrontPage, pageOf } from "./page";
import { PageCache } from "./page-cache";
import { SingleFlight } from "./single-flight";
import type { Answer } from "./upstream";

/** What was found at an address. */
export type Found =
  | { kind: "page"; page: FinishedPage; fresh: boolean }
  /** a page that is made for each visitor */
  | { kind: "own" }
  /** no page, and the same for every visitor without a cookie: not found, moved, failed */
  | { kind: "other"; answer: Answer; page: FrontPage | null };

const TRIES = 4;

/** Finds the pages that are kept, and has them made when they are not there: once, however many ask, and never from before a change. */
export class Keeper {
  readonly #cache: PageCache<FinishedPage>;
  readonly #flights = new SingleFlight<Found>();
  readonly #addresses = new KnownAddresses();

  constructor(
    private readonly ask: (address: string) => Promise<Answer>,
    mostBytes: number,
  ) {
    this.#cache = new PageCache(mostBytes);
  }

  get isOpen(): boolean {
    return this.#cache.isOpen;
  }

  open(): void {
    this.#cache.open();
    this.#flights.close();
  }

  close(): void {
    this.#cache.close();
    this.#flights.close();
  }

  changed(tags: readonly string[]): void {
    this.#cache.changed(tags);
    this.#flights.close();
  }

  /** A page that lies ready. */
  ready(pathname: string, query: string, now: number): FinishedPage | undefined {
    const known = this.#addresses.get(pathname);
    return known?.kept === true ? this.#cache.get(essentialAddress(pathname, query, known.params), now) : undefined;
  }

  /**
   * What stands at an address. Which parameters make a difference is learned from the page without any: nothing is ever made with others, which
   * it might show all the same.
   */
  async find(pathname: string, query: string): Promise<Found> {
    let last: Found = { kind: "own" };
    for (let tries = 0; tries < TRIES && this.isOpen; tries++) {
      const known = this.#addresses.get(pathname);
      if (known?.kept === false) return { kind: "own" };
      const address = known === undefined ? pathname : essentialAddress(pathname, query, known.params);
      const page = this.#cache.get(address, Date.now());
      if (page !== undefined) return { kind: "page", page, fresh: true };
      const found = await this.#flights.get(address, () => this.#make(pathname, address));
      if (known === undefined && query !== "") {
        if (found.kind === "page") continue;
        return { kind: "own" };
      }
      if (found.kind !== "page" || found.fresh) return found;
      last = found;
    }
    return this.isOpen ? last : { kind: "own" };
  }

  async #make(pathname: string, address: string): Promise<Found> {
    const making = this.#cache.begin();
    const began = Date.now();
    try {
      const answer = await this.ask(address);
      const page = pageOf(answer);
      if (answer.status !== 200 || page?.status) return { kind: "other", answer, page };
      if (page?.keeping == null || answer.headers["set-cookie"] !== undefined) {
        if (address === pathname) this.#addresses.learn(pathname, { kept: false });
        return { kind: "own" };
      }
      const { tags, params, seconds } = page.keeping;
      this.#addresses.learn(pathname, { kept: true, params });
      const grown = (one: FinishedPage, bytes: number): void => this.#cache.grown(address, one, bytes);
      const made = { tags, until: endOf(began, seconds), headers: pageHeaders(answer.headers), whole: page.bytes, madeAt: began };
      const finished = new FinishedPage({ ...made, oneOfMany: address !== pathname }, grown);
      const fresh = this.#cache.isCurrent(making, tags);
      this.#cache.keep(making, address, finished, Date.now());
      return { kind: "page", page: finished, fresh };
    } finally {
      this.#cache.end(making);
    }
  }
}

/** Much that pages say follows from the day: none outlives it. */
function endOf(began: number, seconds: number | null): number {
  const midnight = startOfDay(addDays(civilDateOf(new Date(began)), 1)).getTime();
  return seconds === null ? midnight : Math.min(midnight, began + seconds * 1000);
}

/** What belongs to one answer of Next, or to the script that has been taken out. */
const DROPPED = new Set(
  ["cache-control", "vary", "date", "etag", "last-modified", "content-length", "content-encoding", "connection", "keep-alive"].concat([
    "transfer-encoding",
    "set-cookie",
    "link",
    "content-security-policy",
    FINISHED_HEADER,
  ]),
);

/** The headers of a page without the framework's script. */
export function pageHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  const passed = Object.entries(headers).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string" && !DROPPED.has(entry[0]) && !entry[0].startsWith("x-nextjs"),
  );
  return { ...Object.fromEntries(passed), "content-security-policy": contentPolicy() };
}
