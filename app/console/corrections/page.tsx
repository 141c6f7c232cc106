import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { requireActor } from "@/app/session";
import { DueTag } from "@/components/console/case/case-tags";
import { addressWith, type SearchParams } from "@/components/ui/address";
import { ButtonLink } from "@/components/ui/button";
import { InstantText } from "@/components/ui/date-text";
import { Empty } from "@/components/ui/empty";
import { FilterSelect, Filters, FilterText } from "@/components/ui/filters";
import { ListPages } from "@/components/ui/list-pages";
import { PageHeader } from "@/components/ui/page-header";
import { Table, type TableColumn } from "@/components/ui/table";
import { Tabs } from "@/components/ui/tabs";
import { Tag } from "@/components/ui/tag";
import { calendarFor } from "@/lib/calendar/in-force";
import type { WorkingCalendar } from "@/lib/calendar/working-days";
import { correctionFilterSchema, type ListedCorrection, listCorrections } from "@/lib/engagement/corrections/queries";
import { CORRECTION_KINDS, CORRECTION_OUTCOMES } from "@/lib/engagement/words";

export const metadata: Metadata = { title: "网站纠错" };

const PATH = "/console/corrections";
const KINDS = Object.entries(CORRECTION_KINDS).map(([value, label]) => ({ value, label }));

const columns = (calendar: WorkingCalendar): readonly TableColumn<ListedCorrection>[] => [
  {
    key: "text",
    header: "纠错",
    rowHeader: true,
    cell: ({ id, number, text, page }) => (
      <>
        <Link href={`${PATH}/${id}`} prefetch={false} className="line-clamp-2 [overflow-wrap:anywhere]">
          {text}
        </Link>
        <span className="num block text-small text-ink-3 [overflow-wrap:anywhere]">
          {number} · {page}
        </span>
      </>
    ),
  },
  { key: "kind", header: "类型", cell: ({ kind }) => CORRECTION_KINDS[kind] },
  { key: "received", header: "收到", cell: ({ receivedAt }) => <InstantText at={receivedAt} /> },
  {
    key: "due",
    header: "办理",
    cell: ({ outcome, dueOn }) =>
      outcome === null ? (
        <DueTag calendar={calendar} dueOn={dueOn} prefix={`${dueOn} `} />
      ) : (
        <Tag tone="done">{CORRECTION_OUTCOMES[outcome]}</Tag>
      ),
  },
];

export default async function CorrectionsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [actor, query] = await Promise.all([requireActor(), searchParams]);
  const filter = correctionFilterSchema.parse(query);
  const [list, calendar] = await Promise.all([listCorrections(actor, filter), calendarFor(actor.agencyId)]);
  if (list === null) notFound();
  const filtered = filter.text !== "" || filter.kind !== undefined;
  const tab = (label: string, state: "open" | "done") => ({
    label,
    current: filter.state === state,
    href: addressWith(PATH, query, { state, page: null }),
  });
  return (
    <>
      <PageHeader title="网站纠错" meta="公众在网站页脚“网站纠错”提交" />
      <Tabs label="按状态查看" tabs={[tab("待处理", "open"), tab("已办结", "done")]} />
      <Filters action={PATH} keep={{ state: filter.state }} active={filtered}>
        <FilterText name="text" label="编号、页面、文字" value={filter.text} className="sm:w-72" />
        <FilterSelect name="kind" label="类型" value={filter.kind ?? ""} choices={KINDS} className="sm:w-48" />
      </Filters>
      {list.items.length === 0 ? (
        <Empty
          title={filtered ? "没有符合条件的纠错" : "没有纠错"}
          action={filtered ? <ButtonLink href={PATH}>查看全部</ButtonLink> : undefined}
        />
      ) : (
        <Table caption="网站纠错，到期早的在前" columns={columns(calendar)} rows={list.items} rowKey={({ id }) => id} />
      )}
      <ListPages list={list} path={PATH} query={query} />
    </>
  );
}
