import { Tag } from "@/components/ui/tag";
import type { Step } from "@/lib/workflow/definition";
import { whoWords } from "@/lib/workflow/words";

/** Names of the departments and people that steps point to, by id. */
export type Names = ReadonlyMap<string, string>;

function whoInWords(step: Step, names: Names): string {
  const { who } = step;
  if (who.kind === "roleInDepartment") return whoWords(step).replace("指定科室", names.get(who.departmentId) ?? "已停用的科室");
  if (who.kind === "people") return who.userIds.map((id) => names.get(id) ?? "已停用的人员").join("、");
  return whoWords(step);
}

/** The steps of a flow, one below the other. */
export function FlowSteps({ steps, names }: { steps: readonly Step[]; names: Names }) {
  return (
    <ol className="ml-3 border-l-2 border-rule-2 pl-6">
      {steps.map((step, index) => (
        <li key={step.name} className="relative pb-5 last:pb-0">
          <span
            aria-hidden="true"
            className="num absolute top-0 -left-[2.35rem] grid size-6 place-items-center rounded-full bg-blue text-small text-white"
          >
            {index + 1}
          </span>
          <p className="flex flex-wrap items-baseline gap-2">
            <strong>{step.name}</strong>
            {step.secrecyCheck && <Tag tone="done">保密审查</Tag>}
          </p>
          <p className="text-small text-ink-2">
            {whoInWords(step, names)}，{step.need === "one" ? "一人同意即可" : "须全部同意（会签）"}
            {step.workingDays === null ? "，不设时限" : `，${step.workingDays} 个工作日内`}
          </p>
        </li>
      ))}
    </ol>
  );
}
