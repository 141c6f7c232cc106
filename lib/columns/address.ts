/** First slugs that the platform itself answers. */
export const RESERVED_SLUGS: readonly string[] = [
  "console",
  "api",
  "attachments",
  "search",
  "sitemap",
  "sitemap.xml",
  "robots.txt",
  "favicon.ico",
  "rss",
  "_next",
  "about",
  "accessibility",
  "privacy",
  "sign-in",
  "setup",
  "deadline",
  "catalogue",
  "open-data",
  "preview",
  "view.css",
  "elder.js",
  "portal.js",
  "proof.js",
  "interaction",
  "requests",
];

export const MAX_DEPTH = 6;

/** Lower-case letters, digits and single hyphens between them. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The address of a column with this slug under a parent; null: at the top. */
export const pathUnder = (parentPath: string | null, slug: string): string => `${parentPath ?? ""}/${slug}`;

export const depthOf = (path: string): number => path.split("/").length - 1;

/** `path` after the column at `from`, which is it or above it, went to `to`. */
export const movedPath = (path: string, from: string, to: string): string => to + path.slice(from.length);

/** Why a column may not stand at this address, in Chinese; null when it may. Whether it is taken is another question. */
export function addressProblem(path: string): string | null {
  const first = path.split("/")[1] ?? "";
  if (depthOf(path) === 1 && RESERVED_SLUGS.includes(first)) return `“${first}”是平台自己使用的地址，请换一个`;
  if (depthOf(path) > MAX_DEPTH) return `栏目最多 ${MAX_DEPTH} 级`;
  return null;
}
