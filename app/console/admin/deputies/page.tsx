import type { Metadata } from "next";
import { keptValues, requireActor } from "@/app/session";
import { personId } from "@/app/sign-in/account-form";
import { param, type SearchParams } from "@/components/ui/address";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Table, type TableColumn } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { civilDateOf } from "@/lib/core/civil-date";
import { type DeputyRow, deputyChoices, listDeputies } from "@/lib/identity/deputies";
import { DeputyForm, EndDeputyForm } from "./deputy-forms";

export const metadata: Metadata = { title: "代理" };

const STATES = {
  running: { tone: "done", text: "代理中" },
  waiting: { tone: "plain", text: "未开始" },
  over: { tone: "soon", text: "已到期" },
  ended: { tone: "soon", text: "已结束" },
} as const;

const columns: readonly TableColumn<DeputyRow>[] = [
  { key: "principal", header: "被代理人", rowHeader: true, cell: (row) => row.principal.name },
  { key: "deputy", header: "代理人", cell: (row) => row.deputy.name },
  {
    key: "days",
    header: "起止日期",
    cell: (row) => (
      <span className="num whitespace-nowrap">
        {row.fromOn} 至 {row.untilOn}
      </span>
    ),
  },
  { key: "reason", header: "原因", cell: (row) => row.reason },
  { key: "state", header: "状态", cell: (row) => <Tag tone={STATES[row.state].tone}>{STATES[row.state].text}</Tag> },
  {
    key: "end",
    header: "操作",
    cell: (row) => row.mayEnd && <EndDeputyForm id={row.id} names={`${row.deputy.name}代理${row.principal.name}`} />,
  },
];

export default async function DeputiesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor();
  const [rows, choices, kept, query] = await Promise.all([
    listDeputies(actor),
    deputyChoices(actor),
    keptValues(searchParams),
    searchParams,
  ]);
  const today = civilDateOf(new Date());
  return (
    <>
      <PageHeader
        title="代理"
        meta="审批人外出、休假期间，由登记的代理人代为审批。审批记录写明由谁代理谁；代理人起草的信息仍不能由自己审批。"
      />
      {param(query, "done") === "ended" && (
        <Notice tone="done" role="status" className="mb-6">
          代理已结束。
        </Notice>
      )}
      <Section title="代理记录">
        {rows.length === 0 ? (
          <Empty title="还没有代理记录">外出前在下面登记，到期自动结束。</Empty>
        ) : (
          <Table caption="代理记录" columns={columns} rows={rows} rowKey={(row) => row.id} />
        )}
      </Section>
      {choices.principals.length > 0 && (
        <Section title="登记代理">
          <DeputyForm
            principals={choices.principals}
            deputies={choices.deputies}
            today={today}
            values={kept ?? { principalId: personId(actor), fromOn: today, untilOn: today }}
          />
        </Section>
      )}
    </>
  );
}
