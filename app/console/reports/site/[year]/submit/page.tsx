import type { Metadata } from "next";
import { Cannot } from "@/components/console/reports/cannot";
import { HiddenField, SubmitButton, TextArea } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { PageHeader } from "@/components/ui/page-header";
import { submit } from "../../actions";
import { loadSite, siteTrail } from "../load";

export const metadata: Metadata = { title: "网站报表送审" };

export default async function SubmitSitePage({ params }: { params: Promise<{ year: string }> }) {
  const { year, here, page } = await loadSite(params);
  const { report, locked, mayEdit, blocking } = page;
  const reason =
    locked?.replaceAll("报告", "报表") ??
    (mayEdit.allowed ? null : mayEdit.reason) ??
    (blocking > 0 ? `还有 ${blocking} 处要处理才能送审，见报表页的核对结果。` : null);
  return (
    <>
      <PageHeader
        title="送审"
        trail={siteTrail(year, here)}
        meta="送审后报表锁定，按“政府网站工作年度报表”栏目的审批流程逐级审批，批准后由上网发布员发布。"
      />
      {reason === null ? (
        <Form action={submit} className="max-w-[44rem]">
          <HiddenField name="year" value={year} />
          <HiddenField name="expectedVersion" value={report.version} />
          <TextArea name="note" label="送审说明" rows={2} />
          <SubmitButton>送审</SubmitButton>
        </Form>
      ) : (
        <Cannot reason={reason} back={here} label="返回报表" />
      )}
    </>
  );
}
