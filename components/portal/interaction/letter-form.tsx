"use client";

import { ChoiceField, SubmitButton, TextArea, TextField } from "@/components/ui/field";
import { Form, useForm } from "@/components/ui/form";
import type { FormAction, FormValues } from "@/components/ui/form-state";
import { LETTER_MAX } from "@/lib/engagement/limits";
import { LETTER_KINDS } from "@/lib/engagement/words";
import { ContactFields } from "./contact-fields";
import { Filed } from "./filed";
import { LetterReadBack } from "./letter-read-back";
import { ProofFields } from "./proof-fields";

const KINDS = Object.entries(LETTER_KINDS).map(([value, label]) => ({ value, label }));

const LABELS = {
  ...{ kind: "来信类型", subject: "标题", text: "内容", name: "姓名", phone: "联系电话", email: "电子邮箱" },
  ...{ address: "联系地址", mayPublish: "是否公开" },
} as const;

/** 写信: filled in, read back, sent; one form in three steps, with or without JavaScript. */
export function LetterForm({ action, values }: { action: FormAction; values: FormValues }) {
  return (
    <Form action={action} values={values} labels={LABELS}>
      <Steps />
    </Form>
  );
}

function Steps() {
  const { state, value } = useForm();
  if (state.status === "done")
    return (
      <Filed>
        <p>我们会分给承办科室办理，应在 {value("dueOn")} 前答复。答复在“查询进度和答复”里看，必要时会按你留的方式联系你。</p>
      </Filed>
    );
  return (
    <>
      <ProofFields />
      {value("step") === "check" ? <LetterReadBack /> : <Fill />}
    </>
  );
}

function Fill() {
  return (
    <>
      <ChoiceField name="kind" label="来信类型" required choices={KINDS} />
      <TextField name="subject" label="标题" hint="一句话说明什么事，不超过 60 个字" required maxLength={120} />
      <TextArea
        name="text"
        label="内容"
        hint={`请写清时间、地点、事情经过和希望解决的问题，不超过 ${LETTER_MAX} 字。请不要在这里写身份证号、银行卡号。`}
        required
        rows={10}
      />
      <ContactFields required />
      <TextField name="address" label="联系地址" autoComplete="address-line1" maxLength={240} />
      <ChoiceField
        name="mayPublish"
        label="答复以后，是否同意公开来信和答复"
        hint="公开前会删去姓名、电话等个人信息。不同意公开不影响办理。"
        required
        choices={[
          { value: "yes", label: "同意公开" },
          { value: "no", label: "不公开" },
        ]}
      />
      <SubmitButton name="step" value="check">
        下一步：核对内容
      </SubmitButton>
    </>
  );
}
