import type { Metadata } from "next";
import { keptValues, requirePermission } from "@/app/session";
import type { SearchParams } from "@/components/ui/address";
import { ChoiceField, SelectField, SubmitButton, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { PageHeader } from "@/components/ui/page-header";
import { AGENCY_LABELS, BODY_CHOICES } from "@/lib/reports/agencies/manage";
import { hostedChoices } from "@/lib/reports/agencies/queries";
import { addAgency } from "../actions";

export const metadata: Metadata = { title: "登记下级机关" };

export default async function NewAgencyPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requirePermission("agencies.edit", ({ agencyId }) => ({ agencyId }));
  const [choices, kept] = await Promise.all([hostedChoices(actor), keptValues(searchParams)]);
  return (
    <>
      <PageHeader
        title="登记下级机关"
        trail={[
          { label: "报告", href: "/console/reports" },
          { label: "下级机关的年度报告", href: "/console/reports/agencies" },
        ]}
        meta="登记后，它的年度报告计入汇总表。"
      />
      <Form action={addAgency} values={kept ?? { body: "department" }} labels={AGENCY_LABELS} className="max-w-[36rem]">
        <TextField name="name" label={AGENCY_LABELS.name} required hint="规范全称，与报告上的一致" />
        <ChoiceField
          name="body"
          label={AGENCY_LABELS.body}
          kind="one"
          required
          hint="条例第四十九条；超过期限的列为逾期"
          choices={BODY_CHOICES}
        />
        <SelectField
          name="hosted"
          label={AGENCY_LABELS.hosted}
          choices={choices}
          empty="不在本平台上，报告用文件报送"
          hint="在本平台上的，报告发布后自动计入"
        />
        <SubmitButton>登记</SubmitButton>
      </Form>
    </>
  );
}
