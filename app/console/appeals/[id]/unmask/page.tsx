import type { Metadata } from "next";
import { Refused } from "@/components/console/case/refused";
import { Confirm } from "@/components/ui/confirm";
import { TextArea } from "@/components/ui/field";
import { PageHeader } from "@/components/ui/page-header";
import { showAppellant } from "../actions";
import { loadAppeal, trailOf } from "../load";

const TITLE = "查看完整信息";
export const metadata: Metadata = { title: TITLE };

export default async function UnmaskAppellantPage({ params }: { params: Promise<{ id: string }> }) {
  const { view, here } = await loadAppeal(params);
  const verdict = view.acts.unmask;
  return (
    <>
      <PageHeader title={TITLE} trail={trailOf(view, here)} meta={view.subject} />
      {verdict.allowed ? (
        <Confirm
          action={showAppellant}
          question="查看复议申请人、原告的姓名和联系方式。"
          consequences={["查看的人、时间和理由记入审计记录。", "内容只在本页显示一次。"]}
          hidden={{ appealId: view.id }}
          labels={{ reason: "查看的理由" }}
          confirm="查看"
          back={{ label: "返回", href: here }}
        >
          <TextArea name="reason" label="查看的理由" required rows={2} maxLength={1000} />
        </Confirm>
      ) : (
        <Refused reason={verdict.reason} here={here} />
      )}
    </>
  );
}
