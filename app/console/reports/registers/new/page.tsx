import type { Metadata } from "next";
import { Cannot } from "@/components/console/reports/cannot";
import { EvidenceField } from "@/components/console/reports/evidence-field";
import { param, type SearchParams } from "@/components/ui/address";
import { SelectField, SubmitButton, TextArea, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { PageHeader } from "@/components/ui/page-header";
import { formatSize } from "@/lib/files/media-types";
import { EVIDENCE_LIMIT } from "@/lib/reports/evidence";
import { kindChoices, mayRegister } from "@/lib/reports/registers/console";
import { ENTRY_LABELS } from "@/lib/reports/registers/record-entry";
import { keptValues, requirePermission } from "../../../../session";
import { reportedYear } from "../../year-param";
import { addEntry } from "../actions";

export const metadata: Metadata = { title: "登记一个数字" };

export default async function NewEntryPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requirePermission("report.view", ({ agencyId }) => ({ agencyId }));
  const query = await searchParams;
  const year = reportedYear(query);
  const here = `/console/reports/registers?year=${year}`;
  const [verdict, kept] = await Promise.all([mayRegister(actor), keptValues(query)]);
  const first = { year: String(year), kind: param(query, "kind") };
  return (
    <>
      <PageHeader
        title="登记一个数字"
        trail={[
          { label: "报告", href: "/console/reports" },
          { label: "年度数据", href: here },
        ]}
        meta="一个来源在一年里的一个数字。几个来源的数字相加；登记后不能改写，只能更正。"
      />
      {verdict.allowed ? (
        <Form action={addEntry} values={kept ?? first} labels={ENTRY_LABELS} className="max-w-[44rem]">
          <div className="grid gap-x-5 sm:grid-cols-[8rem_1fr]">
            <TextField name="year" label={ENTRY_LABELS.year} required inputMode="numeric" />
            <SelectField name="kind" label={ENTRY_LABELS.kind} required choices={kindChoices()} empty="请选择" />
          </div>
          <TextField
            name="value"
            label={ENTRY_LABELS.value}
            required
            inputMode="decimal"
            hint="件数写整数，没有的写 0；行政事业性收费以万元为单位，最多六位小数"
          />
          <div className="grid items-end gap-x-5 sm:grid-cols-2">
            <TextField name="source" label={ENTRY_LABELS.source} required hint="系统或者台账的名称，如 行政许可台账" />
            <TextField name="department" label={ENTRY_LABELS.department} hint="各科室分别统计的，写科室名称" />
          </div>
          <EvidenceField required hint={`台账、系统截图、盖章的统计表等，不超过 ${formatSize(EVIDENCE_LIMIT)}`} />
          <TextField name="evidence" label={ENTRY_LABELS.evidence} hint="文件说明不了的，写在这里" />
          <TextArea name="reason" label={ENTRY_LABELS.reason} required rows={2} hint="为什么手工登记" />
          <SubmitButton>登记</SubmitButton>
        </Form>
      ) : (
        <Cannot reason={verdict.reason} back={here} label="返回年度数据" />
      )}
    </>
  );
}
