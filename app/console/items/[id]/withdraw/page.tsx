import type { Metadata } from "next";
import { Refused } from "@/components/console/case/refused";
import type { SearchParams } from "@/components/ui/address";
import { Confirm } from "@/components/ui/confirm";
import { TextArea } from "@/components/ui/field";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/identity/can";
import { keptValues } from "../../../../session";
import { proposeToWithdraw } from "../actions";
import { loadCase, trailOf } from "../load";

export const metadata: Metadata = { title: "提出撤稿" };

export default async function WithdrawPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<SearchParams>;
}) {
  const { actor, item, here } = await loadCase(params);
  const verdict = can(actor, "disclosure.proposeWithdrawal", item.state);
  return (
    <>
      <PageHeader title="提出撤稿" trail={trailOf(item, here)} meta={item.content.title} />
      {verdict.allowed ? (
        <Confirm
          action={proposeToWithdraw}
          question="申请把这条信息从网站撤下。"
          consequences={[
            "须经审批，最后一级同意后立即生效；在此之前公众仍可看到。",
            "撤下后原地址显示说明：信息名称、撤稿时间、科室和原因。索引号保留，不再用于别的信息。",
            "列表、检索和附件同时撤下；恢复公开须重新送审。",
          ]}
          hidden={{ disclosureId: item.state.id, expectedVersion: item.state.version }}
          values={(await keptValues(searchParams)) ?? undefined}
          confirm="提交撤稿申请"
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
