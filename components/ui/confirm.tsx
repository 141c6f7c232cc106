import type { ReactNode } from "react";
import { ButtonLink } from "./button";
import { HiddenField, SubmitButton } from "./field";
import { Form } from "./form";
import type { FormAction, FormValues } from "./form-state";
import { Notice, type Tone } from "./notice";

interface ConfirmProps {
  action: FormAction;
  /** what happens, in one sentence */
  question: string;
  /** what follows from it */
  consequences: readonly string[];
  tone?: Tone;
  /** values sent along: ids, expectedVersion */
  hidden: Readonly<Record<string, string | number>>;
  values?: FormValues;
  labels?: Readonly<Record<string, string>>;
  /** names the act: "停用栏目", never "确定" */
  confirm: string;
  danger?: boolean;
  back: { label: string; href: string };
  /** fields asked before, a reason for instance */
  children?: ReactNode;
}

/** The body of a confirm page: an act that is hard to undo has a page of its own that says what follows from it. */
export function Confirm({
  action,
  question,
  consequences,
  tone = "soon",
  hidden,
  values,
  labels,
  confirm,
  danger = false,
  back,
  children,
}: ConfirmProps) {
  return (
    <Form action={action} values={values} labels={labels} className="max-w-[44rem]">
      <Notice tone={tone} className="mb-6">
        <p className="font-semibold">{question}</p>
        <ul className="mt-1 list-disc pl-5">
          {consequences.map((consequence) => (
            <li key={consequence}>{consequence}</li>
          ))}
        </ul>
      </Notice>
      {Object.entries(hidden).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      {children}
      <div className="flex flex-wrap gap-3">
        <SubmitButton weight={danger ? "danger" : "main"}>{confirm}</SubmitButton>
        <ButtonLink href={back.href}>{back.label}</ButtonLink>
      </div>
    </Form>
  );
}
