import type { Metadata } from "next";
import { keptValues } from "@/app/session";
import type { SearchParams } from "@/components/ui/address";
import { Confirm } from "@/components/ui/confirm";
import { TextArea } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { mayReopen, REPORT_STATE_WORDS } from "@/lib/reports/annual/report-state";
import { reopen } from "../actions";
import { loadReport, trailOf } from "../load";

export const metadata: Metadata = { title: "重新打开年度报告" };

interface Props {
  params: Promise<{ year: string }>;
  searchParams: Promise<SearchParams>;
}

export default async function ReopenPage({ params, searchParams }: Props) {
  const { year, here, page } = await loadReport(params);
  const { report, mayEdit } = page;
  const header = <PageHeader title="重新打开" trail={trailOf(year, here)} meta={`${year} 年政府信息公开工作年度报告`} />;
  const refusal = !mayEdit.allowed
    ? mayEdit.reason
    : mayReopen(report.state)
      ? null
      : `报告现在是“${REPORT_STATE_WORDS[report.state]}”，不需要重新打开。`;
  if (refusal !== null)
    return (
      <>
        {header}
        <Notice tone="soon">{refusal}</Notice>
      </>
    );
  const live = report.state === "published";
  return (
    <>
      {header}
      <Confirm
        action={reopen}
        question={live ? "开始编写这份报告的更正版。" : "把这份报告收回来修改。"}
        consequences={[
          live ? "公众看到的仍是现在这一版，直到更正版审批、发布。" : "已有的审批作废，改好后重新送审。",
          "数字按现在的台账重新计算，手工调整保留。",
          ...(live ? ["更正版发布时，更正说明和日期向公众公布；现在这一版留在历史里。"] : []),
        ]}
        hidden={{ year, expectedVersion: report.version }}
        values={(await keptValues(searchParams)) ?? undefined}
        labels={{ note: live ? "更正说明" : "原因" }}
        confirm="重新打开"
        back={{ label: "回到报告", href: here }}
      >
        <TextArea
          name="note"
          label={live ? "更正说明" : "原因"}
          hint={live ? "写明更正什么、为什么，会向公众说明" : "只记入办理记录"}
          required
          rows={3}
          maxLength={500}
        />
      </Confirm>
    </>
  );
}
