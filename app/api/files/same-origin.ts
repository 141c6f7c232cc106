/**
 * Whether a request that changes something comes from a page of this site. Route handlers, unlike server actions, have to ask:
 * by Sec-Fetch-Site, and in old browsers by Origin against the host that was called (or the address in front of it).
 */
export function isSameOrigin(headers: Headers, baseUrl: string | undefined): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = headers.get("origin");
  if (origin === null || !URL.canParse(origin)) return false;
  const host = new URL(origin).host;
  return host === headers.get("host") || (baseUrl !== undefined && host === new URL(baseUrl).host);
}
