import type { ProbeFacts } from "./facts";

/** 15 seconds: what takes longer counts as not opened. */
const TIMEOUT_MS = 15_000;

export type Fetch = (
  address: string,
  init?: { method?: string; signal?: AbortSignal; redirect?: "follow" | "manual" },
) => Promise<Response>;

/** One page asked for; null: it did not open in time. */
export async function pageAt(fetch: Fetch, address: string): Promise<{ status: number; text: string } | null> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS), redirect: "follow" });
    return { status: answer.status, text: await answer.text() };
  } catch {
    return null;
  }
}

/** 政府网站发展指引, 网页设计规范: which tags each kind of page must have. */
const TAGS = {
  home: ["SiteName", "SiteDomain", "SiteIDCode"],
  column: ["SiteName", "SiteDomain", "SiteIDCode", "ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"],
  item: ["SiteName", "SiteDomain", "SiteIDCode", "ColumnName", "ColumnType", "ArticleTitle", "PubDate", "ContentSource"],
} as const;

/** The tags of a page that are missing or empty. */
export const missingTags = (html: string, kind: keyof typeof TAGS): string[] =>
  TAGS[kind].filter((name) => !new RegExp(`<meta name="${name}" content="[^"]`).test(html));

const KIND_WORDS = { home: "首页", column: "栏目页", item: "文章页" } as const;

export interface Sample {
  readonly column: string | null;
  readonly item: { readonly path: string; readonly title: string } | null;
}

/** The pages of one round, as a visitor gets them: whether they open, carry their tags, and whether search and letters work. */
export async function probe(
  fetch: Fetch,
  origin: string,
  { column, item }: Sample,
): Promise<Omit<ProbeFacts, "asked" | "failed"> & { asked: number; failed: number }> {
  const search = item === null ? "/search" : `/search?q=${encodeURIComponent(item.title)}`;
  const [home, onColumn, onItem, found, letters] = await Promise.all([
    pageAt(fetch, `${origin}/`),
    column === null ? undefined : pageAt(fetch, origin + column),
    item === null ? undefined : pageAt(fetch, origin + item.path),
    pageAt(fetch, origin + search),
    pageAt(fetch, `${origin}/interaction/letters/new`),
  ]);
  const asked = [home, onColumn, onItem, found, letters].filter((page) => page !== undefined);
  const tagsOf = (page: typeof home | undefined, kind: keyof typeof TAGS): string[] =>
    page?.status === 200 ? missingTags(page.text, kind).map((tag) => `${KIND_WORDS[kind]}缺标签 ${tag}`) : [];
  return {
    asked: asked.length,
    failed: asked.filter((page) => page === null || page.status >= 500).length,
    missingTags: [...tagsOf(home, "home"), ...tagsOf(onColumn, "column"), ...tagsOf(onItem, "item")],
    correctionEntry: home?.text.includes("我为政府网站找错") ?? false,
    search: found?.status === 200 && (item === null || found.text.includes(`href="${item.path}"`)),
    letters: letters?.status === 200 && /<form[^>]*method="post"/i.test(letters.text),
  };
}
