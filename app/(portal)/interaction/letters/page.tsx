import type { Metadata } from "next";
import { LetterList } from "@/components/portal/interaction/lists";
import { Keep } from "@/components/portal/page-marks";
import { Trail } from "@/components/portal/trail";
import type { SearchParams } from "@/components/ui/address";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { FilterSelect, Filters, FilterText } from "@/components/ui/filters";
import { ListPages } from "@/components/ui/list-pages";
import { columnTag } from "@/lib/core/public-changes";
import { ENGAGEMENT_PATH } from "@/lib/engagement/address";
import { publicLetterFilter, publicLetters } from "@/lib/engagement/letters/public";
import { LETTER_KINDS } from "@/lib/engagement/words";
import { requireSite } from "../../site";

const PATH = `${ENGAGEMENT_PATH}/letters`;

export const metadata: Metadata = {
  title: "来信选登",
  description: "经来信人同意公开的来信和答复，可以按内容、类型和年份查找。",
  alternates: { canonical: PATH },
};

const KINDS = Object.entries(LETTER_KINDS).map(([value, label]) => ({ value, label }));

export default async function LettersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [{ agencyId }, query] = await Promise.all([requireSite(), searchParams]);
  const filter = publicLetterFilter.parse(query);
  const list = await publicLetters(agencyId, filter);
  const narrowed = filter.q !== "" || filter.kind !== undefined || filter.year !== undefined;
  return (
    <div className="wrap pb-16">
      {filter.q === "" && <Keep tags={[columnTag(ENGAGEMENT_PATH)]} params={["q", "kind", "year", "page"]} />}
      <Trail steps={[{ name: "互动交流", path: ENGAGEMENT_PATH }]} current="来信选登" />
      <div className="mb-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div>
          <h1 className="text-title md:text-display">来信选登</h1>
          <p className="mt-1 text-small text-ink-3">来信人同意公开的来信和答复，已删去个人信息。</p>
        </div>
        <ButtonLink href={`${PATH}/new`} weight="main" prefetch={false}>
          我要写信
        </ButtonLink>
      </div>
      <Filters action={PATH} active={narrowed}>
        <FilterText name="q" label="标题、内容、答复或编号" value={filter.q} className="sm:w-72" />
        <FilterSelect name="kind" label="类型" value={filter.kind ?? ""} choices={KINDS} className="sm:w-32" />
        <FilterSelect
          name="year"
          label="答复年份"
          value={String(filter.year ?? "")}
          choices={list.years.map(({ year, letters }) => ({ value: String(year), label: `${year} 年（${letters} 件）` }))}
          className="sm:w-44"
        />
      </Filters>
      {list.items.length === 0 ? (
        <Empty
          title={narrowed ? "没有符合条件的来信" : "还没有公开的来信"}
          action={narrowed && <ButtonLink href={PATH}>查看全部来信</ButtonLink>}
        >
          {narrowed && "换一个词，或者少选几个条件。没有找到答案的，可以写信来问。"}
        </Empty>
      ) : (
        <LetterList letters={list.items} />
      )}
      <ListPages list={list} path={PATH} query={query} className="no-print mt-6" />
    </div>
  );
}
