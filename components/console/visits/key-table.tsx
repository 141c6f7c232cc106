import { Table } from "@/components/ui/table";
import type { KeyFigures } from "@/lib/visits/queries";

/** The pages or columns that were read most. */
export function KeyTable({ caption, rows }: { caption: string; rows: readonly KeyFigures[] }) {
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        {
          key: "key",
          header: "网页",
          rowHeader: true,
          cell: ({ key, name }) => (
            <>
              {name !== null && <span className="block">{name}</span>}
              <a href={key} className={name === null ? undefined : "text-ink-3"}>
                {key}
              </a>
            </>
          ),
        },
        {
          key: "views",
          header: "浏览量",
          align: "right",
          cell: ({ views }) => <span className="num">{views.toLocaleString("zh-CN")}</span>,
        },
        {
          key: "visitors",
          header: "独立访客",
          align: "right",
          cell: ({ visitors }) => <span className="num">{visitors.toLocaleString("zh-CN")}</span>,
        },
      ]}
    />
  );
}
