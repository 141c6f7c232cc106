import type { Metadata } from "next";
import { APPEAL_COLUMNS } from "@/components/console/appeals/appeal-columns";
import { addressWith, type SearchParams } from "@/components/ui/address";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { FilterSelect, Filters, FilterText } from "@/components/ui/filters";
import { ListPages } from "@/components/ui/list-pages";
import { PageHeader } from "@/components/ui/page-header";
import { Table } from "@/components/ui/table";
import { appealList } from "@/lib/appeals/queries/appeal-list";
import { type AppealFilter, appealFilter, STAGE_WORDS, STAGES } from "@/lib/appeals/queries/list-filter";
import { FORUM_WORDS } from "@/lib/appeals/words";
import { civilDateOf, yearOf } from "@/lib/core/civil-date";
import { can } from "@/lib/identity/can";
import { handlingChoices } from "@/lib/requests/queries/choices";
import { requireAppealsDesk } from "./access";

export const metadata: Metadata = { title: "行政复议和诉讼" };

const PATH = "/console/appeals";
const FIRST_YEAR = 2008;

export default async function AppealsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireAppealsDesk();
  const query = await searchParams;
  const filter = appealFilter(query);
  const [list, { departments, people }] = await Promise.all([appealList(actor, filter), handlingChoices(actor)]);
  const year = yearOf(civilDateOf(new Date()));
  const years = Array.from({ length: year - FIRST_YEAR + 1 }, (_, at) => ({ value: String(year - at), label: `${year - at} 年` }));
  return (
    <>
      <PageHeader
        title="行政复议和诉讼"
        meta={`${STAGE_WORDS[filter.stage]} ${list.total} 件`}
        actions={
          can(actor, "appeal.handle", { agencyId: actor.agencyId }).allowed ? (
            <ButtonLink weight="main" href={`${PATH}/new`}>
              登记复议、诉讼
            </ButtonLink>
          ) : undefined
        }
      />
      <Filters action={PATH} keep={{ sort: filter.sort === "received" ? "" : filter.sort }} active={isFiltered(filter)}>
        <FilterText name="q" label="编号、案号、申请编号、事项" value={filter.q} className="sm:w-64" />
        <FilterSelect
          name="stage"
          label="进展"
          value={filter.stage}
          choices={STAGES.filter((stage) => stage !== "open").map((stage) => ({ value: stage, label: STAGE_WORDS[stage] }))}
          all={STAGE_WORDS.open}
          className="sm:w-40"
        />
        <FilterSelect
          name="forum"
          label="类别"
          value={filter.forum}
          choices={Object.entries(FORUM_WORDS).map(([value, label]) => ({ value, label }))}
          className="sm:w-44"
        />
        <FilterSelect
          name="year"
          label="收到年份"
          value={filter.year === null ? "" : String(filter.year)}
          choices={years}
          className="sm:w-32"
        />
        <FilterSelect name="department" label="承办科室" value={filter.department} choices={departments} className="sm:w-40" />
        <FilterSelect
          name="handler"
          label="经办人"
          value={filter.handler}
          choices={[{ value: "me", label: "我" }, ...people]}
          className="sm:w-44"
        />
      </Filters>
      {list.rows.length === 0 ? (
        <Empty title="没有符合条件的复议、诉讼" action={<ButtonLink href={`${PATH}?stage=all`}>查看全部</ButtonLink>}>
          收到复议机关的答复通知书或者法院的应诉通知书后，在这里登记。
        </Empty>
      ) : (
        <Table
          caption="行政复议和诉讼列表"
          columns={APPEAL_COLUMNS}
          rows={list.rows}
          rowKey={({ id }) => id}
          sorting={{
            by: filter.sort,
            order: filter.sort === "due" ? "asc" : "desc",
            href: (by) => addressWith(PATH, query, { sort: by === "received" ? null : by, page: null }),
          }}
        />
      )}
      <ListPages list={list} path={PATH} query={query} />
    </>
  );
}

const isFiltered = (filter: AppealFilter): boolean =>
  filter.q + filter.forum + filter.department + filter.handler + filter.state !== "" || filter.stage !== "open" || filter.year !== null;
