import type { Metadata } from "next";
import { Confirm } from "@/components/ui/confirm";
import { PageHeader } from "@/components/ui/page-header";
import { retire } from "../../actions";
import { requireColumn, trailTo } from "../column";

export const metadata: Metadata = { title: "停用栏目" };

export default async function RetireColumnPage({ params }: { params: Promise<{ id: string }> }) {
  const { column, trail, holding } = await requireColumn(params);
  const waiting = holding.items - holding.live;
  return (
    <>
      <PageHeader title={`停用“${column.name}”`} trail={trailTo({ column, trail })} />
      <Confirm
        action={retire}
        question={`停用后，“${column.name}”不再收新信息。`}
        consequences={[
          `已公开的 ${holding.live} 条信息仍可查阅，地址不变。`,
          ...(waiting > 0 ? [`还有 ${waiting} 条没有公开的信息在这个栏目里，须改到别的栏目才能发布。`] : []),
          "不再检查它的更新期限。以后可以恢复。",
        ]}
        hidden={{ columnId: column.id, expectedVersion: column.version }}
        confirm="停用栏目"
        danger
        back={{ label: "不停用", href: `/console/admin/columns/${column.id}` }}
      />
    </>
  );
}
