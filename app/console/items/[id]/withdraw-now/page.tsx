import type { Metadata } from "next";
import { Withdrawal } from "@/components/console/case/withdrawal";
import type { SearchParams } from "@/components/ui/address";
import { can } from "@/lib/identity/can";
import { keptValues } from "../../../../session";
import { withdrawNow } from "../actions";
import { loadCase, trailOf } from "../load";

const TITLE = "紧急撤稿";
export const metadata: Metadata = { title: TITLE };

interface PageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<SearchParams>;
}

export default async function WithdrawNowPage({ params, searchParams }: PageProps) {
  const { actor, item, here } = await loadCase(params);
  return (
    <Withdrawal
      title={TITLE}
      trail={trailOf(item, here)}
      item={item}
      here={here}
      verdict={can(actor, "disclosure.withdrawAtOnce", item.state)}
      action={withdrawNow}
      question="立即把这条信息从网站撤下。"
      consequences={[
        "提交后马上生效，附件同时停止下载；正在进行的审批终止。",
        "由公开办补办审批，全过程留痕。",
        "涉嫌泄密的，请同时保存记录，向保密行政管理部门报告。",
      ]}
      confirm="立即撤下"
      kept={await keptValues(searchParams)}
    />
  );
}
