import type { Metadata } from "next";
import { Refused } from "@/components/console/case/refused";
import { ScheduleForm } from "@/components/console/case/schedule-form";
import type { SearchParams } from "@/components/ui/address";
import { Confirm } from "@/components/ui/confirm";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { can } from "@/lib/identity/can";
import { obstacleTo } from "@/lib/publishing/obstacle-to";
import { keptValues } from "../../../../session";
import { publishItem, scheduleItem } from "../actions";
import { loadCase, trailOf } from "../load";

export const metadata: Metadata = { title: "发布" };

export default async function PublishPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<SearchParams>;
}) {
  const { actor, item, here } = await loadCase(params);
  const verdict = can(actor, "disclosure.publish", item.state);
  const reason = verdict.allowed ? await obstacleTo(item.state) : verdict.reason;
  const ids = { disclosureId: item.state.id, expectedVersion: item.state.version };
  const column = item.columnNames.get(item.content.columnId) ?? "";
  return (
    <>
      <PageHeader title="发布" trail={trailOf(item, here)} meta={item.content.title} />
      {reason !== null ? (
        <Refused reason={reason} here={here} />
      ) : (
        <>
          <Section title="立即发布">
            <Confirm
              action={publishItem}
              question={`把第 ${item.revision.number} 版发布到门户网站的“${column}”。`}
              consequences={[
                item.state.public === "live"
                  ? "公众现在看到的版本会被这一版替换，索引号和地址不变。"
                  : "发布后公众立即可以看到；索引号和地址一经给出不再改变。",
                `上网人记为你：${actor.name}（${actor.departmentName}）。`,
              ]}
              tone="plain"
              hidden={ids}
              confirm="立即发布"
              back={{ label: "先不发布", href: here }}
            />
          </Section>
          <Section title="定时发布">
            <ScheduleForm action={scheduleItem} hidden={ids} values={(await keptValues(searchParams)) ?? undefined} />
          </Section>
        </>
      )}
    </>
  );
}
