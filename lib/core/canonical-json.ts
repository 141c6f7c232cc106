const DEEPEST = 500;

/** A string that PostgreSQL and UTF-8 can hold as it stands: no lone surrogate, no NUL. */
function checked(text: string, path: string): string {
  if (!text.isWellFormed()) throw new TypeError(`lone surrogate at ${path}`);
  if (text.includes("\0")) throw new TypeError(`NUL character at ${path}`);
  return JSON.stringify(text);
}

function isPlainObject(value: object): value is Readonly<Record<string, unknown>> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function write(value: unknown, path: string, depth: number): string {
  if (depth > DEEPEST) throw new TypeError(`nested deeper than ${DEEPEST} at ${path.slice(0, 80)}`);
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "string") return checked(value, path);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new TypeError(`${value} at ${path}`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) {
    return `[${Array.from(value, (item: unknown, index) => write(item, `${path}[${index}]`, depth + 1)).join(",")}]`;
  }
  if (typeof value === "object" && isPlainObject(value)) {
    const members = Object.keys(value)
      .sort()
      .map((key) => `${checked(key, path)}:${write(value[key], `${path}.${key}`, depth + 1)}`);
    return `{${members.join(",")}}`;
  }
  throw new TypeError(`no JSON value at ${path}: ${typeof value}`);
}

/**
 * The one way to write a JSON value: keys in the order of their UTF-16 units, no blanks, numbers as JavaScript writes them (RFC 8785).
 * Equal values give equal text, on any machine. Throws a TypeError that names the place on anything that is no JSON value
 * (undefined, NaN, dates, functions, cycles) and on strings with NUL or half a surrogate pair.
 */
export const canonicalJson = (value: unknown): string => write(value, "$", 0);
