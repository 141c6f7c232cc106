import http from "node:http";
import type { Upstream } from "@/front/upstream";
import { setting } from "@/lib/core/config";
import { type Child, startChild } from "./children";
import { freePort } from "./database/process";

/**
 * One is worked out while the other waits for the database. With more, all would be answered later by as much as they hold each other up; so they wait, first
 * come first served, in the server in front.
 */
export const AT_ONCE = 2;

/** The address that they answer. */
export const SEARCH = "/search";

/** The processes that answer questions to the search, as many as are wanted. */
export class Searchers {
  readonly ended: Promise<string>;
  readonly #ready: Upstream[] = [];
  readonly #children: Child[] = [];
  #end: (reason: string) => void = () => undefined;
  #stopped = false;

  constructor(private readonly env: Record<string, string>) {
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
  }

  /** Starts the first of them, and resolves when it can be asked; the others come one by one, so that each finds in the data folder what the one before has read. */
  async start(): Promise<void> {
    const first = await this.#startOne();
    void this.#startOthers(first);
    await Promise.race([first.said("listening"), first.ended]);
  }

  /** Who has the least to do; undefined before there is any. Whoever is asked goes to the end of the row. */
  next(): Upstream | undefined {
    const [next] = this.#ready.toSorted((a, b) => (a.busy ?? 0) - (b.busy ?? 0));
    if (next !== undefined) this.#ready.push(...this.#ready.splice(this.#ready.indexOf(next), 1));
    return next;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all(this.#children.map((child) => child.stop()));
  }

  async #startOne(): Promise<Child> {
    const at = { host: "127.0.0.1", port: await freePort() };
    const child = startChild("检索", ["--import", "tsx", "scripts/searcher.ts"], { ...this.env, PORT: String(at.port) });
    this.#children.push(child);
    void child.ended.then(this.#end);
    // Whoever asks the first one waits until it has read the index; the others are asked when they have.
    const agent = new http.Agent({ keepAlive: true, maxSockets: AT_ONCE });
    void child.said(this.#children.length === 1 ? "listening" : "ready").then(() => this.#ready.push({ ...at, agent }));
    return child;
  }

  async #startOthers(first: Child): Promise<void> {
    for (let last = first; this.#children.length < setting("GONGKAI_SEARCHERS"); ) {
      await last.said("ready");
      if (this.#stopped) return;
      last = await this.#startOne();
    }
  }
}
