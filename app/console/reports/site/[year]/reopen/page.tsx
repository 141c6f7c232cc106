import type { Metadata } from "next";
import { Cannot } from "@/components/console/reports/cannot";
import { HiddenField, SubmitButton, TextArea } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { PageHeader } from "@/components/ui/page-header";
import { mayReopen, REPORT_STATE_WORDS } from "@/lib/reports/annual/report-state";
import { reopen } from "../../actions";
import { loadSite, siteTrail } from "../load";

export const metadata: Metadata = { title: "重新打开网站报表" };

export default async function ReopenSitePage({ params }: { params: Promise<{ year: string }> }) {
  const { year, here, page } = await loadSite(params);
  const { report, mayEdit } = page;
  const reason = mayReopen(report.state)
    ? mayEdit.allowed
      ? null
      : mayEdit.reason
    : `报表现在是“${REPORT_STATE_WORDS[report.state]}”，不需要重新打开。`;
  return (
    <>
      <PageHeader
        title="重新打开"
        trail={siteTrail(year, here)}
        meta="公布过的报表不悄悄改动：改好的内容作为新的一版重新审批、发布，附上更正说明，原来的一版保留。"
      />
      {reason === null ? (
        <Form action={reopen} labels={{ note: "更正说明" }} className="max-w-[44rem]">
          <HiddenField name="year" value={year} />
          <HiddenField name="expectedVersion" value={report.version} />
          <TextArea name="note" label="更正说明" required rows={3} hint="写给公众：更正了什么，为什么" />
          <SubmitButton>重新打开</SubmitButton>
        </Form>
      ) : (
        <Cannot reason={reason} back={here} label="返回报表" />
      )}
    </>
  );
}
