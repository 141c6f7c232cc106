"use client";

import { type Choice, ChoiceField, SelectField, TextField } from "@/components/ui/field";
import { controlId, useForm } from "@/components/ui/form";

export interface StepChoices {
  departments: readonly Choice[];
  people: readonly Choice[];
}

const KINDS: readonly Choice[] = [
  { value: "roleInOwnDepartment", label: "主办科室里的某个角色" },
  { value: "supervisor", label: "主办科室的分管领导" },
  { value: "roleInAgency", label: "全机关的某个角色" },
  { value: "roleInDepartment", label: "指定科室里的某个角色" },
  { value: "people", label: "指定的人员" },
];
const ROLES: readonly Choice[] = [
  { value: "departmentHead", label: "科室负责人" },
  { value: "officeHead", label: "公开办负责人" },
  { value: "leader", label: "分管领导" },
];
const NEEDS: readonly Choice[] = [
  { value: "one", label: "其中一人同意即可" },
  { value: "all", label: "须全部同意（会签）" },
];

/** Shows the fields that go with the chosen kind; an old browser shows them all, each saying when it counts. */
const ONLY_WHAT_COUNTS = [
  "[&:has(option[value=supervisor]:checked)_[data-for=role]]:hidden",
  "[&:has(option[value=people]:checked)_[data-for=role]]:hidden",
  "[&:not(:has(option[value=roleInDepartment]:checked))_[data-for=department]]:hidden",
  "[&:not(:has(option[value=people]:checked))_[data-for=people]]:hidden",
].join(" ");

const MOVE = "min-h-9 rounded px-2 text-small text-blue underline-offset-4 hover:underline disabled:text-rule-2 disabled:no-underline";

export function StepFields({ index, count, departments, people }: StepChoices & { index: number; count: number }) {
  const form = useForm();
  const title = `第 ${index + 1} 步`;
  return (
    <li className={`mb-6 border-t-2 border-ink pt-3 ${ONLY_WHAT_COUNTS}`}>
      <fieldset aria-labelledby={controlId(form, `step-${index}`)}>
        <div className="mb-3 flex flex-wrap items-center justify-between gap-x-4">
          <h2 id={controlId(form, `step-${index}`)} className="text-large">
            {title}
          </h2>
          <div className="flex gap-1">
            <button type="submit" name="do" value={`up:${index}`} disabled={index === 0} className={MOVE}>
              上移<span className="sr-only">{title}</span>
            </button>
            <button type="submit" name="do" value={`down:${index}`} disabled={index === count - 1} className={MOVE}>
              下移<span className="sr-only">{title}</span>
            </button>
            <button type="submit" name="do" value={`remove:${index}`} className={`${MOVE} text-vermilion`}>
              删去<span className="sr-only">{title}</span>
            </button>
          </div>
        </div>
        <TextField name={`steps.${index}.name`} label="名称" required hint="审批人和起草人看到的名称，如“办公室保密审查”" maxLength={20} />
        <div className="grid gap-x-5 sm:grid-cols-2">
          <SelectField name={`steps.${index}.who.kind`} label="由谁审批" required choices={KINDS} />
          <div data-for="role">
            <SelectField name={`steps.${index}.who.role`} label="角色" required choices={ROLES} />
          </div>
          <div data-for="department" className="sm:col-start-2">
            <SelectField name={`steps.${index}.who.departmentId`} label="指定的科室" required choices={departments} empty="请选择" />
          </div>
        </div>
        <div data-for="people">
          <ChoiceField name={`steps.${index}.who.userIds`} label="指定的人员" required kind="many" choices={people} />
        </div>
        <div className="grid gap-x-5 sm:grid-cols-2">
          <SelectField name={`steps.${index}.need`} label="同意人数" required choices={NEEDS} />
          <TextField name={`steps.${index}.workingDays`} label="时限（工作日）" inputMode="numeric" />
        </div>
        <ChoiceField
          name={`steps.${index}.secrecyCheck`}
          label="保密审查"
          kind="many"
          choices={[{ value: "yes", label: "这一步承担保密审查，审批人须作出审查结论" }]}
        />
      </fieldset>
    </li>
  );
}
