import type { Metadata } from "next";
import type { SearchParams } from "@/components/ui/address";
import { PageHeader } from "@/components/ui/page-header";
import { departmentChoices } from "@/lib/identity/users";
import { approverChoices } from "@/lib/workflow/preview";
import { usualFlows } from "@/lib/workflow/usual-flows";
import { keptValues, requirePermission } from "../../../../session";
import { FlowForm } from "../flow-form";
import { draftOf, writeDrafts } from "../step-drafts";

export const metadata: Metadata = { title: "新建审批流程" };

export default async function NewWorkflowPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requirePermission("workflow.edit", ({ agencyId }) => ({ agencyId }));
  const [departments, people, kept] = await Promise.all([
    departmentChoices(actor.agencyId),
    approverChoices(actor),
    keptValues(searchParams),
  ]);
  const [pattern] = usualFlows;
  return (
    <>
      <PageHeader
        title="新建审批流程"
        trail={[{ label: "审批流程", href: "/console/admin/workflows" }]}
        meta="下面是常用的三级审批，按本机关的做法增减。发布用的流程至少有一步承担保密审查（条例第十七条）。"
      />
      <FlowForm
        values={kept ?? writeDrafts({}, (pattern?.steps ?? []).map(draftOf))}
        expectedVersion={0}
        departments={departments}
        people={people}
        back="/console/admin/workflows"
      />
    </>
  );
}
