/** What a path on the portal asks for, by its shape alone. */
export type PortalAddress = { kind: "column"; path: string } | { kind: "item"; address: string };

const SLUG = /^[a-z0-9][a-z0-9-]*$/;
const MONTH = /^\d{6}$/;
const FILE = /^t\d{8}_\d{1,10}\.html$/;
const LONGEST = 500;

/**
 * The path as an address of a column (`/zfxxgk/zn`) or of an item (`/tzgg/202611/t20261118_41.html`), or null when it has
 * the shape of neither. What comes out holds only lower-case letters, digits, hyphens, slashes, and the underscore and dot of a file.
 */
export function parseAddress(pathname: string): PortalAddress | null {
  if (!pathname.startsWith("/") || pathname.length > LONGEST) return null;
  const segments = pathname.slice(1).split("/");
  const columnPart = segments.slice(0, -2);
  const [month = "", file = ""] = segments.slice(-2);
  if (FILE.test(file)) {
    const fits = MONTH.test(month) && columnPart.length > 0 && columnPart.every((slug) => SLUG.test(slug));
    return fits && file.startsWith(`t${month}`) ? { kind: "item", address: pathname } : null;
  }
  return segments.every((slug) => SLUG.test(slug)) ? { kind: "column", path: pathname } : null;
}

/**
 * An address that no page of the site has: a slash, a backslash or NUL within a part of the path, which the framework would answer with status 200; or
 * NUL in the query, which no text of the database can hold. As the address is written, percent-encoded.
 */
export const isNowhere = (pathname: string, search: string): boolean => /%(2f|5c|00)/i.test(pathname) || search.includes("%00");

/** The page number of `?page=`: 1 when it is missing, null when it is no page number (`-1`, `01`, `1e9`, given twice). */
export function parsePage(value: string | string[] | undefined): number | null {
  if (value === undefined) return 1;
  return typeof value === "string" && /^[1-9]\d{0,6}$/.test(value) ? Number(value) : null;
}
