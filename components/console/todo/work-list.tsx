import Link from "next/link";
import { InstantText } from "@/components/ui/date-text";
import { Table } from "@/components/ui/table";
import type { WorkItem } from "@/lib/publishing/my-work";

interface WorkListProps {
  items: readonly WorkItem[];
  caption: string;
  /** what the time says */
  since: string;
}

/** Items that wait for a drafter or a publisher, with the opinion or reason they came with. */
export function WorkList({ items, caption, since }: WorkListProps) {
  return (
    <Table
      caption={caption}
      rows={items}
      rowKey={({ disclosureId }) => disclosureId}
      columns={[
        {
          key: "title",
          header: "标题",
          rowHeader: true,
          cell: (item) => (
            <>
              <Link href={`/console/items/${item.disclosureId}`} prefetch={false} className="font-serif font-semibold">
                {item.title === "" ? "（还没有标题）" : item.title}
              </Link>
              {item.reason !== "" && (
                <p className="mt-1 max-w-[44em] border-l-2 border-vermilion pl-3 text-small whitespace-pre-line">
                  {item.by !== "" && `${item.by}：`}
                  {item.reason}
                </p>
              )}
            </>
          ),
        },
        { key: "column", header: "栏目", cell: ({ columnName }) => columnName },
        { key: "department", header: "主办科室", cell: ({ departmentName }) => departmentName },
        { key: "since", header: since, cell: (item) => <InstantText at={item.since} /> },
      ]}
    />
  );
}
