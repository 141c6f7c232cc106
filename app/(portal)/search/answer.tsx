import { type FinishedHtml, framedPage } from "@/app/framed-page";
import { SearchPage } from "@/components/portal/search/search-page";
import { ANY_ITEM } from "@/lib/core/public-changes";
import { helpFor } from "@/lib/portal/search/meant";
import { type Question, readQuestion } from "@/lib/portal/search/question";
import { asksSomething, conditionFor, type Results, searchNow } from "@/lib/portal/search/search";
import { keptSite, openSite, type Site } from "@/lib/portal/site";

/**
 * The page that answers what the parameters ask; null before there is a site. The address says all that is asked: it can be kept and passed on.
 * Everything that is public is searched, of the site as it stands at this moment.
 */
export async function answerQuestion(parameters: URLSearchParams): Promise<FinishedHtml | null> {
  const question = readQuestion(firstOf(parameters));
  const kept = keptSite();
  if (kept !== null) {
    const { results, fingerprint } = await resultsOf(kept.site, question);
    if (fingerprint === kept.fingerprint) return pageOf(kept.site, question, results);
  }
  const site = await openSite();
  return site && pageOf(site, question, (await resultsOf(site, question)).results);
}

/** Null, and of no site, when nothing was asked that can be searched. */
async function resultsOf(site: Site, question: Question): Promise<{ results: Results | null; fingerprint: string | null }> {
  const condition = conditionFor(site, question);
  return asksSomething(question, condition) ? searchNow(site, question, condition, new Date()) : { results: null, fingerprint: null };
}

async function pageOf(site: Site, question: Question, results: Results | null): Promise<FinishedHtml> {
  const help = results?.total === 0 ? await helpFor(site, question) : null;
  return framedPage(site, {
    title: question.text === "" ? "检索" : `检索：${question.text}`,
    description: `检索${site.identity.name}公开的政府信息：标题、正文、附件、发文字号和索引号。`,
    main: <SearchPage question={question} results={results} help={help} />,
    // The same for everyone who asks the same, until something that can be found changes.
    keeping: { tags: [ANY_ITEM], params: ["q", ...Object.keys(question.filters), "sort", "page"], seconds: null },
  });
}

/** Of a parameter that stands there twice the first counts, as everywhere. */
const firstOf = (parameters: URLSearchParams): Record<string, string> =>
  Object.fromEntries([...parameters.keys()].map((name) => [name, parameters.get(name) ?? ""]));
