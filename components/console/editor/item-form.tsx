"use client";

import { useState } from "react";
import { type Choice, HiddenField, SelectField, SubmitButton, TextArea, TextField } from "@/components/ui/field";
import { controlId, useForm } from "@/components/ui/form";
import type { FormAction, FormValues } from "@/components/ui/form-state";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { GUIDE_FORM_LABELS } from "@/lib/disclosures/guide";
import { FIELD_LABELS } from "@/lib/disclosures/labels";
import { LIMITS } from "@/lib/disclosures/schema";
import { AttachmentsField } from "./attachments-field";
import { BodyField } from "./body-field";
import { type Checked, CheckPanel } from "./check-panel";
import { GuideFields } from "./guide-fields";
import { DocumentFields, OpennessFields } from "./item-fields";
import { valuesOf } from "./kept-draft";
import { RestorableForm } from "./restorable-form";
import { useDraftKeeping } from "./use-draft-keeping";

export interface ItemFormProps {
  userId: string;
  itemId: string;
  version: number;
  values: FormValues;
  columns: readonly (Choice & { isGuide: boolean })[];
  /** it is on the website now: what is written corrects it, and says so */
  isPublic: boolean;
  uploadLimit: number;
  notes: Readonly<Record<string, string>>;
  checked: Checked;
  /** these values were kept while signing in again, and differ from what is stored */
  kept: boolean;
  save: FormAction;
  check: (values: FormValues) => Promise<Checked>;
  note: (key: string, reason: string) => Promise<string | null>;
}

const LABELS = { ...FIELD_LABELS, ...GUIDE_FORM_LABELS };

const FAILED: Checked = { gaps: [], findings: [], problem: "没有检查成功，请稍后再试。" };

/** The whole of an item on one page. */
export function ItemForm(props: ItemFormProps) {
  const { userId, itemId, version, values, kept, save } = props;
  return (
    <RestorableForm {...{ userId, version, values, kept }} draftId={itemId} action={save} labels={LABELS}>
      {(startsUnsaved) => <FormBody {...props} startsUnsaved={startsUnsaved} />}
    </RestorableForm>
  );
}

const isNamed = (target: EventTarget): boolean => "name" in target && typeof target.name === "string" && target.name !== "";

function FormBody({ startsUnsaved, ...props }: ItemFormProps & { startsUnsaved: boolean }) {
  const form = useForm();
  const { userId, itemId } = props;
  // The page may be drawn anew while the form stands; what it was opened with, or last saved as, is what the next save expects.
  const [opened] = useState(props.version);
  const answered = Number(form.value("expectedVersion"));
  const version = Number.isInteger(answered) ? answered : opened;
  const [checked, setChecked] = useState(props.checked);
  const [checking, setChecking] = useState(false);
  const [columnId, setColumnId] = useState(String(form.value("columnId") ?? ""));
  const { root, edited, unsaved } = useDraftKeeping({ userId, itemId, version, state: form.state, pending: form.pending, startsUnsaved });

  const check = async () => {
    const element = root.current?.closest("form");
    if (!element) return;
    setChecking(true);
    setChecked(await props.check(valuesOf(element)).catch(() => FAILED));
    setChecking(false);
  };

  const onInput = (target: EventTarget) => {
    if (isNamed(target)) edited();
    if (target instanceof HTMLSelectElement && target.name === "columnId") setColumnId(target.value);
  };

  return (
    <div ref={root} onInput={(event) => onInput(event.target)}>
      <HiddenField name="id" value={itemId} />
      <HiddenField name="expectedVersion" value={version} />
      {props.kept && <HiddenField name="kept" value="1" />}
      <StaleNotice itemId={itemId} />
      <div className="gap-x-10 lg:grid lg:grid-cols-[minmax(0,46rem)_minmax(16rem,1fr)]">
        <div>
          <Section title="内容" id="content">
            <SelectField name="columnId" label={FIELD_LABELS.columnId} required choices={props.columns} empty="请选择" />
            <TextField name="title" label={FIELD_LABELS.title} required maxLength={LIMITS.title} />
            <TextArea
              name="summary"
              label={FIELD_LABELS.summary}
              required
              rows={3}
              hint={`一两句话说明内容，用在信息公开目录里，最多 ${LIMITS.summary} 字`}
            />
            <BodyField onEdit={edited} />
            <TextField name="keywords" label={FIELD_LABELS.keywords} hint="用顿号隔开，最多 10 个" />
            {props.isPublic && (
              <TextArea
                name="correctionNote"
                label={FIELD_LABELS.correctionNote}
                required
                rows={2}
                hint="这条信息正在公开：写明这次更正了什么，会在页面和订阅里向公众说明"
              />
            )}
          </Section>
          <GuideFields hidden={!props.columns.some(({ value, isGuide }) => isGuide && value === columnId)} />
          <DocumentFields />
          <Section title="相关文件" id="related">
            <TextArea
              name="relatedIds"
              label={FIELD_LABELS.relatedIds}
              rows={3}
              hint="一行一件，填索引号、发文字号或网页地址。解读填它解读的文件，两边的页面会互相链接；正文里写明文号的会自动关联"
            />
          </Section>
          <OpennessFields />
          <Section title="附件" id="attachments">
            <AttachmentsField limit={props.uploadLimit} onEdit={edited} />
          </Section>
        </div>
        <aside aria-label="送审前检查" className="mb-9 lg:sticky lg:top-6 lg:max-h-[calc(100vh-8rem)] lg:self-start lg:overflow-y-auto">
          <CheckPanel
            checked={checked}
            checking={checking}
            onCheck={() => void check()}
            fieldHref={(name) => `#${controlId(form, name)}`}
            notes={props.notes}
            onNote={props.note}
          />
        </aside>
      </div>
      <div className="no-print lower-edge -mx-4 -mb-6 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-rule-2 bg-sheet/95 px-4 py-3 md:-mx-8 md:-mb-8 md:px-8">
        <SubmitButton name="then" value="stay" weight="quiet">
          {form.pending ? "正在保存" : "保存"}
        </SubmitButton>
        <SubmitButton name="then" value="submit">
          保存并送审
        </SubmitButton>
        <span role="status" className={unsaved ? "text-small text-amber" : "text-small text-ink-3"}>
          {unsaved ? "有改动还没有保存" : "已是保存的内容"}
        </span>
      </div>
    </div>
  );
}

/** Somebody else saved first: what is typed stays here, and the newest is one click away. */
function StaleNotice({ itemId }: { itemId: string }) {
  const form = useForm();
  if (form.state.fields?.expectedVersion === undefined) return null;
  return (
    <Notice tone="soon" className="mb-5">
      <p id={controlId(form, "expectedVersion")}>
        <a href={`/console/items/${itemId}/edit`} target="_blank" rel="noopener">
          在新窗口打开最新版本
        </a>
        ，把你这里的改动抄过去后在那里保存。这一页的文字会一直留着，直到你离开。
      </p>
    </Notice>
  );
}
