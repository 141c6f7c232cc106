"use client";

import { ChoiceField, SubmitButton, TextArea, TextField } from "@/components/ui/field";
import { Form, useForm } from "@/components/ui/form";
import type { FormAction, FormValues } from "@/components/ui/form-state";
import { CORRECTION_KINDS } from "@/lib/engagement/words";
import { ContactFields } from "./contact-fields";
import { Filed } from "./filed";
import { ProofFields } from "./proof-fields";

const KINDS = Object.entries(CORRECTION_KINDS).map(([value, label]) => ({ value, label }));
const LABELS = {
  page: "出错页面",
  quote: "出错的文字",
  kind: "错误类型",
  text: "说明",
  name: "姓名",
  phone: "联系电话",
  email: "电子邮箱",
};

/** 网站纠错 */
export function CorrectionForm({ action, values }: { action: FormAction; values: FormValues }) {
  return (
    <Form action={action} values={values} labels={LABELS}>
      <Fill />
    </Form>
  );
}

function Fill() {
  const { state, value } = useForm();
  if (state.status === "done")
    return (
      <Filed>
        <p>谢谢你帮我们改进网站。我们会在 {value("dueOn")} 前核实处理，结果在“查询进度和答复”里看。</p>
      </Filed>
    );
  return (
    <>
      <ProofFields />
      <TextField name="page" label="出错页面" hint="本站页面的地址，以 / 开头" required maxLength={500} />
      <TextArea name="quote" label="出错的文字" hint="从页面上复制过来，链接打不开的可以不填" rows={2} />
      <ChoiceField name="kind" label="错误类型" required choices={KINDS} />
      <TextArea name="text" label="说明" hint="哪里不对，应当是什么" required rows={4} />
      <details className="mb-5">
        <summary className="min-h-11 py-2 text-blue">留下联系方式（可以不留）</summary>
        <div className="pt-2">
          <ContactFields />
        </div>
      </details>
      <SubmitButton name="step" value="send">
        提交纠错
      </SubmitButton>
    </>
  );
}
