import type { Metadata } from "next";
import type { SearchParams } from "@/components/ui/address";
import { ChoiceField, HiddenField, SubmitButton } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { PageHeader } from "@/components/ui/page-header";
import { keptAppealSettings } from "@/lib/appeals/settings";
import { keptValues, requirePermission } from "../../../session";
import { saveSettings } from "./actions";

export const metadata: Metadata = { title: "复议、诉讼设置" };

const LABELS = { claimDismissedCountsAs: "“驳回行政复议请求”计入", answerDays: "行政复议的答复期限" } as const;

/** What practice does differently from place to place. */
export default async function AppealSettingsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requirePermission("setting.edit", ({ agencyId }) => ({ agencyId }));
  const { version, ...settings } = await keptAppealSettings(actor);
  return (
    <>
      <PageHeader title="复议、诉讼设置" meta="各地做法不一致的，在这里选定" />
      <Form action={saveSettings} values={(await keptValues(searchParams)) ?? settings} labels={LABELS} className="max-w-[44rem]">
        <HiddenField name="expectedVersion" value={version} />
        <ChoiceField
          name="claimDismissedCountsAs"
          label={LABELS.claimDismissedCountsAs}
          required
          hint="行政复议法第六十九条。年度报告第四部分按这里的选择计数，已经发布的年度报告不变。"
          choices={[
            { value: "maintained", label: "结果维持（通常做法）" },
            { value: "other", label: "其他结果" },
          ]}
        />
        <ChoiceField
          name="answerDays"
          label={LABELS.answerDays}
          required
          hint="行政复议法第四十八条规定十日，第八十八条规定十日是指工作日。按自然日计算的只会更早，不会更晚。"
          choices={[
            { value: "law", label: "按行政复议法：10 个工作日，简易程序 5 个工作日" },
            { value: "natural", label: "按自然日" },
          ]}
        />
        <SubmitButton>保存设置</SubmitButton>
      </Form>
    </>
  );
}
