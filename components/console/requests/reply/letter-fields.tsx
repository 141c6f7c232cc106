import { HiddenField, SelectField, TextArea, TextField } from "@/components/ui/field";
import type { AskedField } from "@/lib/requests/letters/compose";
import type { TextPart } from "@/lib/requests/letters/letter";

/** One thing that a letter must say. */
export function LetterFieldInput({ field, handsOut = false }: { field: AskedField; handsOut?: boolean }) {
  const { key, label, required, multiline, day, options } = field;
  // A letter that files go with does not say where else to get them.
  const instead = handsOut && key === "publicWay";
  const asked = { name: `facts.${key}`, label, required: required && !instead, hint: instead ? "随答复书提供文件的，不用填写" : undefined };
  if (options.length > 0) return <SelectField {...asked} choices={options} empty="请选择" />;
  if (day) return <TextField {...asked} type="date" className="max-w-60" />;
  return multiline ? <TextArea {...asked} rows={3} maxLength={2000} /> : <TextField {...asked} maxLength={500} />;
}

/** The paragraphs of a letter that may be worded otherwise; `shown.…` tells afterwards which were. */
export function PartFields({ parts }: { parts: readonly TextPart[] }) {
  return (
    <>
      <p className="mb-4 text-small text-ink-3">可以改写下面的段落；日期、文号、金额和引用的条款要保留。救济途径和落款由系统生成。</p>
      {parts.map((part, index) => (
        <div key={part.id}>
          <HiddenField name={`shown.${part.id}`} value={part.text} />
          <TextArea name={`edits.${part.id}`} label={`第 ${index + 1} 段`} required rows={4} maxLength={10_000} />
        </div>
      ))}
    </>
  );
}
