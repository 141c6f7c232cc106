import type { Metadata } from "next";
import { Refused } from "@/components/console/case/refused";
import type { SearchParams } from "@/components/ui/address";
import { Confirm } from "@/components/ui/confirm";
import { TextArea } from "@/components/ui/field";
import { PageHeader } from "@/components/ui/page-header";
import { mayRecall } from "@/lib/publishing/recall";
import { PURPOSE_WORDS } from "@/lib/publishing/words";
import { keptValues } from "../../../../session";
import { recallItem } from "../actions";
import { loadCase, trailOf } from "../load";

export const metadata: Metadata = { title: "撤回" };

export default async function RecallPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<SearchParams>;
}) {
  const { actor, item, here } = await loadCase(params);
  const { run, state } = item;
  const verdict = run === null ? null : mayRecall(actor, run, state);
  const reason = run?.state !== "open" ? "这条信息没有在审批，不用撤回。" : verdict?.allowed === false ? verdict.reason : null;
  return (
    <>
      <PageHeader title="撤回" trail={trailOf(item, here)} meta={item.content.title} />
      {run === null || reason !== null ? (
        <Refused reason={reason ?? ""} here={here} />
      ) : (
        <Confirm
          action={recallItem}
          question={run.purpose === "publish" ? "把这条信息从审批中撤回。" : `撤回${PURPOSE_WORDS[run.purpose]}申请。`}
          consequences={
            run.purpose === "publish"
              ? ["已经作出的审批意见全部作废，重新送审从第一级开始。", "撤回后可以修改内容。"]
              : ["公众看到的不变。", "需要时可以重新提出。"]
          }
          hidden={{ runId: run.id, expectedVersion: run.version }}
          values={(await keptValues(searchParams)) ?? undefined}
          confirm="撤回"
          back={{ label: "不撤回", href: here }}
        >
          <TextArea name="reason" label="撤回原因" rows={2} maxLength={500} />
        </Confirm>
      )}
    </>
  );
}
