import type { Metadata } from "next";
import { Confirm } from "@/components/ui/confirm";
import { PageHeader } from "@/components/ui/page-header";
import { remove } from "../../actions";
import { requireColumn, trailTo } from "../column";

export const metadata: Metadata = { title: "删除栏目" };

export default async function DeleteColumnPage({ params }: { params: Promise<{ id: string }> }) {
  const { column, trail, former } = await requireColumn(params);
  return (
    <>
      <PageHeader title={`删除“${column.name}”`} trail={trailTo({ column, trail })} />
      <Confirm
        action={remove}
        question={`删除后，“${column.name}”不能恢复。`}
        consequences={[
          "只有从来没有放过信息、也没有下级栏目的栏目可以删除。",
          `它的地址 ${[column.path, ...former].join("、")} 不再有效，可以给别的栏目使用。`,
        ]}
        tone="late"
        hidden={{ columnId: column.id, expectedVersion: column.version }}
        confirm="删除栏目"
        danger
        back={{ label: "不删除", href: `/console/admin/columns/${column.id}` }}
      />
    </>
  );
}
