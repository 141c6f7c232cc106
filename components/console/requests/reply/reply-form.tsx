import Link from "next/link";
import { ButtonLink } from "@/components/ui/button";
import { ChoiceField, HiddenField, SelectField, SubmitButton, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { FormAction, FormValues } from "@/components/ui/form-state";
import { MoreRows } from "@/components/ui/more-rows";
import { Section } from "@/components/ui/section";
import type { AskedField } from "@/lib/requests/letters/compose";
import { editableParts } from "@/lib/requests/letters/edits";
import { WITHHOLDING_GROUNDS } from "@/lib/requests/letters/grounds";
import type { Outcome } from "@/lib/requests/outcomes";
import type { CaseView } from "@/lib/requests/queries/case-view";
import type { ReplyContent } from "@/lib/requests/reply/content";
import type { ReplyPreview } from "@/lib/requests/reply/preview";
import { LetterFieldInput, PartFields } from "./letter-fields";

interface ReplyFormProps {
  action: FormAction;
  here: string;
  view: CaseView;
  outcome: Outcome;
  /** the draft, when it is of this outcome */
  content: ReplyContent | null;
  preview: ReplyPreview;
  kept: FormValues | null;
}

/** Rows of withheld passages beyond those that are written: one open, the others folded. */
const SPARE_ROWS = 12;
const HANDS_OUT_FILES = ["GRANTED", "PARTIAL"];
const HANDS_OUT = [...HANDS_OUT_FILES, "ALREADY_PUBLIC"];

/** What the letter of this outcome needs beyond what the case knows. */
export function ReplyForm({ action, here, view, outcome, content, preview, kept }: ReplyFormProps) {
  const parts = preview.letter === null ? [] : editableParts(preview.letter);
  const edited = Object.keys(content?.edits ?? {});
  const written = content?.withheld.length ?? 0;
  const withheld = outcome.requires.includes("withheldPassages") ? written + SPARE_ROWS : 0;
  const places = Array.from({ length: withheld }, (_, place) => place);
  const files = HANDS_OUT.includes(outcome.code)
    ? view.files.filter(({ erased, kind }) => !erased && ["released", "source"].includes(kind))
    : [];
  return (
    <Form action={action} values={kept ?? valuesOf(content, parts)} labels={labelsOf(preview.fields, withheld)} className="min-w-0">
      <HiddenField name="requestId" value={view.id} />
      <HiddenField name="expectedVersion" value={view.version} />
      <HiddenField name="outcome" value={outcome.code} />
      {edited.map((id) => (
        <HiddenField key={id} name="edited" value={id} />
      ))}
      <p className="mb-6">
        办理结果：<strong>{outcome.label}</strong>
        {outcome.article !== null && <span className="text-ink-3">（{outcome.article}）</span>}{" "}
        <Link href={`${here}/draftReply?outcome=other`} prefetch={false}>
          改选
        </Link>
      </p>
      {preview.fields.length > 0 && (
        <Section title="答复书要写明的">
          {preview.fields.map((field) => (
            <LetterFieldInput key={field.key} field={field} handsOut={HANDS_OUT_FILES.includes(outcome.code)} />
          ))}
        </Section>
      )}
      {withheld > 0 && (
        <Section title="不予公开的内容">
          <MoreRows
            open={written + 1}
            label="再写一处"
            rows={places.map((place) => ({
              key: String(place),
              names: ["passage", "place", "ground", "reason"].map((key) => withheldName(place, key)),
              fields: <WithheldRow place={place} />,
            }))}
          />
        </Section>
      )}
      {HANDS_OUT.includes(outcome.code) && (
        <Section title="向申请人提供的文件">
          {files.length === 0 ? (
            <p className="mb-4 text-small text-ink-3">
              还没有可以提供的文件。先在“添加材料”中上传“所申请信息的原件”；部分公开的，遮盖后提供副本。
            </p>
          ) : (
            <ChoiceField
              name="fileIds"
              label="文件"
              kind="many"
              choices={files.map(({ id, name, madeFromId }) => ({
                value: id,
                label: madeFromId === null ? name : `${name}（遮盖后的副本）`,
              }))}
            />
          )}
          <ChoiceField
            name="secrecy.result"
            label="保密审查"
            required
            choices={[
              { value: "passed", label: "通过" },
              { value: "unsure", label: "拿不准" },
              { value: "notNeeded", label: "没有提供文件，不需要" },
            ]}
          />
          <TextField name="secrecy.note" label="审查说明" maxLength={500} />
        </Section>
      )}
      {parts.length > 0 && (
        <Section title="答复书的文字">
          <PartFields parts={parts} />
          {edited.length > 0 && (
            <ChoiceField name="forgetEdits" label="改写过的段落" kind="many" choices={[{ value: "yes", label: "恢复为系统生成的文字" }]} />
          )}
        </Section>
      )}
      <div className="flex flex-wrap gap-3">
        <SubmitButton>保存草稿</SubmitButton>
        <ButtonLink href={here}>返回这件申请</ButtonLink>
      </div>
    </Form>
  );
}

const withheldName = (place: number, key: string): string => `withheld.${place}.${key}`;

function WithheldRow({ place }: { place: number }) {
  const name = (key: string): string => withheldName(place, key);
  return (
    <fieldset className="mb-5 border-b border-rule">
      <legend className="mb-2 text-small text-ink-3">第 {place + 1} 处</legend>
      <div className="grid gap-x-5 sm:grid-cols-2">
        <TextField name={name("passage")} label="内容" hint="概括写，不要照录" maxLength={500} />
        <TextField name={name("place")} label="位置" hint="如：附件第 3 页表格" maxLength={100} />
        <SelectField
          name={name("ground")}
          label="依据"
          choices={WITHHOLDING_GROUNDS.map(({ code, label, article }) => ({ value: code, label: `${label}（${article}）` }))}
          empty="请选择"
        />
        <TextField name={name("reason")} label="理由" maxLength={1000} />
      </div>
    </fieldset>
  );
}

function valuesOf(content: ReplyContent | null, parts: readonly { id: string; text: string }[]): FormValues {
  const texts = Object.fromEntries(parts.map(({ id, text }) => [`edits.${id}`, text]));
  if (content === null) return texts;
  return {
    ...texts,
    ...Object.fromEntries(Object.entries(content.facts).map(([key, value]) => [`facts.${key}`, value ?? ""])),
    ...Object.fromEntries(
      content.withheld.flatMap((row, index) => Object.entries(row).map(([key, value]) => [`withheld.${index}.${key}`, value] as const)),
    ),
    fileIds: content.fileIds,
    "secrecy.result": content.secrecy.result,
    "secrecy.note": content.secrecy.note,
  };
}

const labelsOf = (fields: readonly AskedField[], withheld: number): Record<string, string> => ({
  ...Object.fromEntries(fields.map(({ key, label }) => [`facts.${key}`, label])),
  ...Object.fromEntries(Array.from({ length: withheld }, (_, index) => [`withheld.${index}.ground`, `第 ${index + 1} 处的依据`])),
  "secrecy.result": "保密审查",
});
