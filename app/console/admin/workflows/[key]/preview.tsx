import { Empty } from "@/components/ui/empty";
import { Table, type TableColumn } from "@/components/ui/table";
import type { Step } from "@/lib/workflow/definition";
import type { DepartmentPreview } from "@/lib/workflow/preview";

/** By department: who would be asked at each step, and where it would get stuck. */
export function Preview({ steps, departments }: { steps: readonly Step[]; departments: readonly DepartmentPreview[] }) {
  if (departments.length === 0) {
    return <Empty title="还没有科室会用到它">有了信息员的科室才会送审。请安全管理员给起草人授予“信息员”角色。</Empty>;
  }
  const columns: TableColumn<DepartmentPreview>[] = [
    {
      key: "department",
      header: "主办科室",
      rowHeader: true,
      cell: ({ name, warning }) => (
        <>
          {name}
          {warning !== null && <p className="max-w-[26em] text-small text-vermilion">{warning}</p>}
        </>
      ),
    },
    ...steps.map((step, index) => ({
      key: step.name,
      header: step.name,
      cell: ({ asked }: DepartmentPreview) => {
        const people = asked[index] ?? [];
        if (people.length === 0) return <span className="text-vermilion">没有人</span>;
        return people
          .map(({ person, onBehalfOf }) => `${person.name}${onBehalfOf === null ? "" : `（代${onBehalfOf.name}）`}`)
          .join(step.need === "all" ? "、" : " 或 ");
      },
    })),
  ];
  return <Table caption="每个科室由谁审批" columns={columns} rows={departments} rowKey={({ id }) => id} />;
}
