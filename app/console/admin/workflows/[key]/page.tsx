import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { param, type SearchParams } from "@/components/ui/address";
import { ButtonLink } from "@/components/ui/button";
import { InstantText } from "@/components/ui/date-text";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { departmentChoices } from "@/lib/identity/users";
import { flowVersions } from "@/lib/workflow/flows";
import { approverChoices, previewFlow } from "@/lib/workflow/preview";
import { requirePermission } from "../../../../session";
import { StepLine } from "../step-line";
import { FlowSteps } from "./flow-steps";
import { Preview } from "./preview";

export const metadata: Metadata = { title: "审批流程" };

interface WorkflowProps {
  params: Promise<{ key: string }>;
  searchParams: Promise<SearchParams>;
}

export default async function WorkflowPage({ params, searchParams }: WorkflowProps) {
  const actor = await requirePermission("workflow.edit", ({ agencyId }) => ({ agencyId }));
  const [current, ...before] = await flowVersions(actor, (await params).key);
  if (current === undefined) notFound();
  const [departments, people, preview, query] = await Promise.all([
    departmentChoices(actor.agencyId),
    approverChoices(actor),
    previewFlow(actor, current.steps, new Date()),
    searchParams,
  ]);
  const names = new Map([...departments, ...people].map(({ value, label }) => [value, label]));
  const stuck = preview.filter(({ warning }) => warning !== null).length;
  return (
    <>
      <PageHeader
        title={current.name}
        trail={[{ label: "审批流程", href: "/console/admin/workflows" }]}
        meta={
          <>
            {current.key}　第 {current.version} 版，
            <InstantText at={current.createdAt} />
            {current.createdBy !== null && ` 由${current.createdBy}保存`}
          </>
        }
        actions={<ButtonLink href={`/console/admin/workflows/${current.key}/edit`}>修改</ButtonLink>}
      />
      {param(query, "done") === "saved" && (
        <Notice tone="done" role="status" className="mb-6">
          已保存。以后送审的信息按这一版审批。请看下面每个科室由谁审批。
        </Notice>
      )}
      <Section title="步骤">
        <FlowSteps steps={current.steps} names={names} />
      </Section>
      <Section title="每个科室由谁审批" aside={stuck === 0 ? "按今天的角色和代理" : `${stuck} 个科室的信息走不完流程`}>
        <Preview steps={current.steps} departments={preview} />
      </Section>
      {before.length > 0 && (
        <Section title="以前的版本">
          <ul>
            {before.map((version) => (
              <li key={version.id} className="border-b border-rule py-2 text-small">
                <p className="text-ink-3">
                  第 {version.version} 版“{version.name}”，
                  <InstantText at={version.createdAt} />
                  {version.createdBy !== null && ` 由${version.createdBy}保存`}
                </p>
                <StepLine steps={version.steps} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
