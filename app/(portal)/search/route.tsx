import { emptyFrame, framedPage } from "@/app/framed-page";
import { SearchPage } from "@/components/portal/search/search-page";
import { ANY_ITEM } from "@/lib/core/public-changes";
import { helpFor } from "@/lib/portal/search/meant";
import { readQuestion } from "@/lib/portal/search/question";
import { asksSomething, conditionFor, search } from "@/lib/portal/search/search";
import { openSite } from "@/lib/portal/site";

/** Everything that is public, searched. The address says all that is asked: it can be kept and passed on. */
export async function GET(request: Request): Promise<Response> {
  const site = await openSite();
  if (site === null) return emptyFrame();
  const question = readQuestion(parametersOf(request));
  const condition = conditionFor(site, question);
  const results = asksSomething(question, condition) ? await search(site, question, condition) : null;
  const help = results?.total === 0 ? await helpFor(site, question) : null;
  return framedPage(site, {
    title: question.text === "" ? "检索" : `检索：${question.text}`,
    description: `检索${site.identity.name}公开的政府信息：标题、正文、附件、发文字号和索引号。`,
    main: <SearchPage question={question} results={results} help={help} />,
    // The same for everyone who asks the same, until something that can be found changes.
    keeping: { tags: [ANY_ITEM], params: ["q", ...Object.keys(question.filters), "sort", "page"], seconds: null },
  });
}

/** Of one that stands there twice the first counts, as everywhere. */
function parametersOf({ url }: Request): Record<string, string> {
  const { searchParams } = new URL(url);
  return Object.fromEntries([...searchParams.keys()].map((name) => [name, searchParams.get(name) ?? ""]));
}
