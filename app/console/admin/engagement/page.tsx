import type { Metadata } from "next";
import { requirePermission } from "@/app/session";
import { param, type SearchParams } from "@/components/ui/address";
import { HiddenField, SubmitButton, TextArea, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { engagementSettingsFor } from "@/lib/engagement/settings";
import { keptValues } from "../../../session";
import { saveSettings } from "./actions";

export const metadata: Metadata = { title: "互动交流设置" };

const PERIODS = {
  questionDays: "咨询",
  complaintDays: "投诉",
  suggestionDays: "建议",
  helpDays: "求助",
  extensionDays: "延长",
  correctionDays: "网站纠错",
} as const;

export default async function EngagementSettingsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requirePermission("setting.edit", (one) => ({ agencyId: one.agencyId }));
  const { version, ...settings } = await engagementSettingsFor(actor.agencyId);
  const values = Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, String(value)]));
  return (
    <>
      <PageHeader title="互动交流设置" meta="期限以工作日计，改动只影响以后收到的来信和纠错" />
      {param(await searchParams, "done") === "saved" && (
        <Notice tone="done" role="status" className="mb-6">
          已保存。
        </Notice>
      )}
      <Form
        action={saveSettings}
        values={(await keptValues(searchParams)) ?? values}
        labels={{ ...PERIODS, letterNotice: "写信须知" }}
        className="max-w-[40rem]"
      >
        <HiddenField name="expectedVersion" value={version} />
        <div className="grid gap-x-6 sm:grid-cols-2">
          {Object.entries(PERIODS).map(([name, label]) => (
            <TextField
              key={name}
              name={name}
              label={name === "extensionDays" ? "延长一次最多（工作日）" : `${label}答复期限（工作日）`}
              required
              inputMode="numeric"
              maxLength={3}
            />
          ))}
        </div>
        <TextArea name="letterNotice" label="写信须知" hint="显示在写信页面的上方" rows={4} />
        <SubmitButton>保存</SubmitButton>
      </Form>
    </>
  );
}
