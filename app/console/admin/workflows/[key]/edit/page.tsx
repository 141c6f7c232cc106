import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { SearchParams } from "@/components/ui/address";
import { PageHeader } from "@/components/ui/page-header";
import { departmentChoices } from "@/lib/identity/users";
import { flowVersions } from "@/lib/workflow/flows";
import { approverChoices } from "@/lib/workflow/preview";
import { keptValues, requirePermission } from "../../../../../session";
import { FlowForm } from "../../flow-form";
import { draftOf, writeDrafts } from "../../step-drafts";

export const metadata: Metadata = { title: "修改审批流程" };

interface EditWorkflowProps {
  params: Promise<{ key: string }>;
  searchParams: Promise<SearchParams>;
}

export default async function EditWorkflowPage({ params, searchParams }: EditWorkflowProps) {
  const actor = await requirePermission("workflow.edit", ({ agencyId }) => ({ agencyId }));
  const [current] = await flowVersions(actor, (await params).key);
  if (current === undefined) notFound();
  const [departments, people, kept] = await Promise.all([
    departmentChoices(actor.agencyId),
    approverChoices(actor),
    keptValues(searchParams),
  ]);
  const home = `/console/admin/workflows/${current.key}`;
  return (
    <>
      <PageHeader
        title={`修改“${current.name}”`}
        trail={[
          { label: "审批流程", href: "/console/admin/workflows" },
          { label: current.name, href: home },
        ]}
        meta={`现在是第 ${current.version} 版。保存后产生第 ${current.version + 1} 版，以后送审的按新版；正在进行的审批不变。`}
      />
      <FlowForm
        values={kept ?? writeDrafts({ name: current.name }, current.steps.map(draftOf))}
        expectedVersion={current.version}
        flowKey={current.key}
        departments={departments}
        people={people}
        back={home}
      />
    </>
  );
}
