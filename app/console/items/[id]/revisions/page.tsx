import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Comparison, countChanges } from "@/components/console/case/comparison";
import { ContentPreview } from "@/components/console/case/content-preview";
import { Fingerprint } from "@/components/console/case/fingerprint";
import { param, type SearchParams } from "@/components/ui/address";
import { InstantText } from "@/components/ui/date-text";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { findRevision } from "@/lib/publishing/revision-view";
import { loadCase, trailOf } from "../load";

export const metadata: Metadata = { title: "历次版本" };

const number = (text: string): number | null => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : null);

export default async function RevisionsPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<SearchParams>;
}) {
  const { item, here } = await loadCase(params);
  const query = await searchParams;
  const shown = number(param(query, "show")) ?? item.revisions[0]?.number ?? 1;
  const against = number(param(query, "against")) ?? shown - 1;
  const view = await findRevision(item, shown, against);
  if (view === null) notFound();
  const revision = item.revisions.find((one) => one.number === shown);
  return (
    <>
      <PageHeader title="历次版本" trail={trailOf(item, here)} meta={`${item.content.title}，共 ${item.revisions.length} 版`} />
      <Section title="全部版本">
        <Table
          caption="历次版本，新的在前"
          rows={item.revisions}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "number",
              header: "版本",
              rowHeader: true,
              cell: (one) => (
                <>
                  <Link
                    href={`${here}/revisions?show=${one.number}`}
                    prefetch={false}
                    aria-current={one.number === shown ? "true" : undefined}
                    className={one.number === shown ? "font-semibold" : undefined}
                  >
                    第 {one.number} 版
                  </Link>{" "}
                  {one.id === item.state.liveRevisionId && <Tag tone="done">公开中</Tag>} {one.sealedAt === null && <Tag>正在修改</Tag>}
                </>
              ),
            },
            { key: "title", header: "标题", cell: ({ title }) => title },
            { key: "editors", header: "起草人", cell: ({ editors }) => editors.join("、") },
            { key: "at", header: "修改时间", cell: ({ updatedAt }) => <InstantText at={updatedAt} /> },
            { key: "sealed", header: "送审时间", cell: ({ sealedAt }) => sealedAt !== null && <InstantText at={sealedAt} /> },
            { key: "hash", header: "指纹", cell: ({ contentHash }) => <Fingerprint hash={contentHash} label="" /> },
          ]}
        />
      </Section>
      {view.changes !== null && (
        <Section title={`第 ${shown} 版与第 ${against} 版相比`} aside={`改动 ${countChanges(view.changes)} 处`}>
          <div className="border border-rule bg-sheet px-4 py-4 md:px-6">
            <Comparison changes={view.changes} />
          </div>
        </Section>
      )}
      <Section title={`第 ${shown} 版全文`} aside={revision?.title}>
        <ContentPreview content={view.content} files={view.files} columnNames={item.columnNames} />
      </Section>
    </>
  );
}
