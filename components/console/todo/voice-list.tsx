import Link from "next/link";
import type { ReactNode } from "react";
import { InstantText } from "@/components/ui/date-text";
import { Table } from "@/components/ui/table";
import type { CivilDate } from "@/lib/core/civil-date";
import type { EngagementWork } from "@/lib/engagement/my-work";

interface VoiceListProps {
  items: readonly EngagementWork[];
  dueTag: (dueOn: CivilDate) => ReactNode;
}

/** What of the public waits for this person or their department, the soonest due first. */
export function VoiceList({ items, dueTag }: VoiceListProps) {
  return (
    <Table
      caption="来信、纠错和意见征集，到期早的在前"
      rows={items}
      rowKey={({ address }) => address}
      columns={[
        {
          key: "title",
          header: "事项",
          rowHeader: true,
          cell: ({ address, title }) => (
            <Link href={address} prefetch={false} className="[overflow-wrap:anywhere]">
              {title}
            </Link>
          ),
        },
        { key: "act", header: "要做的事", cell: ({ act }) => act },
        { key: "since", header: "收到时间", cell: ({ since }) => <InstantText at={since} /> },
        { key: "due", header: "期限", cell: ({ dueOn }) => (dueOn === null ? "不限" : dueTag(dueOn)) },
      ]}
    />
  );
}
