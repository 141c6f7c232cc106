import type { Metadata } from "next";
import { Refused } from "@/components/console/case/refused";
import type { SearchParams } from "@/components/ui/address";
import { Confirm } from "@/components/ui/confirm";
import { SelectField, TextArea } from "@/components/ui/field";
import { PageHeader } from "@/components/ui/page-header";
import { columnChoices } from "@/lib/disclosures/editing";
import { can } from "@/lib/identity/can";
import { keptValues } from "../../../../session";
import { proposeToMove } from "../actions";
import { loadCase, trailOf } from "../load";

const TITLE = "移栏";
export const metadata: Metadata = { title: TITLE };

interface PageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<SearchParams>;
}

const LABELS = { columnId: "移到栏目", reason: "移栏的原因" };

export default async function MovePage({ params, searchParams }: PageProps) {
  const { actor, item, here } = await loadCase(params);
  const verdict = can(actor, "disclosure.proposeMove", item.state);
  const columns = (await columnChoices(actor)).filter(({ value }) => value !== item.state.columnId);
  return (
    <>
      <PageHeader title={TITLE} trail={trailOf(item, here)} meta={item.content.title} />
      {verdict.allowed ? (
        <Confirm
          action={proposeToMove}
          question={`把这条信息从“${item.columnNames.get(item.state.columnId) ?? ""}”移到另一个栏目。`}
          consequences={[
            "按新栏目的审批流程审批，最后一级同意后立即生效。",
            "网页地址随栏目改变；原地址永久自动转到新地址，以前的链接和收藏仍然可用。",
            "索引号、发布时间和内容不变。",
          ]}
          hidden={{ disclosureId: item.state.id, expectedVersion: item.state.version }}
          values={(await keptValues(searchParams)) ?? undefined}
          labels={LABELS}
          confirm="提交移栏申请"
          back={{ label: "不移栏", href: here }}
        >
          <SelectField name="columnId" label={LABELS.columnId} required choices={columns} empty="请选择" />
          <TextArea name="reason" label={LABELS.reason} required rows={3} maxLength={200} />
        </Confirm>
      ) : (
        <Refused reason={verdict.reason} here={here} />
      )}
    </>
  );
}
