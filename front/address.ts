/** How a request is answered. */
export type Way =
  /** handed to Next and back, byte for byte; `file`: what has the address of a file is none of the pages */
  | { way: "through"; file: boolean }
  /** no address at all, or one that nobody would read to its end */
  | { way: "nowhere" }
  /** an address where a page of the portal may stand */
  | { way: "page"; pathname: string; query: string; plain: boolean };

/** Where no page of the portal stands. */
const OTHERS = /^\/(?:_next|api|console|sign-in|setup|attachments)(?:\/|$)/;
/** Of these the folders of files. */
const FILES = /^\/(?:_next|attachments)(?:\/|$)/;
/** How much comes before the body at most, the address first of all: a question of ten thousand characters is answered by its first hundred. */
export const MOST_HEADER_BYTES = 256 * 1024;
/** No page has a longer path; what is asked of one may be longer. */
const LONGEST = 8_000;
/** The only way to write the address of a page; others lead there, or nowhere. */
const PLAIN = /^\/(?:[A-Za-z0-9_][A-Za-z0-9_.-]*(?:\/[A-Za-z0-9_][A-Za-z0-9_.-]*)*)?$/;

interface Asked {
  method: string;
  url: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** Which way a request goes, by its method, address and headers alone. */
export function wayOf({ method, url, headers }: Asked): Way {
  const mark = url.indexOf("?");
  const pathname = mark < 0 ? url : url.slice(0, mark);
  if (isBroken(pathname) || pathname.length > LONGEST) return { way: "nowhere" };
  if (!pathname.startsWith("/")) return { way: "through", file: false };
  if (OTHERS.test(pathname)) return { way: "through", file: FILES.test(pathname) };
  if (isFile(pathname)) return { way: "through", file: true };
  // What the framework's own script asks for is data, not a page.
  if (headers.rsc !== undefined || headers["next-action"] !== undefined) return { way: "through", file: false };
  const reads = method === "GET" || method === "HEAD";
  return { way: "page", pathname, query: mark < 0 ? "" : url.slice(mark + 1), plain: reads && PLAIN.test(pathname) };
}

/** A percent sign that no two digits follow, or bytes that are no text. */
function isBroken(pathname: string): boolean {
  if (!pathname.includes("%")) return false;
  try {
    decodeURIComponent(pathname);
    return false;
  } catch {
    return true;
  }
}

/** Pages have no ending, or `.html`. */
function isFile(pathname: string): boolean {
  const name = pathname.slice(pathname.lastIndexOf("/") + 1);
  return name.includes(".") && !name.endsWith(".html");
}

/** The address with those parameters alone that make a difference, in one order. */
export function essentialAddress(pathname: string, query: string, params: readonly string[]): string {
  if (query === "" || params.length === 0) return pathname;
  const given = new URLSearchParams(query);
  const kept = new URLSearchParams();
  for (const name of params) for (const value of given.getAll(name)) kept.append(name, value);
  const text = kept.toString();
  return text === "" ? pathname : `${pathname}?${text}`;
}
