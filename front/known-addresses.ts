/** What stands at an address: a page that is kept, with the parameters that it reads, or one that is made for each visitor. */
export type Known = { kept: true; params: readonly string[] } | { kept: false };

/** What has been learned of addresses, the longest unused forgotten first. Says how to ask, never what to answer. */
export class KnownAddresses {
  readonly #known = new Map<string, Known>();

  constructor(private readonly most = 20_000) {}

  get(pathname: string): Known | undefined {
    return this.#known.get(pathname);
  }

  learn(pathname: string, known: Known): void {
    this.#known.delete(pathname);
    this.#known.set(pathname, known);
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= this.most) return;
      this.#known.delete(oldest);
    }
  }
}
