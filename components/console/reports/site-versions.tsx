import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { SiteVersion } from "@/lib/reports/site/versions";

/** Every time the form was sent up: what was frozen then stays as it was. */
export function SiteVersions({ versions }: { versions: readonly SiteVersion[] }) {
  return (
    <Table
      caption="送审过的版本"
      rows={versions}
      rowKey={({ number }) => String(number)}
      columns={[
        {
          key: "number",
          header: "版本",
          rowHeader: true,
          cell: ({ number, publishedAt, live }) => (
            <>
              第 {number} 次送审 {publishedAt !== null && <Tag tone={live ? "done" : "plain"}>{live ? "现在公布" : "曾经公布"}</Tag>}
            </>
          ),
        },
        { key: "sent", header: "送审", cell: ({ byName, at }) => `${byName} ${at}` },
        { key: "published", header: "公布", cell: ({ publishedAt }) => publishedAt },
        { key: "entered", header: "手工填报", align: "right", cell: ({ snapshot }) => `${snapshot.entered.length} 项` },
        { key: "note", header: "更正说明", cell: ({ correctionNote }) => correctionNote },
      ]}
    />
  );
}
