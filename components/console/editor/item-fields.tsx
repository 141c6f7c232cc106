"use client";

import { useState } from "react";
import { type Choice, ChoiceField, SelectField, TextArea, TextField, useField } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import { FIELD_LABELS, ORIGIN_LABELS } from "@/lib/disclosures/labels";
import { CARRIERS, GENRES, GROUNDS, groundText, OPENNESS_LABELS, TOPICS } from "@/lib/disclosures/metadata";
import { LIMITS } from "@/lib/disclosures/schema";

const asChoices = (labels: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));
const plain = (values: readonly string[]): Choice[] => values.map((value) => ({ value, label: value }));

/** 主题分类 with the second level that an item already has, which the list does not hold. */
function TopicField() {
  const { value } = useField({ name: "topic" });
  const known: readonly string[] = TOPICS;
  const choices = plain(value === "" || known.includes(value) ? known : [value, ...known]);
  return <SelectField name="topic" label={FIELD_LABELS.topic} required choices={choices} empty="请选择" />;
}

/** 公文要素: what the header table of the page shows. */
export function DocumentFields() {
  return (
    <Section title="公文要素" id="document">
      <div className="grid gap-x-6 sm:grid-cols-2">
        <SelectField name="genre" label={FIELD_LABELS.genre} required choices={plain(GENRES)} empty="请选择" />
        <TopicField />
        <TextField name="issuer" label={FIELD_LABELS.issuer} required hint="全称；联合发文写全，主办机关在前" className="sm:col-span-2" />
        <TextField name="docNo" label={FIELD_LABELS.docNo} hint="例如 示工信发〔2022〕15号" />
        <TextField
          name="formedOn"
          label={FIELD_LABELS.formedOn}
          type="date"
          required
          hint="公文的签发日期；20 个工作日的公开期限由此起算"
        />
        <NormativeField />
        <TextField name="effectiveOn" label={FIELD_LABELS.effectiveOn} type="date" />
        <TextField name="expiresOn" label={FIELD_LABELS.expiresOn} type="date" hint="文件规定了有效期的填写" />
        <SelectField name="originKind" label={FIELD_LABELS.originKind} required choices={asChoices(ORIGIN_LABELS)} />
        <TextField name="serviceObject" label={FIELD_LABELS.serviceObject} />
        <TextField name="source" label={FIELD_LABELS.source} required />
        <TextField name="responsibleEditor" label={FIELD_LABELS.responsibleEditor} required />
      </div>
    </Section>
  );
}

function NormativeField() {
  const field = useField({ name: "isNormative" });
  return (
    <div className="mb-5 sm:col-span-2">
      <label className="inline-flex min-h-11 items-center gap-2">
        <input
          key={field.key}
          {...field.control}
          type="checkbox"
          value="on"
          defaultChecked={field.value === "on"}
          className="size-5 accent-blue"
        />
        这是行政规范性文件
      </label>
      <p className="text-small text-ink-3">要填写发文字号和生效日期，页面上会标明有效性。</p>
    </div>
  );
}

/** 公开属性, decided when the document is drafted (公文公开属性源头认定). */
export function OpennessFields() {
  const { value, key, errors } = useField({ name: "openness" });
  const [openness, setOpenness] = useState(value);
  return (
    <Section title="公开属性" id="openness">
      <fieldset className="mb-5">
        <legend className="mb-1 font-semibold">{FIELD_LABELS.openness}</legend>
        {errors.length > 0 && <p className="mb-1 text-small font-semibold text-vermilion">{errors.join("；")}</p>}
        <div className="flex flex-wrap gap-x-6 gap-y-1">
          {asChoices(OPENNESS_LABELS).map((choice) => (
            <label key={`${key} ${choice.value}`} className="inline-flex min-h-11 items-center gap-2">
              <input
                type="radio"
                name="openness"
                value={choice.value}
                defaultChecked={value === choice.value}
                onChange={() => setOpenness(choice.value)}
                className="size-5 accent-blue"
              />
              {choice.label}
            </label>
          ))}
        </div>
      </fieldset>
      <div hidden={openness === "active"}>
        <SelectField
          name="opennessGround"
          label={FIELD_LABELS.opennessGround}
          required
          choices={GROUNDS.map((ground) => ({ value: ground.code, label: groundText(ground) }))}
          empty="请选择"
        />
        <TextArea name="opennessReason" label={FIELD_LABELS.opennessReason} required rows={3} hint={`最多 ${LIMITS.reason} 字`} />
      </div>
      <TextField
        name="publicUntil"
        label={FIELD_LABELS.publicUntil}
        type="date"
        hint="不填为长期公开；只公开一段时间的（如公示），填最后一天"
        className="sm:max-w-72"
      />
      <ChoiceField name="carriers" label={FIELD_LABELS.carriers} kind="many" choices={plain(CARRIERS)} />
    </Section>
  );
}
