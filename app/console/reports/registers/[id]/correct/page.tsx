import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { Cannot } from "@/components/console/reports/cannot";
import { EntryTable } from "@/components/console/reports/entry-table";
import { EvidenceField } from "@/components/console/reports/evidence-field";
import type { SearchParams } from "@/components/ui/address";
import { HiddenField, SubmitButton, TextArea, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { formatSize } from "@/lib/files/media-types";
import { EVIDENCE_LIMIT } from "@/lib/reports/evidence";
import { entryPage, mayRegister } from "@/lib/reports/registers/console";
import { REGISTER_KINDS } from "@/lib/reports/registers/kinds";
import { ENTRY_LABELS } from "@/lib/reports/registers/record-entry";
import { keptValues, requirePermission } from "../../../../../session";
import { correctEntry } from "../../actions";

export const metadata: Metadata = { title: "更正登记的数字" };

interface CorrectPageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<SearchParams>;
}

export default async function CorrectEntryPage({ params, searchParams }: CorrectPageProps) {
  const actor = await requirePermission("report.view", ({ agencyId }) => ({ agencyId }));
  const { id } = await params;
  const entry = z.uuid().safeParse(id).success ? await entryPage(actor, id) : null;
  if (entry === null) notFound();
  const here = `/console/reports/registers?year=${entry.year}`;
  const [verdict, kept] = await Promise.all([mayRegister(actor), keptValues(searchParams)]);
  const refusal = entry.replaced ? "这一条已经更正过，请对最新的一条办理更正。" : verdict.allowed ? null : verdict.reason;
  return (
    <>
      <PageHeader
        title="更正登记的数字"
        trail={[
          { label: "报告", href: "/console/reports" },
          { label: "年度数据", href: here },
        ]}
        meta={`${entry.year} 年${REGISTER_KINDS[entry.kind].label}。更正后原来的数字留在历史里，不再计入。`}
      />
      <Section title="原来的登记">
        <EntryTable caption="原来的登记" rows={[entry]} />
      </Section>
      {refusal === null ? (
        <Form action={correctEntry} values={kept ?? {}} labels={ENTRY_LABELS} className="max-w-[44rem]">
          <HiddenField name="entryId" value={entry.id} />
          <TextField
            name="value"
            label={`更正为（${REGISTER_KINDS[entry.kind].unit}）`}
            required
            inputMode="decimal"
            hint="这个来源不应计入的写 0"
          />
          <EvidenceField required hint={`能说明更正的文件，不超过 ${formatSize(EVIDENCE_LIMIT)}`} />
          <TextField name="evidence" label={ENTRY_LABELS.evidence} hint="文件说明不了的，写在这里" />
          <TextArea name="reason" label="更正原因" required rows={2} />
          <SubmitButton>更正</SubmitButton>
        </Form>
      ) : (
        <Cannot reason={refusal} back={here} label="返回年度数据" />
      )}
    </>
  );
}
