import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Cannot } from "@/components/console/reports/cannot";
import { EvidenceField } from "@/components/console/reports/evidence-field";
import { firstValue, SiteFieldInput } from "@/components/console/reports/site-field";
import { param, type SearchParams } from "@/components/ui/address";
import { HiddenField, SubmitButton, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { formatSize } from "@/lib/files/media-types";
import { EVIDENCE_LIMIT } from "@/lib/reports/evidence";
import { fieldName, isFigure, SITE_BLOCKS } from "@/lib/reports/site/fields";
import { keptValues } from "../../../../../../session";
import { fillBlock } from "../../../actions";
import { loadSite, siteTrail } from "../../load";

export const metadata: Metadata = { title: "填写网站报表" };

interface Props {
  params: Promise<{ year: string; block: string }>;
  searchParams: Promise<SearchParams>;
}

export default async function FillBlockPage({ params, searchParams }: Props) {
  const { year, here, page } = await loadSite(params);
  const { block: key } = await params;
  const at = page.blocks.findIndex((one) => one.key === key);
  const block = page.blocks[at];
  if (block === undefined) notFound();
  const query = await searchParams;
  const kept = await keptValues(query);
  const asked = block.fields.filter(({ field }) => field.origin !== "derived" && field.origin !== "signed");
  const needsNote = asked.some(({ field, computed }) => isFigure(field) || computed !== null);
  const reason = page.locked?.replaceAll("报告", "报表") ?? (page.mayEdit.allowed ? null : page.mayEdit.reason);
  const labels = Object.fromEntries(block.fields.map(({ field }) => [field.code, fieldName(field)]));
  return (
    <>
      <PageHeader
        title={block.name}
        trail={siteTrail(year, here)}
        meta={`第 ${at + 1} 组，共 ${SITE_BLOCKS.length} 组。每一项都要填，没有的写 0、否或者无。`}
      />
      {param(query, "done") === "saved" && (
        <Notice tone="done" role="status" className="mb-5">
          上一组已保存。
        </Notice>
      )}
      {reason === null ? (
        <Form
          key={block.key}
          action={fillBlock}
          values={kept ?? Object.fromEntries(asked.map((now) => [now.field.code, firstValue(now)]))}
          labels={{ ...labels, note: "依据", file: "依据文件" }}
          className="max-w-[52rem]"
        >
          <HiddenField name="year" value={year} />
          <HiddenField name="block" value={block.key} />
          <HiddenField name="expectedVersion" value={page.report.version} />
          <div className="grid items-end gap-x-6 sm:grid-cols-2">
            {asked.map((now) => (
              <SiteFieldInput key={now.field.code} now={now} />
            ))}
          </div>
          {needsNote && (
            <>
              <TextField
                name="note"
                label="依据"
                hint="数字可以和什么核对；改动平台计算的数字，写明原因。填了数字而没有依据文件的，须写明"
              />
              <EvidenceField hint={`系统截图、统计表等，不超过 ${formatSize(EVIDENCE_LIMIT)}`} />
            </>
          )}
          <div className="flex flex-wrap gap-3">
            {at < SITE_BLOCKS.length - 1 && (
              <SubmitButton name="then" value="next">
                保存，填下一组
              </SubmitButton>
            )}
            <SubmitButton weight={at < SITE_BLOCKS.length - 1 ? "quiet" : undefined} name="then" value="report">
              保存，回到报表
            </SubmitButton>
          </div>
        </Form>
      ) : (
        <Cannot reason={reason} back={here} label="返回报表" />
      )}
    </>
  );
}
