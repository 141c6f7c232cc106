import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { requireActor } from "@/app/session";
import { DueTag } from "@/components/console/case/case-tags";
import { addressWith, param, type SearchParams } from "@/components/ui/address";
import { ButtonLink } from "@/components/ui/button";
import { InstantText } from "@/components/ui/date-text";
import { DoneNotice } from "@/components/ui/done-notice";
import { Empty } from "@/components/ui/empty";
import { FilterSelect, Filters, FilterText } from "@/components/ui/filters";
import { ListPages } from "@/components/ui/list-pages";
import { PageHeader } from "@/components/ui/page-header";
import { Table, type TableColumn } from "@/components/ui/table";
import { Tabs } from "@/components/ui/tabs";
import { Tag } from "@/components/ui/tag";
import { calendarFor } from "@/lib/calendar/in-force";
import type { WorkingCalendar } from "@/lib/calendar/working-days";
import { departmentChoices } from "@/lib/disclosures/queries";
import { HEADINGS, type Heading, type LetterList, type ListedLetter, letterFilterSchema, listLetters } from "@/lib/engagement/letters/list";
import { LETTER_KINDS, LETTER_STATES } from "@/lib/engagement/words";

export const metadata: Metadata = { title: "来信" };

const PATH = "/console/letters";
const DONE: Readonly<Record<string, string>> = { sentBack: "已退回公开办，等待重新分办。" };
const HEADING_WORDS: Readonly<Record<Heading, string>> = { ...LETTER_STATES, late: "已超期" };
const KINDS = Object.entries(LETTER_KINDS).map(([value, label]) => ({ value, label }));

const columns = (calendar: WorkingCalendar): readonly TableColumn<ListedLetter>[] => [
  {
    key: "subject",
    header: "来信",
    rowHeader: true,
    cell: (letter) => (
      <>
        <Link href={`${PATH}/${letter.id}`} prefetch={false} className="[overflow-wrap:anywhere]">
          {letter.subject}
        </Link>
        <span className="num block text-small text-ink-3">
          {letter.number} · {LETTER_KINDS[letter.kind]} · {letter.shownName}
        </span>
      </>
    ),
  },
  {
    key: "state",
    header: "状态",
    cell: ({ state, isPublic }) => (
      <span className="inline-flex flex-wrap gap-1.5">
        <Tag tone={state === "answered" ? "done" : state === "received" || state === "approved" ? "soon" : "plain"}>
          {LETTER_STATES[state]}
        </Tag>
        {isPublic && <Tag tone="done">已公开</Tag>}
      </span>
    ),
  },
  { key: "department", header: "承办科室", cell: ({ departmentName }) => departmentName },
  { key: "received", header: "收到", cell: ({ receivedAt }) => <InstantText at={receivedAt} /> },
  {
    key: "due",
    header: "答复期限",
    cell: ({ state, dueOn }) =>
      state === "answered" || state === "declined" ? dueOn : <DueTag calendar={calendar} dueOn={dueOn} prefix={`${dueOn} `} />,
  },
];

/** The desk of letters: what is due first stands first. */
export default async function LettersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor();
  const query = await searchParams;
  const filter = letterFilterSchema.parse(query);
  const [list, departments, calendar] = await Promise.all([
    listLetters(actor, filter),
    departmentChoices(actor),
    calendarFor(actor.agencyId),
  ]);
  if (list === null) notFound();
  const filtered = filter.text !== "" || filter.kind !== undefined || filter.department !== undefined;
  const done = DONE[param(query, "done")];
  return (
    <>
      <PageHeader title="来信" meta="咨询、投诉、建议、求助，到期早的在前" />
      <DoneNotice>{done}</DoneNotice>
      <Tabs label="按状态查看" tabs={tabsOf(list, filter.state, query)} />
      <Filters action={PATH} keep={{ state: filter.state ?? "" }} active={filtered}>
        <FilterText name="text" label="编号、标题、内容" value={filter.text} className="sm:w-72" />
        <FilterSelect name="kind" label="类型" value={filter.kind ?? ""} choices={KINDS} className="sm:w-32" />
        <FilterSelect name="department" label="承办科室" value={filter.department ?? ""} choices={departments} className="sm:w-44" />
      </Filters>
      {list.items.length === 0 ? (
        <Empty
          title={filtered ? "没有符合条件的来信" : "没有来信"}
          action={filtered ? <ButtonLink href={PATH}>查看全部来信</ButtonLink> : undefined}
        >
          {filtered ? "少选几个条件，或者换一个词再试。" : "公众在网站“互动交流”写的信会列在这里。"}
        </Empty>
      ) : (
        <Table caption="来信，到期早的在前" columns={columns(calendar)} rows={list.items} rowKey={({ id }) => id} />
      )}
      <ListPages list={list} path={PATH} query={query} />
    </>
  );
}

function tabsOf({ counts }: LetterList, current: Heading | undefined, query: SearchParams) {
  const tab = (label: string, state: Heading | null, count: number) => ({
    label,
    count,
    current: (state ?? undefined) === current,
    href: addressWith(PATH, query, { state, page: null, done: null }),
  });
  const headings = HEADINGS.filter((heading) => counts[heading] > 0 || heading === current);
  return [tab("未办结", null, counts.open), ...headings.map((heading) => tab(HEADING_WORDS[heading], heading, counts[heading]))];
}
