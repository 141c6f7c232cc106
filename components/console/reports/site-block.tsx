import Link from "next/link";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { BlockNow } from "@/lib/reports/site/console";
import { shownValue } from "@/lib/reports/site/output/grid";
import type { FieldNow } from "@/lib/reports/site/values";

/** Where a value comes from: counted with its rule, or entered by whom and on what grounds. */
function Origin({ now: { field, computed, entered } }: { now: FieldNow }) {
  if (entered === null) {
    const from = { counted: "平台计算", derived: "由其他项得出", signed: "送审时填写", entered: "" }[field.origin];
    return (
      <span className="text-ink-3">
        {[computed === null && field.origin === "counted" ? "" : from, field.rule].filter((part) => part !== "").join("：")}
      </span>
    );
  }
  return (
    <>
      {entered.byName} 填报 <span className="whitespace-nowrap text-ink-3">{entered.at}</span>
      {computed !== null && computed !== entered.value && <span className="block text-amber">平台计算是 {computed}</span>}
      {entered.note !== "" && <span className="block">{entered.note}</span>}
      {entered.file !== null && (
        <a href={`/console/reports/evidence/${entered.file.id}`} className="inline-block py-1">
          {entered.file.name}
        </a>
      )}
    </>
  );
}

const nameOf = ({ field: { group, label, unit } }: FieldNow): string =>
  `${group === null ? "" : `${group}　`}${label}${unit === null ? "" : `（${unit}）`}`;

/** One block of the form with what stands in it. */
export function SiteBlockTable({ block: { name, fields } }: { block: BlockNow }) {
  return (
    <Table
      caption={name}
      rows={fields}
      rowKey={({ field }) => field.code}
      columns={[
        { key: "label", header: "项目", rowHeader: true, className: "sm:w-[36%]", cell: nameOf },
        {
          key: "value",
          header: "填报内容",
          className: "sm:w-[28%]",
          cell: ({ field, value }) =>
            value === null ? <Tag tone="soon">还没有填</Tag> : <span className="num">{shownValue(field, value)}</span>,
        },
        { key: "origin", header: "来源", cell: (now) => <Origin now={now} /> },
      ]}
    />
  );
}

/** Beside the heading of a block: the way to its form. */
export function FillLink({ block: { key, name, blank }, here }: { block: BlockNow; here: string }) {
  return (
    <Link href={`${here}/fill/${key}`} prefetch={false} className="inline-block py-1">
      {blank > 0 ? `填写，还有 ${blank} 项` : "修改"}
      <span className="sr-only">（{name}）</span>
    </Link>
  );
}
