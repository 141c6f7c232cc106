import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Help } from "@/lib/portal/search/meant";
import { LONGEST, type Question } from "@/lib/portal/search/question";
import type { Results } from "@/lib/portal/search/search";
import { Trail } from "../trail";
import { Facets } from "./facets";
import { NothingFound } from "./nothing-found";
import { ResultList } from "./results";

interface SearchPageProps {
  question: Question;
  /** null: nothing was asked that can be searched */
  results: Results | null;
  /** when nothing was found */
  help: Help | null;
}

export function SearchPage({ question, results, help }: SearchPageProps) {
  return (
    <div className="wrap pb-16">
      <Trail steps={[]} current="检索" />
      <h1 className="text-title md:text-display">检索</h1>
      <search>
        <form id="search-form" action="/search" className="no-print mt-4 flex max-w-[46rem]">
          <label htmlFor="q" className="sr-only">
            要找的词、发文字号或者索引号
          </label>
          <input
            id="q"
            data-suggest="/api/suggest"
            type="search"
            name="q"
            defaultValue={question.text}
            autoComplete="off"
            aria-describedby="search-hint"
            className="min-h-12 min-w-0 flex-1 rounded-l border-2 border-r-0 border-blue bg-white px-3 text-large"
          />
          {question.sort === "date" && <input type="hidden" name="sort" value="date" />}
          <Button className="rounded-l-none px-6">检索</Button>
        </form>
        <p id="search-hint" className="no-print mt-1.5 text-small text-ink-3">
          几个词之间用空格隔开，须全部出现；加引号的词句须一字不差。发文字号、索引号可以直接输入。
        </p>
      </search>
      {question.shortened && (
        <Notice tone="soon" className="mt-5 max-w-[46rem]">
          输入的内容太长，只按前 {LONGEST} 个字检索。
        </Notice>
      )}
      <div className="mt-8">
        <Answer question={question} results={results} help={help} />
      </div>
    </div>
  );
}

function Answer({ question, results, help }: SearchPageProps) {
  if (results === null)
    return question.text === "" ? null : (
      <p className="max-w-[44em] text-ink-2">“{question.text}”里没有可以检索的词。请输入要找的事项、单位或者文件名称里的词。</p>
    );
  if (help !== null) return <NothingFound question={question} help={help} />;
  return (
    <div className="grid gap-x-14 gap-y-10 md:grid-cols-[minmax(0,1fr)_15rem]">
      <ResultList results={results} question={question} />
      <Facets facets={results.facets} question={question} />
    </div>
  );
}
