import type { ReactNode } from "react";
import { Timeline } from "@/components/console/case/timeline";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { Approval } from "@/lib/engagement/approval";

/** How something stands in approval, with what went before. */
export function ApprovalRecord({ title, approval, children }: { title: string; approval: Approval; children?: ReactNode }) {
  if (approval.run === null) return null;
  return (
    <Section title={title} aside={approval.run.definitionName}>
      {approval.stalled !== null && (
        <Notice tone="late" className="mb-4">
          {approval.stalled}
        </Notice>
      )}
      <Timeline entries={approval.timeline} />
      {children}
      {approval.earlier.map((past, index) => (
        <details key={past.id} className="mt-4 border-t border-rule pt-2">
          <summary className="min-h-11 py-2 text-small text-blue">以前的审批（第 {approval.earlier.length - index} 次）</summary>
          <div className="pt-2">
            <Timeline entries={past.entries} />
          </div>
        </details>
      ))}
    </Section>
  );
}
