export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The first value of a parameter, trimmed; "" when it is missing. */
export function param(params: SearchParams, name: string): string {
  const value = params[name];
  return ((typeof value === "string" ? value : value?.[0]) ?? "").trim();
}

/** Page number of the URL: a whole number from 1; 1 for anything else. */
export function pageParam(params: SearchParams, name = "page"): number {
  const text = param(params, name);
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1;
}

/** `path` with the parameters of the current address, some of them changed; an empty or null value takes a parameter away. */
export function addressWith(path: string, params: SearchParams, changes: Readonly<Record<string, string | number | null>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (name in changes || value === undefined) continue;
    for (const one of typeof value === "string" ? [value] : value) if (one !== "") query.append(name, one);
  }
  for (const [name, value] of Object.entries(changes)) if (value !== null && value !== "") query.set(name, String(value));
  const text = query.toString();
  return text === "" ? path : `${path}?${text}`;
}
