"use client";

import { TextArea, TextField } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import { GUIDE_FIELDS, GUIDE_LABELS, guideName, isLong } from "@/lib/disclosures/guide";

/** 指南要素: shown while the column is that of the guide; its text is made of them. */
export function GuideFields({ hidden }: { hidden: boolean }) {
  return (
    <div hidden={hidden}>
      <Section title="指南要素" id="guide">
        <p className="mb-4 text-small text-ink-2">
          《政府信息公开条例》第十二条要求公开指南包括下列各项，缺一项不能送审。页面正文由这些要素组成，上面的“正文”写其他需要说明的事项。
        </p>
        {GUIDE_FIELDS.map((field) =>
          isLong(field) ? (
            <TextArea key={field} name={guideName(field)} label={GUIDE_LABELS[field]} required rows={4} />
          ) : (
            <TextField key={field} name={guideName(field)} label={GUIDE_LABELS[field]} required />
          ),
        )}
      </Section>
    </div>
  );
}
