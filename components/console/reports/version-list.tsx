import { InstantText } from "@/components/ui/date-text";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { VersionRow } from "@/lib/reports/annual/queries";

/** Every time the report was sent up: what was frozen then stays as it was. */
export function VersionList({ versions }: { versions: readonly VersionRow[] }) {
  return (
    <Table
      caption="送审过的版本"
      rows={versions}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "number",
          header: "版本",
          rowHeader: true,
          cell: ({ number, publishedAt }) => (
            <>
              第 {number} 版 {publishedAt !== null && <Tag tone="done">已公布</Tag>}
            </>
          ),
        },
        {
          key: "sent",
          header: "送审",
          cell: ({ userName, at }) => (
            <>
              {userName} <InstantText at={at} />
            </>
          ),
        },
        { key: "published", header: "公布", cell: ({ publishedAt }) => publishedAt !== null && <InstantText at={publishedAt} /> },
        { key: "adjusted", header: "手工调整", align: "right", cell: ({ snapshot }) => `${snapshot.adjustments.length} 格` },
        { key: "note", header: "更正说明", cell: ({ snapshot }) => snapshot.correction?.note },
      ]}
    />
  );
}
