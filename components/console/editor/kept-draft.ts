export interface KeptDraft {
  version: string;
  at: number;
  values: Record<string, string | string[]>;
}

const keyOf = (userId: string, itemId: string): string => `gongkai:draft:${userId}:${itemId}`;

/** The fields of a form as they stand, by name. */
export function valuesOf(form: HTMLFormElement): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== "string" || name.startsWith("$")) continue;
    const known = values[name];
    values[name] = known === undefined ? value : [...(Array.isArray(known) ? known : [known]), value];
  }
  return values;
}

/** Keeps what is typed in this browser, against a crash; a full or closed store only means that there is no such net. */
export function keepDraft(userId: string, itemId: string, draft: KeptDraft): void {
  try {
    localStorage.setItem(keyOf(userId, itemId), JSON.stringify(draft));
  } catch {
    // The store is full or switched off.
  }
}

export function dropDraft(userId: string, itemId: string): void {
  try {
    localStorage.removeItem(keyOf(userId, itemId));
  } catch {
    // Nothing was kept then.
  }
}

/** A body in one way: the editor writes what is unset as null, what is stored leaves it out, and a database keeps keys in an order of its own. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value)
    .map(([key, one]) => [key, plain(one)] as const)
    .filter(([, one]) => one !== null && JSON.stringify(one) !== "{}");
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function parsed(text: string): unknown {
  try {
    return plain(JSON.parse(text));
  } catch {
    return text;
  }
}

/** Whether two values of a field say the same; bodies travel as JSON. */
export const sameValue = (one: unknown, other: unknown): boolean => {
  const [a, b] = [String(one ?? ""), String(other ?? "")];
  return a === b || (a.startsWith("{") && b.startsWith("{") && JSON.stringify(parsed(a)) === JSON.stringify(parsed(b)));
};

const isKeptDraft = (value: unknown): value is KeptDraft =>
  typeof value === "object" &&
  value !== null &&
  "version" in value &&
  "at" in value &&
  typeof value.at === "number" &&
  "values" in value &&
  typeof value.values === "object" &&
  value.values !== null;

export function findDraft(userId: string, itemId: string): KeptDraft | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(keyOf(userId, itemId)) ?? "null");
    return isKeptDraft(value) ? value : null;
  } catch {
    return null;
  }
}
