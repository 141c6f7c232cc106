import { HiddenField, SubmitButton, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { FormAction, FormValues } from "@/components/ui/form-state";

interface ScheduleFormProps {
  action: FormAction;
  hidden: Readonly<Record<string, string | number>>;
  values?: FormValues;
}

/** 定时发布: a minute in Asia/Shanghai. */
export function ScheduleForm({ action, hidden, values }: ScheduleFormProps) {
  return (
    <Form action={action} values={values} labels={{ at: "发布时间" }} className="max-w-[44rem]">
      {Object.entries(hidden).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      <TextField
        name="at"
        type="datetime-local"
        label="发布时间"
        hint="北京时间，精确到分钟。到时间会再核对一次；核对不通过的不公开，并在待办里说明原因。"
        required
        className="max-w-72"
      />
      <SubmitButton weight="quiet">定时发布</SubmitButton>
    </Form>
  );
}
