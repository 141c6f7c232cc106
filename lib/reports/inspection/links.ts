import { type Fetch, pageAt } from "./probe";

export interface FoundLink {
  readonly target: string;
  readonly disclosureId: string | null;
  /** the title of the page it stands in */
  readonly page: string;
  readonly owner: string | null;
}

/** What a link leads to: a page of this site by its path, something outside, or nothing that can be tried (mail, telephone, a place on the page). */
export function placeOfLink(target: string, origin: string): { kind: "inner"; path: string } | { kind: "outer" } | null {
  if (/^(?:#|mailto:|tel:)/i.test(target)) return null;
  if (!URL.canParse(target, origin)) return { kind: "inner", path: target };
  const address = new URL(target, origin);
  if (!/^https?:$/.test(address.protocol)) return null;
  return address.origin === new URL(origin).origin ? { kind: "inner", path: address.pathname + address.search } : { kind: "outer" };
}

/** Addresses of pages, pictures and files in a page, each once. */
export const linksOfHtml = (html: string): string[] => [
  ...new Set([...html.matchAll(/\s(?:href|src)="([^"]+)"/g)].map(([, target = ""]) => target.replaceAll("&amp;", "&"))),
];

export interface Tried {
  readonly failing: readonly (FoundLink & { note: string })[];
  /** outside links that this installation may not try */
  readonly unchecked: number;
}

const AT_ONCE = 4;

/**
 * Tries each target once. Those outside are tried only when the operator allows it. An answer of 401 or 403 is an answer: the page is there
 * and wants to know who asks.
 */
export async function tryLinks(
  fetch: Fetch,
  { origin, address, outside }: { origin: string; address: string; outside: boolean },
  links: readonly FoundLink[],
): Promise<Tried> {
  const byTarget = new Map(links.map((link) => [link.target, link]));
  const failing: (FoundLink & { note: string })[] = [];
  let unchecked = 0;
  const waiting = [...byTarget.values()];
  const worker = async (): Promise<void> => {
    for (let link = waiting.pop(); link !== undefined; link = waiting.pop()) {
      const place = placeOfLink(link.target, origin);
      if (place === null) continue;
      if (place.kind === "outer" && !outside) {
        unchecked += 1;
        continue;
      }
      const page = await pageAt(fetch, place.kind === "inner" ? address + place.path : link.target);
      if (page === null) failing.push({ ...link, note: "15 秒内没有回答" });
      else if (page.status >= 400 && page.status !== 401 && page.status !== 403) failing.push({ ...link, note: `回答 ${page.status}` });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return { failing, unchecked };
}
