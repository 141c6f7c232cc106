import type { Metadata } from "next";
import { Refused } from "@/components/console/case/refused";
import type { SearchParams } from "@/components/ui/address";
import { Confirm } from "@/components/ui/confirm";
import { TextArea } from "@/components/ui/field";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/identity/can";
import { keptValues } from "../../../../session";
import { withdrawNow } from "../actions";
import { loadCase, trailOf } from "../load";

export const metadata: Metadata = { title: "紧急撤稿" };

export default async function WithdrawNowPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<SearchParams>;
}) {
  const { actor, item, here } = await loadCase(params);
  const verdict = can(actor, "disclosure.withdrawAtOnce", item.state);
  return (
    <>
      <PageHeader title="紧急撤稿" trail={trailOf(item, here)} meta={item.content.title} />
      {verdict.allowed ? (
        <Confirm
          action={withdrawNow}
          question="立即把这条信息从网站撤下。"
          consequences={[
            "提交后马上生效，附件同时停止下载；正在进行的审批终止。",
            "由公开办补办审批，全过程留痕。",
            "涉嫌泄密的，请同时保存记录，向保密行政管理部门报告。",
          ]}
          hidden={{ disclosureId: item.state.id, expectedVersion: item.state.version }}
          values={(await keptValues(searchParams)) ?? undefined}
          confirm="立即撤下"
          danger
          back={{ label: "不撤稿", href: here }}
        >
          <TextArea
            name="reason"
            label="向公众说明的撤稿原因"
            hint="会显示在原地址的说明页上，不要写涉密或个人信息"
            required
            rows={3}
            maxLength={200}
          />
        </Confirm>
      ) : (
        <Refused reason={verdict.reason} here={here} />
      )}
    </>
  );
}
