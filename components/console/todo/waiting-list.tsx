import Link from "next/link";
import type { ReactNode } from "react";
import { InstantText } from "@/components/ui/date-text";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { CivilDate } from "@/lib/core/civil-date";
import { PURPOSE_WORDS } from "@/lib/publishing/words";
import type { WaitingForMe } from "@/lib/workflow/todo";
import { caseAddress } from "./case-address";

interface WaitingListProps {
  items: readonly WaitingForMe[];
  dueTag: (dueOn: CivilDate) => ReactNode;
}

/** What waits for one's decision, the soonest due first. */
export function WaitingList({ items, dueTag }: WaitingListProps) {
  return (
    <Table
      caption="等待我审批的事项，到期早的在前"
      rows={items}
      rowKey={({ runId }) => runId}
      columns={[
        {
          key: "title",
          header: "标题",
          rowHeader: true,
          cell: (one) => (
            <>
              <Link href={caseAddress(one)} prefetch={false} className="font-serif font-semibold">
                {one.title}
              </Link>
              <span className="ml-2 inline-flex flex-wrap gap-1.5 align-baseline empty:hidden">
                {one.purpose === "withdraw" && <Tag tone="late">撤稿</Tag>}
                {(one.purpose === "abolish" || one.purpose === "move") && <Tag tone="soon">{PURPOSE_WORDS[one.purpose]}</Tag>}
                {one.onBehalfOf !== null && <Tag tone="soon">代理{one.onBehalfOf}</Tag>}
                {one.awaitsAnswer && <Tag tone="soon">待填答复</Tag>}
                {one.urgedAt !== null && <Tag tone="late">催办</Tag>}
              </span>
            </>
          ),
        },
        { key: "department", header: "主办科室", cell: ({ departmentName }) => departmentName },
        { key: "step", header: "环节", cell: ({ stepName }) => stepName },
        { key: "since", header: "送到时间", cell: ({ since }) => <InstantText at={since} /> },
        { key: "due", header: "期限", cell: ({ dueOn }) => (dueOn === null ? "不限" : dueTag(dueOn)) },
      ]}
    />
  );
}
