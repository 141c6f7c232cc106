import type { Metadata } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { requireActor } from "@/app/session";
import { StageTags } from "@/components/console/stage-tags";
import { addressWith, param, type SearchParams } from "@/components/ui/address";
import { ButtonLink } from "@/components/ui/button";
import { DateText, InstantText } from "@/components/ui/date-text";
import { DoneNotice } from "@/components/ui/done-notice";
import { Empty } from "@/components/ui/empty";
import { FilterSelect, Filters, FilterText } from "@/components/ui/filters";
import { ListPages } from "@/components/ui/list-pages";
import { PageHeader } from "@/components/ui/page-header";
import { Table, type TableColumn } from "@/components/ui/table";
import { Tabs } from "@/components/ui/tabs";
import { columnChoices } from "@/lib/disclosures/editing";
import { listFilterSchema, STAGES } from "@/lib/disclosures/list-filter";
import { type DisclosureList, departmentChoices, type ListedDisclosure, listDisclosures } from "@/lib/disclosures/queries";
import { can } from "@/lib/identity/can";
import { PUBLIC_WORDS, WORK_WORDS } from "@/lib/publishing/words";

export const metadata: Metadata = { title: "信息" };

const PATH = "/console/items";

const COLUMNS: readonly TableColumn<ListedDisclosure>[] = [
  {
    key: "title",
    header: "标题",
    rowHeader: true,
    cell: (item) => (
      <>
        <Link href={`${PATH}/${item.id}`} prefetch={false}>
          {item.title}
        </Link>
        {(item.docNo !== "" || item.indexNo !== null) && (
          <span className="num block text-small text-ink-3">
            {[item.docNo, item.indexNo].filter((part) => part !== null && part !== "").join(" · ")}
          </span>
        )}
      </>
    ),
  },
  { key: "stage", header: "状态", cell: (item) => <StageTags work={item.work} public={item.public} /> },
  { key: "column", header: "栏目", cell: (item) => item.columnName },
  { key: "department", header: "主办科室", cell: (item) => item.departmentName },
  { key: "formed", header: "成文日期", sortable: true, cell: (item) => item.formedOn !== null && <DateText date={item.formedOn} /> },
  { key: "updated", header: "最近修改", sortable: true, cell: (item) => <InstantText at={item.updatedAt} /> },
];

const DONE: Readonly<Record<string, string>> = { discarded: "草稿已作废。需要时可以在“已作废”中查看。" };

export default async function ItemsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor();
  const query = await searchParams;
  const filter = listFilterSchema.parse(query);
  const [list, columns, departments] = await Promise.all([listDisclosures(actor, filter), columnChoices(actor), departmentChoices(actor)]);
  const mayCreate = can(actor, "disclosure.create", { agencyId: actor.agencyId, departmentId: actor.departmentId ?? "" }).allowed;
  const filtered = filter.text !== "" || filter.column !== undefined || filter.department !== undefined || filter.mine;
  const done = DONE[param(query, "done")];
  const draftNew = (
    <ButtonLink weight="main" href={`${PATH}/new`}>
      起草信息
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title="信息" actions={mayCreate ? draftNew : undefined} />
      <DoneNotice>{done}</DoneNotice>
      <Tabs label="按状态查看" tabs={stageTabs(list, filter.stage, query)} />
      <Filters
        action={PATH}
        keep={{ stage: filter.stage ?? "", sort: param(query, "sort"), order: param(query, "order") }}
        active={filtered}
      >
        <FilterText name="text" label="标题、文号、索引号" value={filter.text} className="sm:w-72" />
        <FilterSelect name="column" label="栏目" value={filter.column ?? ""} choices={columns} className="sm:w-60" />
        <FilterSelect name="department" label="主办科室" value={filter.department ?? ""} choices={departments} className="sm:w-44" />
        <label className="inline-flex min-h-11 items-center gap-2">
          <input type="checkbox" name="mine" value="1" defaultChecked={filter.mine} className="size-5 accent-blue" />
          只看我起草的
        </label>
      </Filters>
      {list.items.length === 0 ? (
        <NothingHere filtered={filtered || filter.stage !== undefined} action={mayCreate ? draftNew : undefined} />
      ) : (
        <Table
          caption="信息列表"
          columns={COLUMNS}
          rows={list.items}
          rowKey={(item) => item.id}
          sorting={{
            by: filter.sort,
            order: filter.order,
            href: (by, order) => addressWith(PATH, query, { sort: by, order, page: null, done: null }),
          }}
        />
      )}
      <ListPages list={list} path={PATH} query={query} />
    </>
  );
}

/** The headings that hold something, and the one that is open. */
function stageTabs({ counts }: DisclosureList, current: string | undefined, query: SearchParams) {
  const tab = (label: string, stage: string | null, count: number) => ({
    label,
    count,
    current: (stage ?? undefined) === current,
    href: addressWith(PATH, query, { stage, page: null, done: null }),
  });
  return [
    tab("全部", null, counts.all),
    ...STAGES.filter((stage) => counts[stage] > 0 || stage === current).map((stage) =>
      tab(stage === "live" || stage === "withdrawn" ? PUBLIC_WORDS[stage] : WORK_WORDS[stage], stage, counts[stage]),
    ),
  ];
}

function NothingHere({ filtered, action }: { filtered: boolean; action: ReactNode }) {
  if (!filtered) {
    return (
      <Empty title="还没有信息" action={action}>
        科室起草、送审、公开的信息都会列在这里。
      </Empty>
    );
  }
  return (
    <Empty title="没有符合条件的信息" action={<ButtonLink href={PATH}>查看全部信息</ButtonLink>}>
      换一个关键词，或者少选几个条件再试。文号要带六角括号〔〕。
    </Empty>
  );
}
