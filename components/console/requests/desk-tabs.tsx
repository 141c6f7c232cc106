import { Tabs } from "@/components/ui/tabs";

const VIEWS = [
  { label: "列表", href: "/console/requests" },
  { label: "看板", href: "/console/requests/board" },
  { label: "日历", href: "/console/requests/calendar" },
  { label: "工作量", href: "/console/requests/workload" },
  { label: "统计", href: "/console/requests/statistics" },
  { label: "公示", href: "/console/requests/log" },
] as const;

/** The ways of looking at the same cases. */
export function DeskTabs({ current }: { current: (typeof VIEWS)[number]["href"] }) {
  return <Tabs label="查看方式" tabs={VIEWS.map((view) => ({ ...view, current: view.href === current }))} />;
}
