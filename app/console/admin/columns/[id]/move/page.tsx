import type { Metadata } from "next";
import { Confirm } from "@/components/ui/confirm";
import { SelectField } from "@/components/ui/field";
import { PageHeader } from "@/components/ui/page-header";
import { flatten } from "@/lib/columns/tree";
import { move } from "../../actions";
import { requireColumn, trailTo } from "../column";

export const metadata: Metadata = { title: "移动栏目" };

export default async function MoveColumnPage({ params }: { params: Promise<{ id: string }> }) {
  const { column, trail, parents } = await requireColumn(params);
  const below = flatten(column.children).length;
  return (
    <>
      <PageHeader title={`移动“${column.name}”`} trail={trailTo({ column, trail })} />
      <Confirm
        action={move}
        question={`把“${column.name}”${below > 0 ? `连同 ${below} 个下级栏目` : ""}移到另一个上级栏目之下。`}
        consequences={[
          "栏目的地址随上级改变，原来的地址自动转到新地址。",
          "栏目里已公开信息的地址不变。",
          ...(column.ownWorkflowKey === null ? ["它的审批流程沿用上级栏目，移动后改用新上级的；正在审批的信息不受影响。"] : []),
        ]}
        hidden={{ columnId: column.id, expectedVersion: column.version }}
        labels={{ parentId: "新的上级栏目", slug: "地址" }}
        confirm="移动栏目"
        back={{ label: "不移动", href: `/console/admin/columns/${column.id}` }}
      >
        <SelectField
          name="parentId"
          label="新的上级栏目"
          required
          choices={parents}
          empty={column.parentId === null ? "请选择" : "无，作为一级栏目"}
        />
      </Confirm>
    </>
  );
}
