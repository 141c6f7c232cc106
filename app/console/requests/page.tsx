import type { Metadata } from "next";
import { CASE_COLUMNS } from "@/components/console/requests/case-row";
import { DeskTabs } from "@/components/console/requests/desk-tabs";
import { addressWith, type SearchParams } from "@/components/ui/address";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { FilterSelect, Filters, FilterText } from "@/components/ui/filters";
import { ListPages } from "@/components/ui/list-pages";
import { PageHeader } from "@/components/ui/page-header";
import { Table } from "@/components/ui/table";
import { APPLICANT_TYPE_WORDS, STATE_WORDS } from "@/lib/requests/case/words";
import { OUTCOMES } from "@/lib/requests/outcomes";
import { handlingChoices } from "@/lib/requests/queries/choices";
import { type DeskFilter, deskFilter, MOST_WRITTEN, requestDesk } from "@/lib/requests/queries/desk";
import { STAGE_WORDS, STAGES } from "@/lib/requests/queries/desk-filter";
import { CHANNEL_FACTS, CHANNELS } from "@/lib/requests/receipt";
import { LIST_FORMS } from "@/lib/requests/table/write-list";
import { mayRegister, requireDesk } from "./desk-access";

export const metadata: Metadata = { title: "依申请公开" };

const PATH = "/console/requests";
const words = (of: Readonly<Record<string, string>>) => Object.entries(of).map(([value, label]) => ({ value, label }));

export default async function DeskPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireDesk();
  const query = await searchParams;
  const filter = deskFilter(query as Record<string, string | string[] | undefined>);
  const [desk, { departments, people }] = await Promise.all([requestDesk(actor, filter), handlingChoices(actor)]);
  return (
    <>
      <PageHeader
        title="依申请公开"
        meta={`${STAGE_WORDS[filter.stage]} ${desk.total} 件`}
        actions={
          mayRegister(actor) ? (
            <ButtonLink weight="main" href={`${PATH}/new`}>
              登记申请
            </ButtonLink>
          ) : undefined
        }
      />
      <DeskTabs current={PATH} />
      <Filters action={PATH} keep={{ sort: filter.sort === "due" ? "" : filter.sort }} active={isFiltered(filter)}>
        <FilterText name="q" label="登记编号、申请内容" value={filter.q} className="sm:w-64" />
        <FilterSelect
          name="stage"
          label="进展"
          value={filter.stage}
          choices={STAGES.filter((stage) => stage !== "open").map((stage) => ({ value: stage, label: STAGE_WORDS[stage] }))}
          all={STAGE_WORDS.open}
          className="sm:w-44"
        />
        <FilterSelect name="state" label="状态" value={filter.state} choices={words(STATE_WORDS)} className="sm:w-36" />
        <FilterSelect name="department" label="承办科室" value={filter.department} choices={departments} className="sm:w-40" />
        <FilterSelect
          name="handler"
          label="经办人"
          value={filter.handler}
          choices={[{ value: "me", label: "我" }, { value: "none", label: "尚未分办" }, ...people]}
          className="sm:w-44"
        />
        <details
          className="open:w-full"
          open={filter.channel + filter.type + filter.outcome !== "" || filter.from !== null || filter.to !== null}
        >
          <summary className="inline-flex min-h-11 items-center text-small text-blue">更多条件</summary>
          <div className="mt-2 flex flex-wrap items-end gap-x-4 gap-y-3">
            <FilterSelect
              name="channel"
              label="申请渠道"
              value={filter.channel}
              choices={CHANNELS.map((value) => ({ value, label: CHANNEL_FACTS[value].name }))}
              className="sm:w-52"
            />
            <FilterSelect name="type" label="申请人类型" value={filter.type} choices={words(APPLICANT_TYPE_WORDS)} className="sm:w-40" />
            <FilterSelect
              name="outcome"
              label="办理结果"
              value={filter.outcome}
              choices={OUTCOMES.map(({ code, label }) => ({ value: code, label }))}
              className="sm:w-64"
            />
            <FilterText name="from" label="收到之日从" value={filter.from ?? ""} type="date" className="sm:w-44" />
            <FilterText name="to" label="到" value={filter.to ?? ""} type="date" className="sm:w-44" />
          </div>
        </details>
      </Filters>
      {desk.rows.length === 0 ? (
        <Empty title="没有符合条件的申请" action={<ButtonLink href={`${PATH}?stage=all`}>查看全部申请</ButtonLink>}>
          这里只列出你可以查看的申请。
        </Empty>
      ) : (
        <Table
          caption="申请列表"
          columns={CASE_COLUMNS}
          rows={desk.rows}
          rowKey={({ id }) => id}
          sorting={{
            by: filter.sort,
            order: filter.sort === "due" ? "asc" : "desc",
            href: (by) => addressWith(PATH, query, { sort: by === "due" ? null : by, page: null }),
          }}
        />
      )}
      {desk.total > 0 && (
        <p className="mt-4 text-small text-ink-3">
          下载这个列表：
          {LIST_FORMS.map((form) => (
            <a key={form} href={addressWith("/api/requests/list", query, { as: form, page: null })} download className="mr-4">
              {form.toUpperCase()}
            </a>
          ))}
          {desk.total > MOST_WRITTEN && `最多 ${MOST_WRITTEN} 件`}
        </p>
      )}
      <ListPages list={desk} path={PATH} query={query} />
    </>
  );
}

const isFiltered = (filter: DeskFilter): boolean =>
  filter.q + filter.state + filter.department + filter.handler + filter.channel + filter.type + filter.outcome !== "" ||
  filter.stage !== "open" ||
  filter.from !== null ||
  filter.to !== null;
