import { HiddenField, SubmitButton, TextArea, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { FormAction, FormValues } from "@/components/ui/form-state";

interface AdjustFormProps {
  year: number;
  version: number;
  cell: string;
  /** what the registers give */
  counted: string;
  /** what it is set to now; null: not set by hand */
  standing: string | null;
  unit: string;
  adjust: FormAction;
  takeBack: FormAction;
  kept?: FormValues;
}

/** Sets a figure by hand, or takes that back; each is a signed record with its reason. */
export function AdjustForm({ year, version, cell, counted, standing, unit, adjust, takeBack, kept }: AdjustFormProps) {
  const about = (
    <>
      <HiddenField name="year" value={year} />
      <HiddenField name="expectedVersion" value={version} />
      <HiddenField name="cell" value={cell} />
    </>
  );
  return (
    <div className="grid gap-x-10 gap-y-6 md:grid-cols-2">
      <Form
        action={adjust}
        values={kept ?? { adjusted: standing ?? "" }}
        labels={{ adjusted: "调整为", reason: "理由和依据" }}
        className="max-w-[32rem]"
      >
        {about}
        <p className="mb-3 max-w-[32em] text-ink-2">台账有误的，请改台账，这里的数字会跟着变。只有台账无法补正的，才在这里调整。</p>
        <TextField
          name="adjusted"
          label={unit === "" ? "调整为" : `调整为（${unit}）`}
          hint={`现在台账数 ${counted}`}
          required
          inputMode="decimal"
        />
        <TextArea
          name="reason"
          label="理由和依据"
          required
          rows={3}
          maxLength={500}
          hint="写明为什么和台账不同、依据在哪里。公布的报告第六部分会写出两个数字和这个理由（不写姓名），请不要写个人信息"
        />
        <SubmitButton>签名调整</SubmitButton>
      </Form>
      {standing !== null && (
        <Form action={takeBack} labels={{ reason: "收回的理由" }} className="max-w-[32rem]">
          {about}
          <p className="mb-3 text-ink-2">
            现在调整为 {standing}。收回后按台账数 {counted} 计，原来的记录留存。
          </p>
          <TextArea name="reason" label="收回的理由" required rows={3} maxLength={500} />
          <SubmitButton weight="quiet">收回调整</SubmitButton>
        </Form>
      )}
    </div>
  );
}
