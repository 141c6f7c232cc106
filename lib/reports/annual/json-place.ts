const TOKEN =
  /\s*(?:([{}[\]:,])|("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/uy;
const DEEPEST = 100;

/** Reads on until something is not JSON; `end` is then how far it was. */
class Reader {
  end = 0;

  constructor(private readonly text: string) {}

  private token(): string | undefined {
    TOKEN.lastIndex = this.end;
    const match = TOKEN.exec(this.text);
    return match?.[1] ?? (match?.[2] === undefined ? match?.[3] && "value" : "text");
  }

  private take(...wanted: string[]): string | undefined {
    const token = this.token();
    if (token === undefined || !wanted.includes(token)) return undefined;
    this.end = TOKEN.lastIndex;
    return token;
  }

  private list(close: string, item: () => boolean): boolean {
    if (this.take(close)) return true;
    for (;;) {
      if (!item()) return false;
      const next = this.take(",", close);
      if (next !== ",") return next === close;
    }
  }

  value(depth = 0): boolean {
    const start = depth < DEEPEST ? this.take("{", "[", "text", "value") : undefined;
    if (start === "[") return this.list("]", () => this.value(depth + 1));
    if (start === "{")
      return this.list("}", () => this.take("text") !== undefined && this.take(":") !== undefined && this.value(depth + 1));
    return start !== undefined;
  }
}

/** Where `text` stops being JSON, counted from 1 as editors do. */
export function jsonFault(text: string): { readonly line: number; readonly column: number } {
  const reader = new Reader(text);
  reader.value();
  const place = reader.end + (/^\s*/.exec(text.slice(reader.end))?.[0].length ?? 0);
  const lines = text.slice(0, place).split("\n");
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
