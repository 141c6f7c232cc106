import { ChevronDown, ChevronUp } from "lucide-react";
import Link from "next/link";
import type { ComponentProps } from "react";
import { Table, type TableColumn } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { freshnessWords } from "@/lib/columns/freshness";
import type { ColumnOverview } from "@/lib/columns/queries";
import { KIND_WORDS, STATE_WORDS } from "@/lib/columns/words";

const INDENT = ["", "", "pl-5", "pl-10", "pl-15", "pl-20", "pl-25"] as const;

/** The tree of columns as an indented table. It stands in a form: its buttons send `act`. */
export function ColumnList({ rows, flows }: { rows: readonly ColumnOverview[]; flows: ReadonlyMap<string, string> }) {
  const columns: TableColumn<ColumnOverview>[] = [
    { key: "name", header: "栏目", rowHeader: true, cell: (row) => <Name row={row} /> },
    { key: "state", header: "状态", cell: (row) => <State row={row} /> },
    { key: "items", header: "信息", align: "right", cell: (row) => <Items row={row} /> },
    { key: "fresh", header: "更新", cell: (row) => <Fresh row={row} /> },
    { key: "keeper", header: "负责与审批", cell: (row) => <Keeper row={row} flows={flows} /> },
    {
      key: "act",
      header: "操作",
      cell: (row) => <Acts row={row} siblings={rows.filter(({ column }) => column.parentId === row.column.parentId)} />,
    },
  ];
  return <Table caption="栏目" columns={columns} rows={rows} rowKey={({ column }) => column.id} />;
}

function Name({ row: { column } }: { row: ColumnOverview }) {
  return (
    <div className={INDENT[column.depth]}>
      <Link href={`/console/admin/columns/${column.id}`} prefetch={false} className={column.depth === 1 ? "font-semibold" : undefined}>
        {column.name}
      </Link>
      <div className="text-small text-ink-3">
        {column.path}　{KIND_WORDS[column.kind]}
      </div>
    </div>
  );
}

function State({ row: { column, blank } }: { row: ColumnOverview }) {
  const covered = column.state !== "hidden" && column.kind !== "channel" && !column.shown;
  return (
    <div className="flex flex-wrap gap-1">
      {column.kind === "channel" && column.state !== "retired" ? (
        <Tag>站外</Tag>
      ) : (
        <Tag tone={column.state === "visible" ? "done" : "plain"}>{STATE_WORDS[column.state]}</Tag>
      )}
      {covered && <Tag tone="soon">上级已隐藏</Tag>}
      {blank && column.shown && <Tag tone="late">空白栏目</Tag>}
      {column.statement !== null && <Tag>有说明</Tag>}
    </div>
  );
}

function Items({ row: { column, items, live } }: { row: ColumnOverview }) {
  if (items === 0 && live === 0) return <span className="text-ink-3">无</span>;
  return (
    <>
      {column.kind !== "tree" && <span className="max-sm:mr-2">{items} 条</span>}
      {column.kind !== "channel" && <div className="text-ink-3 max-sm:inline">公开 {live}</div>}
    </>
  );
}

function Fresh({ row: { column, freshness } }: { row: ColumnOverview }) {
  if (freshness.state === "unlimited")
    return <span className="text-ink-3">不限期{freshness.days === null ? "" : `，${freshnessWords(freshness)}`}</span>;
  const words = freshnessWords(freshness);
  if (column.state !== "visible" || freshness.state === "fresh") return words;
  return <span className={freshness.state === "late" ? "text-vermilion" : "text-amber"}>{words}</span>;
}

function Keeper({ row: { column, ownerName }, flows }: { row: ColumnOverview; flows: ReadonlyMap<string, string> }) {
  const flow = column.workflowKey === null ? null : (flows.get(column.workflowKey) ?? column.workflowKey);
  return (
    <>
      {ownerName ?? <span className="text-ink-3">未定科室</span>}
      <div className="text-ink-3">
        {flow === null ? (
          <span className="text-vermilion">未设审批流程</span>
        ) : (
          `${flow}${column.ownWorkflowKey === null ? "（随上级）" : ""}`
        )}
      </div>
    </>
  );
}

function Acts({ row: { column }, siblings }: { row: ColumnOverview; siblings: readonly ColumnOverview[] }) {
  const place = siblings.findIndex((sibling) => sibling.column.id === column.id);
  const before = siblings[place - 1]?.column;
  const after = siblings[place + 1]?.column;
  const versioned = `${column.id}:${column.version}`;
  return (
    <div className="flex gap-1">
      <Small disabled={before === undefined} value={`up:${column.id}:${before?.id ?? ""}`} aria-label={`上移“${column.name}”`}>
        <ChevronUp aria-hidden="true" className="size-4" />
      </Small>
      <Small disabled={after === undefined} value={`down:${column.id}:${after?.id ?? ""}`} aria-label={`下移“${column.name}”`}>
        <ChevronDown aria-hidden="true" className="size-4" />
      </Small>
      {column.state === "hidden" && column.kind !== "channel" && (
        <Small value={`show:${versioned}`}>
          显示<span className="sr-only">“{column.name}”</span>
        </Small>
      )}
      {column.state === "visible" && (
        <Small value={`hide:${versioned}`}>
          隐藏<span className="sr-only">“{column.name}”</span>
        </Small>
      )}
      {column.state === "retired" && (
        <Small value={`revive:${versioned}`}>
          恢复<span className="sr-only">“{column.name}”</span>
        </Small>
      )}
    </div>
  );
}

const Small = (props: ComponentProps<"button">) => (
  <button
    type="submit"
    name="act"
    className="inline-flex min-h-9 min-w-9 items-center justify-center rounded border border-rule-2 bg-sheet px-2 whitespace-nowrap text-blue hover:border-blue hover:bg-blue-wash disabled:border-rule disabled:bg-transparent disabled:text-rule-2"
    {...props}
  />
);
