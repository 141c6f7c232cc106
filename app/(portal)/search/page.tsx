import type { Metadata } from "next";
import { SearchPage } from "@/components/portal/search/search-page";
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
  return { title: text === "" ? "检索" : `检索：${text}`, robots: { index: false, follow: true }, other: siteTags(site) };
}

/** Everything that is public, searched. The address says all that is asked: it can be kept and passed on. */
export default async function Search({ searchParams }: Props) {
  const site = await requireSite();
  const question = readQuestion(await searchParams);
  const condition = await conditionFor(site, question);
  const results = asksSomething(question, condition) ? await search(site, question, condition) : null;
  const help = results?.total === 0 ? await helpFor(site, question) : null;
  return <SearchPage question={question} columns={site.columns} results={results} help={help} />;
}
