import type { Metadata } from "next";
import { Withdrawal } from "@/components/console/case/withdrawal";
import type { SearchParams } from "@/components/ui/address";
import { can } from "@/lib/identity/can";
import { keptValues } from "../../../../session";
import { proposeToWithdraw } from "../actions";
import { loadCase, trailOf } from "../load";

const TITLE = "提出撤稿";
export const metadata: Metadata = { title: TITLE };

interface PageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<SearchParams>;
}

export default async function WithdrawPage({ params, searchParams }: PageProps) {
  const { actor, item, here } = await loadCase(params);
  return (
    <Withdrawal
      title={TITLE}
      trail={trailOf(item, here)}
      item={item}
      here={here}
      verdict={can(actor, "disclosure.proposeWithdrawal", item.state)}
      action={proposeToWithdraw}
      question="申请把这条信息从网站撤下。"
      consequences={[
        "须经审批，最后一级同意后立即生效；在此之前公众仍可看到。",
        "撤下后原地址显示说明：信息名称、撤稿时间、科室和原因。索引号保留，不再用于别的信息。",
        "列表、检索和附件同时撤下；恢复公开须重新送审。",
      ]}
      confirm="提交撤稿申请"
      kept={await keptValues(searchParams)}
    />
  );
}
