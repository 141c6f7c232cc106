import { ChoiceField, HiddenField, SelectField, SubmitButton, TextArea, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { FormAction, FormValues } from "@/components/ui/form-state";
import { Section } from "@/components/ui/section";
import type { CivilDate } from "@/lib/core/civil-date";
import { PERSONAL_WORDS } from "@/lib/requests/applicant/words";
import { APPLICANT_TYPE_WORDS, ID_KIND_WORDS, PROVIDE_FORM_WORDS, PROVIDE_WAY_WORDS } from "@/lib/requests/case/words";
import { CHANNEL_FACTS, type RequestChannel } from "@/lib/requests/receipt";

interface IntakeFormProps {
  action: FormAction;
  channel: RequestChannel;
  formKey: string;
  today: CivilDate;
  values?: FormValues;
}

const choices = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([value, label]) => ({ value, label }));

const LABELS = {
  ...PERSONAL_WORDS,
  arrivedOn: "收到日期",
  signedOn: "签收（签字）日期",
  confirmedOn: "确认日期",
  clerkName: "代填人",
  readBackOn: "复述核对日期",
  applicantType: "申请人类型",
  idKind: "证件类型",
  subject: "所需政府信息的名称",
  docNo: "文号",
  description: "特征描述",
  provideForm: "提供方式",
  provideWay: "获取途径",
  assistance: "便利需求",
} as const;

/** The application form as it came on paper, with the days that decide the day of receipt. */
export function IntakeForm({ action, channel, formKey, today, values }: IntakeFormProps) {
  const { receiptBy, receiptDay } = CHANNEL_FACTS[channel];
  return (
    <Form action={action} values={values ?? { arrivedOn: today, applicantType: "naturalPerson" }} labels={LABELS} className="min-w-0">
      <HiddenField name="formKey" value={formKey} />
      <HiddenField name="channel" value={channel} />
      <Section title="收到" aside={`收到之日：${receiptDay}`}>
        <div className="grid gap-x-5 sm:grid-cols-2">
          <TextField name="arrivedOn" label={LABELS.arrivedOn} type="date" required />
          {receiptBy === "signedOn" && (
            <TextField name="signedOn" label={channel === "ORAL" ? "申请人签字日期" : "签收日期"} type="date" required />
          )}
          {receiptBy === "confirmedOn" && (
            <TextField
              name="confirmedOn"
              label={LABELS.confirmedOn}
              type="date"
              hint="与申请人确认的那一天；联系不上的先不填，期限从联系上算起"
            />
          )}
          {channel === "ORAL" && (
            <>
              <TextField name="clerkName" label={LABELS.clerkName} required />
              <TextField name="readBackOn" label={LABELS.readBackOn} type="date" required />
            </>
          )}
        </div>
      </Section>
      <Section title="申请人">
        <ChoiceField name="applicantType" label={LABELS.applicantType} required choices={choices(APPLICANT_TYPE_WORDS)} />
        <div className="grid gap-x-5 sm:grid-cols-2">
          <TextField name="name" label={LABELS.name} required maxLength={100} />
          <SelectField name="idKind" label={LABELS.idKind} choices={choices(ID_KIND_WORDS)} empty="没有提供" />
          <TextField name="idNumber" label={LABELS.idNumber} maxLength={40} autoComplete="off" />
          <TextField name="creditCode" label={LABELS.creditCode} maxLength={40} hint="法人或者其他组织" />
          <TextField name="legalPerson" label="法定代表人或者负责人" maxLength={60} />
          <TextField name="contactPerson" label={LABELS.contactPerson} maxLength={60} />
          <TextField name="phone" label={LABELS.phone} maxLength={40} type="tel" />
          <TextField name="email" label={LABELS.email} maxLength={100} type="email" />
          <TextField name="address" label={LABELS.address} maxLength={200} className="sm:col-span-2" />
          <TextField name="postcode" label={LABELS.postcode} maxLength={6} inputMode="numeric" />
          <TextField name="agentName" label={LABELS.agentName} maxLength={60} />
          <TextField name="agentPhone" label={LABELS.agentPhone} maxLength={40} type="tel" />
        </div>
      </Section>
      <Section title="申请内容" aside="名称、文号、特征描述至少一项">
        <TextField name="subject" label={LABELS.subject} maxLength={300} />
        <TextField name="docNo" label={LABELS.docNo} maxLength={100} className="sm:max-w-96" />
        <TextArea name="description" label={LABELS.description} rows={4} maxLength={3000} hint="照录申请书原文" />
        <div className="grid gap-x-5 sm:grid-cols-2">
          <SelectField name="provideForm" label={LABELS.provideForm} choices={choices(PROVIDE_FORM_WORDS)} empty="没有写明" />
          <SelectField name="provideWay" label={LABELS.provideWay} choices={choices(PROVIDE_WAY_WORDS)} empty="没有写明" />
        </div>
        <TextField name="assistance" label={LABELS.assistance} maxLength={300} />
      </Section>
      <SubmitButton>登记</SubmitButton>
    </Form>
  );
}
