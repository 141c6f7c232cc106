import type { Metadata } from "next";
import { Refused } from "@/components/console/case/refused";
import { Confirm } from "@/components/ui/confirm";
import { ChoiceField, TextArea } from "@/components/ui/field";
import { PageHeader } from "@/components/ui/page-header";
import { PERSONAL_WORDS } from "@/lib/requests/applicant/words";
import { UNMASKABLE } from "@/lib/requests/handling/unmask";
import { showPersonal } from "../actions";
import { loadRequest, trailOf } from "../load";

const TITLE = "查看申请人完整信息";
export const metadata: Metadata = { title: TITLE };

const LABELS = { fields: "查看哪几项", reason: "理由" };

export default async function UnmaskPage({ params }: { params: Promise<{ id: string }> }) {
  const { view, here } = await loadRequest(params);
  const verdict = view.acts.unmask;
  const known = UNMASKABLE.filter((key) => (view.applicant.masked[key] ?? "") !== "");
  return (
    <>
      <PageHeader title={TITLE} trail={trailOf(view, here)} meta={view.subject} />
      {verdict.allowed && !view.applicant.erased ? (
        <Confirm
          action={showPersonal}
          question="完整信息只在这一页显示一次。"
          consequences={["查看的人、时间、看了哪几项和理由都记入审计链。", "离开这一页就不再显示；不要抄录到别处。"]}
          hidden={{ requestId: view.id }}
          labels={LABELS}
          confirm="显示"
          back={{ label: "返回这件申请", href: here }}
        >
          <ChoiceField
            name="fields"
            label={LABELS.fields}
            required
            kind="many"
            choices={known.map((value) => ({ value, label: PERSONAL_WORDS[value] }))}
          />
          <TextArea name="reason" label={LABELS.reason} required rows={2} maxLength={300} hint="如：电话核实收件地址" />
        </Confirm>
      ) : (
        <Refused reason={verdict.allowed ? "个人信息已按保存期限清除。" : verdict.reason} here={here} />
      )}
    </>
  );
}
