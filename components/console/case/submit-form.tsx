import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { HiddenField, SubmitButton, TextArea } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { FormAction, FormValues } from "@/components/ui/form-state";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import type { Finding } from "@/lib/screening/finding";
import { ExcerptText, FindingHead } from "./findings";

interface SubmitFormProps {
  action: FormAction;
  /** what is sent up: ids, expectedVersion */
  hidden: Readonly<Record<string, string | number>>;
  /** what the screening does not let through without a reason */
  blocked: readonly Finding[];
  /** where to take it out instead */
  instead: string;
  /** the reasons that were written before, by finding */
  notes: ReadonlyMap<string, string>;
  /** what was typed before the session ran out */
  kept: FormValues | null;
  /** what follows from sending it up */
  follows: string;
  back: { label: string; href: string };
  children?: ReactNode;
}

/** The body of a page that sends something up: what the screening wants explained, and a word to those who approve. */
export function SubmitForm({ action, hidden, blocked, instead, notes, kept, follows, back, children }: SubmitFormProps) {
  const written = Object.fromEntries(blocked.map(({ key }) => [`reasons.${key}`, notes.get(key) ?? ""]));
  return (
    <Form action={action} values={{ ...written, ...kept }} labels={{ note: "送审说明" }} className="max-w-[46rem]">
      {Object.entries(hidden).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      {blocked.length > 0 && (
        <Section title="不能直接公开的内容" aside={<Tag tone="late">{`${blocked.length} 处`}</Tag>}>
          <p className="mb-4 text-ink-2">{instead}；确需保留的，逐处写明理由，理由会随件送审并留存。</p>
          {blocked.map((finding) => (
            <div key={finding.key} className="mb-2 border-b border-rule pb-1">
              <FindingHead finding={finding} />
              <p className="mb-2">
                <ExcerptText excerpt={finding.excerpt} />
              </p>
              <TextArea name={`reasons.${finding.key}`} label="保留理由" required rows={2} maxLength={300} />
            </div>
          ))}
        </Section>
      )}
      {children}
      <TextArea name="note" label="送审说明" hint="告诉审批人需要留意什么" rows={3} maxLength={500} />
      <p className="mb-5 text-small text-ink-3">{follows}</p>
      <div className="flex flex-wrap gap-3">
        <SubmitButton>送审</SubmitButton>
        <ButtonLink href={back.href}>{back.label}</ButtonLink>
      </div>
    </Form>
  );
}
