import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { keptValues } from "@/app/session";
import { OpeningFields } from "@/components/console/reports/opening-fields";
import { OpeningRecords } from "@/components/console/reports/opening-records";
import type { SearchParams } from "@/components/ui/address";
import { ButtonLink } from "@/components/ui/button";
import { HiddenField, SubmitButton, TextArea } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { cellLabel, figureAt, pathOf } from "@/lib/reports/annual/cell-path";
import { openingCells } from "@/lib/reports/annual/enter-opening";
import { formatOfYear } from "@/lib/reports/annual/format";
import { openingRecords } from "@/lib/reports/annual/opening-records";
import { reportTables } from "@/lib/reports/annual/output/grid";
import { enterOpeningFigures } from "../actions";
import { loadReport, trailOf } from "../load";

export const metadata: Metadata = { title: "期初数" };

interface Props {
  params: Promise<{ year: string }>;
  searchParams: Promise<SearchParams>;
}

export default async function OpeningPage({ params, searchParams }: Props) {
  const { actor, year, here, page } = await loadReport(params);
  const before = year - 1;
  const format = formatOfYear(before);
  if (format === undefined) notFound();
  const records = await openingRecords(actor.agencyId, before);
  const last = records[0];
  const figures = { agency: page.computed.figures.agency, year: before, format: format.code, ...(last?.tables ?? {}) };
  const cells = openingCells(format);
  const stored = Object.fromEntries(cells.map((cell) => [`figures.${pathOf(cell)}`, String(figureAt(figures, cell) ?? "")]));
  const names = Object.fromEntries(cells.map((cell) => [pathOf(cell), cellLabel(format, cell)]));
  const published = page.computed.previous?.from === "published";
  return (
    <>
      <PageHeader
        title={`${before} 年的期初数`}
        trail={trailOf(year, here)}
        meta={`${before} 年的报告在使用本平台以前已经公布：把公布的数字录进来，${year} 年的报告从它结转。`}
      />
      {published && <Notice className="mb-6">{before} 年的报告已经在这里公布，结转以公布的报告为准，不用期初数。</Notice>}
      {records.length > 0 && (
        <Section title="录入记录" aside={`${records.length} 次，最后一次有效`}>
          <OpeningRecords records={records} />
        </Section>
      )}
      {!page.mayEdit.allowed && <Notice tone="soon">{page.mayEdit.reason}</Notice>}
      {page.mayEdit.allowed && !published && (
        <Form
          action={enterOpeningFigures}
          values={{ ...stored, evidence: "", ...(await keptValues(searchParams)) }}
          labels={{ evidence: "数字的依据" }}
        >
          <HiddenField name="year" value={before} />
          <HiddenField name="expectedRecords" value={records.length} />
          <p className="mb-5 max-w-[46rem] text-ink-2">
            照已公布的报告逐格录入，空着的格子按 0 计。公布的数字有误的，也照公布的录，差异在 {year} 年报告第六部分说明。
          </p>
          <OpeningFields tables={reportTables({ figures })} headings={format.headings} names={names} />
          <TextArea
            name="evidence"
            label="数字的依据"
            required
            rows={2}
            maxLength={500}
            hint="已公布报告的网址、文号，或者存放在哪里"
            className="max-w-[46rem]"
          />
          <div className="flex flex-wrap gap-3">
            <SubmitButton>签名录入</SubmitButton>
            <ButtonLink href={here}>回到报告</ButtonLink>
          </div>
        </Form>
      )}
    </>
  );
}
