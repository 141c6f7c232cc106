import type { Metadata } from "next";
import { redirect } from "next/navigation";
import type { SearchParams } from "@/components/ui/address";
import { Confirm } from "@/components/ui/confirm";
import { TextArea } from "@/components/ui/field";
import { PageHeader } from "@/components/ui/page-header";
import { mayRecallHome } from "@/lib/home/decide";
import { homeCase } from "@/lib/home/queries";
import { keptValues, requirePermission } from "../../../session";
import { recallArrangement } from "../actions";

export const metadata: Metadata = { title: "撤回首页编排" };

export default async function RecallHomePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requirePermission("home.view", ({ agencyId }) => ({ agencyId }));
  const { run, stage } = await homeCase(actor);
  if (run === null || stage !== "inApproval" || !mayRecallHome(actor, run).allowed) redirect("/console/home");
  return (
    <>
      <PageHeader title="撤回首页编排" trail={[{ label: "首页", href: "/console/home" }]} meta={run.title} />
      <Confirm
        action={recallArrangement}
        question="把这一版首页编排从审批中撤回。"
        consequences={["已经作出的审批意见全部作废，重新送审从第一级开始。", "撤回后可以修改。"]}
        hidden={{ runId: run.id, expectedVersion: run.version }}
        values={(await keptValues(searchParams)) ?? undefined}
        confirm="撤回"
        back={{ label: "不撤回", href: "/console/home" }}
      >
        <TextArea name="reason" label="撤回原因" rows={2} maxLength={500} />
      </Confirm>
    </>
  );
}
