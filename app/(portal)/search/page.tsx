import type { Metadata } from "next";
import { Keep } from "@/components/portal/page-marks";
import { SearchPage } from "@/components/portal/search/search-page";
import { ANY_ITEM } from "@/lib/core/public-changes";
import { siteTags } from "@/lib/portal/meta-tags";
import { helpFor } from "@/lib/portal/search/meant";
import { readQuestion } from "@/lib/portal/search/question";
import { asksSomething, conditionFor, search } from "@/lib/portal/search/search";
import { requireSite } from "../site";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [site, { text }] = [await requireSite(), readQuestion(await searchParams)];
  const description = `检索${site.identity.name}公开的政府信息：标题、正文、附件、发文字号和索引号。`;
  return { title: text === "" ? "检索" : `检索：${text}`, description, robots: { index: false, follow: true }, other: siteTags(site) };
}

/** Everything that is public, searched. The address says all that is asked: it can be kept and passed on. */
export default async function Search({ searchParams }: Props) {
  const site = await requireSite();
  const question = readQuestion(await searchParams);
  const condition = conditionFor(site, question);
  const results = asksSomething(question, condition) ? await search(site, question, condition) : null;
  const help = results?.total === 0 ? await helpFor(site, question) : null;
  return (
    <>
      {/* The same for everyone who asks the same, until something that can be found changes. */}
      <Keep tags={[ANY_ITEM]} params={["q", ...Object.keys(question.filters), "sort", "page"]} />
      <SearchPage question={question} results={results} help={help} />
    </>
  );
}
