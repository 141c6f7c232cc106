import { type Choice, ChoiceField, SelectField, SubmitButton, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { FormAction, FormValues } from "@/components/ui/form-state";
import { Section } from "@/components/ui/section";
import { FORUM_WORDS, INSTANCE_WORDS, PROCEDURE_WORDS } from "@/lib/appeals/words";
import { APPLICANT_TYPE_WORDS } from "@/lib/requests/case/words";

interface RegisterFormProps {
  action: FormAction;
  values: FormValues;
  departments: readonly Choice[];
  people: readonly Choice[];
}

const choices = (words: Readonly<Record<string, string>>): Choice[] => Object.entries(words).map(([value, label]) => ({ value, label }));

const LABELS = {
  forum: "类别",
  body: "复议机关或者法院",
  caseNumber: "案号",
  receivedOn: "收到通知的日期",
  answerDueOn: "通知写明的最后一天",
  procedure: "复议程序",
  instance: "审级",
  requestCaseNo: "对应申请的登记编号",
  previousAppealNo: "此前行政复议的登记编号",
  byApplicant: "复议申请人、原告",
  appellant: "姓名或者名称",
  appellantType: "类型",
  phone: "联系电话",
  address: "联系地址",
  subject: "事项",
  departmentId: "承办科室",
  handlerId: "经办人",
} as const;

/** What the notice of a review authority or a court says, and whose request it is about. */
export function RegisterForm({ action, values, departments, people }: RegisterFormProps) {
  return (
    <Form action={action} values={values} labels={LABELS} className="max-w-[52rem]">
      <Section title="通知">
        <ChoiceField name="forum" label={LABELS.forum} required choices={choices(FORUM_WORDS)} />
        <div className="grid items-end gap-x-5 sm:grid-cols-2">
          <TextField name="body" label={LABELS.body} required maxLength={100} />
          <TextField name="caseNumber" label={LABELS.caseNumber} maxLength={100} hint="照录通知书" />
          <TextField name="receivedOn" label={LABELS.receivedOn} type="date" required hint="答复期限从这一天的次日算起" />
          <TextField name="answerDueOn" label={LABELS.answerDueOn} type="date" hint="没有写明的不填，按法律规定计算" />
          <SelectField name="procedure" label={LABELS.procedure} choices={choices(PROCEDURE_WORDS)} empty="没有写明（普通程序）" />
          <SelectField name="instance" label={LABELS.instance} choices={choices(INSTANCE_WORDS)} empty="一审" hint="行政诉讼填写" />
        </div>
      </Section>
      <Section title="对应的申请">
        <div className="grid items-end gap-x-5 sm:grid-cols-2">
          <TextField name="requestCaseNo" label={LABELS.requestCaseNo} maxLength={60} hint="登记簿里没有的照录原编号" />
          <TextField name="previousAppealNo" label={LABELS.previousAppealNo} maxLength={60} hint="复议后起诉的填写" />
        </div>
        <TextField name="subject" label={LABELS.subject} maxLength={300} hint="有对应申请的可以不填，用申请的内容" />
      </Section>
      <Section title="复议申请人、原告" aside="加密保存">
        <ChoiceField
          name="byApplicant"
          label={LABELS.byApplicant}
          kind="many"
          choices={[{ value: "true", label: "就是这件申请的申请人" }]}
          hint="不是的，或者没有对应申请的，在下面填写"
        />
        <div className="grid items-end gap-x-5 sm:grid-cols-2">
          <TextField name="appellant" label={LABELS.appellant} maxLength={100} autoComplete="off" />
          <SelectField name="appellantType" label={LABELS.appellantType} choices={choices(APPLICANT_TYPE_WORDS)} />
          <TextField name="phone" label={LABELS.phone} type="tel" maxLength={40} autoComplete="off" />
          <TextField name="address" label={LABELS.address} maxLength={200} autoComplete="off" />
        </div>
      </Section>
      <Section title="承办">
        <div className="grid items-end gap-x-5 sm:grid-cols-2">
          <SelectField name="departmentId" label={LABELS.departmentId} choices={departments} empty="申请的承办科室，没有的归公开办" />
          <SelectField name="handlerId" label={LABELS.handlerId} choices={people} empty="暂不确定" />
        </div>
      </Section>
      <SubmitButton>登记</SubmitButton>
    </Form>
  );
}
