"use client";

import { useRef, useState } from "react";
import { BodyField } from "@/components/console/editor/body-field";
import { HiddenField, SubmitButton } from "@/components/ui/field";
import { Form, useForm } from "@/components/ui/form";
import type { FormAction, FormValues } from "@/components/ui/form-state";

interface NarrativeFormProps {
  year: number;
  version: number;
  values: FormValues;
  /** of the six sections, as the format has them */
  headings: readonly string[];
  action: FormAction;
}

const LABELS = { opening: "开头", section1: "第一部分", section5: "第五部分", section6: "第六部分" };

/** The words of a report, a field for each part that is written. */
export function NarrativeForm(props: NarrativeFormProps) {
  return (
    <Form action={props.action} values={props.values} labels={LABELS}>
      <Parts {...props} />
    </Form>
  );
}

function Parts({ year, version, headings }: NarrativeFormProps) {
  const form = useForm();
  const [opened] = useState(version);
  const answered = Number(form.value("expectedVersion"));
  const saved = useRef(form.state.round);
  const [edited, setEdited] = useState(false);
  const unsaved = edited && saved.current === form.state.round;
  const onEdit = () => {
    saved.current = form.state.round;
    setEdited(true);
  };
  return (
    <>
      <HiddenField name="year" value={year} />
      <HiddenField name="expectedVersion" value={Number.isInteger(answered) && answered > 0 ? answered : opened} />
      <BodyField name="opening" label="开头（第一部分之前）" short pictures={false} onEdit={onEdit} />
      <BodyField name="section1" label={headings[0] ?? LABELS.section1} pictures={false} onEdit={onEdit} />
      <p className="mb-5 border-y border-rule py-3 text-small text-ink-3">
        {headings.slice(1, 4).join("；")}：表格由台账生成，不在这里写。
      </p>
      <BodyField name="section5" label={headings[4] ?? LABELS.section5} pictures={false} onEdit={onEdit} />
      <BodyField name="section6" label={headings[5] ?? LABELS.section6} short pictures={false} onEdit={onEdit} />
      <div className="no-print sticky bottom-0 z-20 -mx-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-rule-2 bg-sheet/95 px-4 py-3">
        <SubmitButton name="then" value="stay" weight="quiet">
          {form.pending ? "正在保存" : "保存"}
        </SubmitButton>
        <SubmitButton name="then" value="submit">
          保存并去送审
        </SubmitButton>
        <span role="status" className={unsaved ? "text-small text-amber" : "text-small text-ink-3"}>
          {unsaved ? "有改动还没有保存" : "已是保存的内容"}
        </span>
      </div>
    </>
  );
}
