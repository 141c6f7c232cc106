import type { Metadata } from "next";
import { Refused } from "@/components/console/case/refused";
import type { SearchParams } from "@/components/ui/address";
import { Confirm } from "@/components/ui/confirm";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/identity/can";
import { keptValues } from "../../../../session";
import { unscheduleItem } from "../actions";
import { loadCase, trailOf } from "../load";

export const metadata: Metadata = { title: "取消定时" };

export default async function UnschedulePage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<SearchParams>;
}) {
  const { actor, item, here } = await loadCase(params);
  const verdict = can(actor, "disclosure.unschedule", item.state);
  return (
    <>
      <PageHeader title="取消定时" trail={trailOf(item, here)} meta={item.content.title} />
      {verdict.allowed ? (
        <Confirm
          action={unscheduleItem}
          question="取消这条信息的定时发布。"
          consequences={["到时间不会自动公开，信息回到“待发布”。", "审批继续有效，可以重新发布或定时。"]}
          hidden={{ disclosureId: item.state.id, expectedVersion: item.state.version }}
          values={(await keptValues(searchParams)) ?? undefined}
          confirm="取消定时"
          back={{ label: "保留定时", href: here }}
        />
      ) : (
        <Refused reason={verdict.reason} here={here} />
      )}
    </>
  );
}
