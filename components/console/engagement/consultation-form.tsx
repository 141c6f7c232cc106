import { HiddenField, SubmitButton, TextArea, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { FormAction, FormValues } from "@/components/ui/form-state";

const LABELS = {
  title: "标题",
  text: "征集内容",
  documentPath: "征求意见的文件",
  opensOn: "开始日期",
  closesOn: "截止日期",
  contact: "联系方式",
};

interface ConsultationFormProps {
  action: FormAction;
  consultationId: string;
  /** 0: a new one */
  version: number;
  values: FormValues;
}

/** The draft of a consultation. */
export function ConsultationForm({ action, consultationId, version, values }: ConsultationFormProps) {
  return (
    <Form action={action} values={values} labels={LABELS} className="max-w-[48rem]">
      <HiddenField name="consultationId" value={consultationId} />
      <HiddenField name="expectedVersion" value={version} />
      <TextField name="title" label="标题" required maxLength={200} />
      <TextArea name="text" label="征集内容" hint="背景、主要内容、希望公众就哪些问题提意见。空一行分段。" required rows={14} />
      <TextField name="documentPath" label="征求意见的文件" hint="征求意见稿已在本站公开的，填它的地址，以 / 开头" maxLength={300} />
      <div className="grid items-end gap-x-6 sm:grid-cols-2">
        <TextField name="opensOn" label="开始日期" required type="date" />
        <TextField name="closesOn" label="截止日期" hint="到这一天 24 时为止" required type="date" />
      </div>
      <TextArea name="contact" label="联系方式" hint="联系科室、电话，以及信函、邮箱等其他提意见的途径" required rows={3} />
      <SubmitButton>保存</SubmitButton>
    </Form>
  );
}
