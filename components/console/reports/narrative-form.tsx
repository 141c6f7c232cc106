"use client";

import { type RefObject, useEffect, useState } from "react";
import { BodyField } from "@/components/console/editor/body-field";
import { RestorableForm } from "@/components/console/editor/restorable-form";
import { useDraftKeeping } from "@/components/console/editor/use-draft-keeping";
import { HiddenField, SubmitButton } from "@/components/ui/field";
import { controlId, useForm } from "@/components/ui/form";
import type { FormAction, FormValues } from "@/components/ui/form-state";
import { Notice } from "@/components/ui/notice";

interface NarrativeFormProps {
  userId: string;
  year: number;
  version: number;
  values: FormValues;
  /** these values were kept while signing in again */
  kept: boolean;
  /** of the six sections, as the format has them */
  headings: readonly string[];
  action: FormAction;
}

const LABELS = { opening: "开头", section1: "第一部分", section5: "第五部分", section6: "第六部分" };

const draftOf = (year: number): string => `annual-report-${year}`;

/** The words of a report, a field for each part that is written. What is typed is kept in the browser until it is saved, as with items. */
export function NarrativeForm(props: NarrativeFormProps) {
  const { userId, year, version, values, kept, action } = props;
  return (
    <RestorableForm {...{ userId, version, values, kept, action }} draftId={draftOf(year)} labels={LABELS}>
      {(startsUnsaved) => <Parts {...props} startsUnsaved={startsUnsaved} />}
    </RestorableForm>
  );
}

/** A sentence is taken into what is stored: while something is not saved, the buttons beside the form wait for it. */
function useHeldSuggestions(root: RefObject<HTMLElement | null>, unsaved: boolean): boolean {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!unsaved) return setHeld(false);
    const onSubmit = (event: SubmitEvent) => {
      const beside = event.target instanceof Element && event.target.closest("aside") !== null;
      if (!beside || root.current?.closest("form") === event.target) return;
      event.preventDefault();
      event.stopPropagation();
      setHeld(true);
    };
    document.addEventListener("submit", onSubmit, { capture: true });
    return () => document.removeEventListener("submit", onSubmit, { capture: true });
  }, [root, unsaved]);
  return held;
}

function Parts({ userId, year, version, headings, startsUnsaved }: NarrativeFormProps & { startsUnsaved: boolean }) {
  const form = useForm();
  const [opened] = useState(version);
  const answered = Number(form.value("expectedVersion"));
  const expected = Number.isInteger(answered) && answered > 0 ? answered : opened;
  const {
    root,
    edited: onEdit,
    unsaved,
  } = useDraftKeeping({
    ...{ userId, itemId: draftOf(year), version: expected, startsUnsaved },
    ...{ state: form.state, pending: form.pending },
  });
  const held = useHeldSuggestions(root, unsaved);
  return (
    <div ref={root}>
      <HiddenField name="year" value={year} />
      <HiddenField name="expectedVersion" value={expected} />
      {form.state.fields?.expectedVersion !== undefined && (
        <Notice tone="soon" className="mb-5">
          <p id={controlId(form, "expectedVersion")}>
            <a href={`/console/reports/annual/${year}/text`} target="_blank" rel="noopener">
              在新窗口打开最新的文字
            </a>
            ，把你这里的改动抄过去后在那里保存。这一页的文字会一直留着，直到你离开。
          </p>
        </Notice>
      )}
      <BodyField name="opening" label="开头（第一部分之前）" short pictures={false} onEdit={onEdit} />
      <BodyField name="section1" label={headings[0] ?? LABELS.section1} pictures={false} onEdit={onEdit} />
      <p className="mb-5 border-y border-rule py-3 text-small text-ink-3">
        {headings.slice(1, 4).join("；")}：表格由台账生成，不在这里写。
      </p>
      <BodyField name="section5" label={headings[4] ?? LABELS.section5} pictures={false} onEdit={onEdit} />
      <BodyField name="section6" label={headings[5] ?? LABELS.section6} short pictures={false} onEdit={onEdit} />
      <div className="no-print lower-edge -mx-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-rule-2 bg-sheet/95 px-4 py-3">
        <SubmitButton name="then" value="stay" weight="quiet">
          {form.pending ? "正在保存" : "保存"}
        </SubmitButton>
        <SubmitButton name="then" value="submit">
          保存并去送审
        </SubmitButton>
        <span role="status" className={unsaved ? "text-small text-amber" : "text-small text-ink-3"}>
          {held ? "有改动还没有保存：请先保存，再采用句子" : unsaved ? "有改动还没有保存" : "已是保存的内容"}
        </span>
      </div>
    </div>
  );
}
