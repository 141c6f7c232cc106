import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { addressWith, pageParam, param, type SearchParams } from "@/components/ui/address";
import { InstantText } from "@/components/ui/date-text";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { PAGE_SIZE, partItems } from "@/lib/publishing/queries";
import { PART_WORDS, PARTS } from "@/lib/publishing/statistics";
import { CHANNEL_WORDS } from "@/lib/publishing/words";
import { requireActor } from "../../../session";
import { yearParam } from "../year";

export const metadata: Metadata = { title: "统计清单" };

const HERE = "/console/statistics/list";

export default async function CountedItemsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor();
  const query = await searchParams;
  const part = PARTS.find((one) => one === param(query, "part"));
  if (part === undefined) notFound();
  const year = yearParam(query);
  const page = pageParam(query);
  const { items, total } = await partItems(actor, year, part, page);
  return (
    <>
      <PageHeader
        title={PART_WORDS[part].label}
        trail={[{ label: "统计", href: `/console/statistics?year=${year}` }]}
        meta={`${year} 年 ${total} 条。${PART_WORDS[part].rule}。`}
      />
      {items.length === 0 ? (
        <Empty title="这一页没有信息" />
      ) : (
        <Table
          caption={`${year} 年${PART_WORDS[part].label}的信息`}
          rows={items}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "title",
              header: "标题",
              rowHeader: true,
              cell: (item) => (
                <>
                  <Link href={`/console/items/${item.disclosureId}`} prefetch={false}>
                    {item.title}
                  </Link>{" "}
                  {item.imported && <Tag>原系统记录</Tag>} {item.withdrawn && <Tag tone="late">已撤稿</Tag>}
                </>
              ),
            },
            { key: "channel", header: "渠道", cell: ({ channel }) => CHANNEL_WORDS[channel] },
            { key: "column", header: "栏目", cell: ({ columnName }) => columnName },
            { key: "department", header: "主办科室", cell: ({ departmentName }) => departmentName },
            { key: "at", header: "首次发布", cell: ({ publishedAt }) => <InstantText at={publishedAt} /> },
          ]}
        />
      )}
      <Pagination
        page={page}
        pages={Math.max(1, Math.ceil(total / PAGE_SIZE))}
        total={total}
        href={(next) => addressWith(HERE, query, { page: next })}
        className="mt-5"
      />
    </>
  );
}
