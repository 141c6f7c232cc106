import type { Metadata } from "next";
import type { SearchParams } from "@/components/ui/address";
import { ChoiceField, HiddenField, SubmitButton, TextArea, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { FormValues } from "@/components/ui/form-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { keptRequestSettings } from "@/lib/requests/public/kept-settings";
import { BASIC_CHANNELS, type RequestSettings } from "@/lib/requests/public/settings";
import { CHANNEL_FACTS, CHANNELS } from "@/lib/requests/receipt";
import { SIGNED_ACTS, SIGNED_WORDS } from "@/lib/requests/signing/signable";
import { keptValues, requirePermission } from "../../../session";
import { saveSettings } from "./actions";

export const metadata: Metadata = { title: "依申请公开设置" };

const LABELS = {
  officeName: "受理机构",
  officeAddress: "办公地址",
  officeHours: "办公时间",
  officePhone: "联系电话",
  officeFax: "传真",
  officePostcode: "邮政编码",
  officeEmail: "电子邮箱",
  confirmWithinWorkingDays: "网上申请确认期限（工作日）",
  supplementDays: "补正期限（工作日）",
  retentionYears: "个人信息保存年限",
  letterPrefix: "文书编号的机关代字",
  reviewAuthority: "行政复议机关",
  reviewOnlineChannel: "行政复议网上申请渠道",
  court: "有管辖权的人民法院",
  payeeAccount: "缴费方式",
  headSigns: "由公开办负责人签发的文书",
  publicLog: "申请与答复公示",
  publicStatistics: "办理统计",
} as const;

const OPEN = [{ value: "true", label: "接收申请" }];

/** What the 指南 says of requests and what the law leaves to the agency. */
export default async function RequestSettingsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requirePermission("setting.edit", ({ agencyId }) => ({ agencyId }));
  const { settings, version } = await keptRequestSettings(actor);
  const kept = await keptValues(searchParams);
  return (
    <>
      <PageHeader title="依申请公开设置" meta="申请指南、申请表和文书按这里的内容生成" />
      <Form action={saveSettings} values={kept ?? valuesOf(settings)} labels={LABELS} className="max-w-[52rem]">
        <HiddenField name="expectedVersion" value={version} />
        <Section title="申请渠道">
          {CHANNELS.map((channel) => (
            <fieldset key={channel} className="mb-4 border-b border-rule pb-1">
              <legend className="font-semibold">{CHANNEL_FACTS[channel].name}</legend>
              <div className="grid gap-x-5 sm:grid-cols-[8rem_12rem_1fr]">
                {BASIC_CHANNELS.includes(channel) ? (
                  <>
                    <p className="self-center text-small text-ink-3">基本渠道，不能关闭</p>
                    <HiddenField name={`channels.${channel}.open`} value="true" />
                  </>
                ) : (
                  <ChoiceField name={`channels.${channel}.open`} label="使用情况" kind="many" choices={OPEN} />
                )}
                <TextField name={`channels.${channel}.since`} label="自何日起" type="date" required />
                <TextField name={`channels.${channel}.note`} label="怎么提交" maxLength={300} hint="写入申请指南" />
              </div>
            </fieldset>
          ))}
        </Section>
        <Section title="受理机构" aside="不填的用站点身份里的">
          <div className="grid gap-x-5 sm:grid-cols-2">
            {(["officeName", "officeAddress", "officeHours", "officePhone", "officeFax", "officePostcode", "officeEmail"] as const).map(
              (name) => (
                <TextField key={name} name={name} label={LABELS[name]} />
              ),
            )}
          </div>
        </Section>
        <Section title="期限">
          <div className="grid gap-x-5 sm:grid-cols-3">
            {(["confirmWithinWorkingDays", "supplementDays", "retentionYears"] as const).map((name) => (
              <TextField key={name} name={name} label={LABELS[name]} required inputMode="numeric" />
            ))}
          </div>
        </Section>
        <Section title="文书">
          <ChoiceField
            name="headSigns"
            label={LABELS.headSigns}
            kind="many"
            hint="勾选的由经办人送签，公开办负责人签发后发出；不勾选的由经办人直接发出。延期、延迟答复依法由公开办负责人批准。"
            choices={SIGNED_ACTS.map((act) => ({ value: act, label: SIGNED_WORDS[act] }))}
          />
          <TextField name="letterPrefix" label={LABELS.letterPrefix} hint="如 示工信，文书编号为 示工信公开〔2026〕3号-答" />
          <TextField name="reviewAuthority" label={LABELS.reviewAuthority} />
          <TextField name="reviewOnlineChannel" label={LABELS.reviewOnlineChannel} />
          <TextField name="court" label={LABELS.court} />
          <TextArea name="payeeAccount" label={LABELS.payeeAccount} rows={2} hint="收费通知上写明的缴费方式和账户" />
        </Section>
        <Section title="公示">
          <ChoiceField
            name="publicLog"
            label={LABELS.publicLog}
            kind="many"
            choices={[{ value: "true", label: "在网站公示申请与答复的情况（不含申请人信息）" }]}
          />
          <ChoiceField
            name="publicStatistics"
            label={LABELS.publicStatistics}
            kind="many"
            choices={[{ value: "true", label: "在网站公开每年的办理统计（只有数字，不分科室）" }]}
          />
        </Section>
        <SubmitButton>保存设置</SubmitButton>
      </Form>
    </>
  );
}

function valuesOf({ channels, headSigns, publicLog, publicStatistics, ...rest }: RequestSettings): FormValues {
  const own = CHANNELS.flatMap((channel) => [
    [`channels.${channel}.open`, channels[channel].open ? "true" : ""],
    [`channels.${channel}.since`, channels[channel].since],
    [`channels.${channel}.note`, channels[channel].note],
  ]);
  return {
    ...Object.fromEntries(own),
    ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, String(value)])),
    headSigns,
    publicLog: publicLog ? "true" : "",
    publicStatistics: publicStatistics ? "true" : "",
  };
}
