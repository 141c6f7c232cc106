const HOME = "/console";

/** A path of this site to go to; anything that could lead elsewhere becomes the start page of the console. */
export function localPath(text: string | null | undefined): string {
  if (!text || !/^\/(?![/\\])/.test(text) || /[\p{Cc}\\]/u.test(text)) return HOME;
  const { origin, pathname, search } = new URL(text, "http://here.invalid");
  return origin !== "http://here.invalid" || pathname.startsWith("/sign-in") ? HOME : pathname + search;
}

/** The sign-in page, which leads to `path` afterwards, with the kept form `kept`. */
export function signInAddress(path: string, kept?: string): string {
  const query = new URLSearchParams();
  if (path !== HOME) query.set("from", path);
  if (kept !== undefined) query.set("kept", kept);
  const text = query.toString();
  return text === "" ? "/sign-in" : `/sign-in?${text}`;
}

/** `path` with the kept form in its query. */
export function withKept(path: string, kept: string | null): string {
  if (kept === null) return path;
  return `${path}${path.includes("?") ? "&" : "?"}kept=${kept}`;
}
