import type { Metadata } from "next";
import { Refused } from "@/components/console/case/refused";
import type { SearchParams } from "@/components/ui/address";
import { Confirm } from "@/components/ui/confirm";
import { ChoiceField, TextArea, TextField } from "@/components/ui/field";
import { PageHeader } from "@/components/ui/page-header";
import { civilDateOf } from "@/lib/core/civil-date";
import { can } from "@/lib/identity/can";
import { VALIDITY_CHANGE_WORDS } from "@/lib/publishing/words";
import { keptValues } from "../../../../session";
import { proposeToAbolish } from "../actions";
import { loadCase, trailOf } from "../load";

const TITLE = "标注废止、失效";
export const metadata: Metadata = { title: TITLE };

interface PageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<SearchParams>;
}

const HINTS = {
  repealed: "有权机关决定不再执行，或者由新文件代替",
  lapsed: "有效期满，或者调整对象已经消失",
  amended: "后来的文件修改了其中的部分内容，其余仍然有效",
  restored: "以前的标注有误，恢复原来的有效性",
} as const;
const KINDS = ["repealed", "lapsed", "amended", "restored"] as const;
const LABELS = { kind: "标注为", on: "自哪一天起", reason: "向公众说明的原因", other: "代替或者修改它的文件" };

export default async function AbolishPage({ params, searchParams }: PageProps) {
  const { actor, item, here } = await loadCase(params);
  const verdict = can(actor, "disclosure.proposeAbolition", item.state);
  return (
    <>
      <PageHeader title={TITLE} trail={trailOf(item, here)} meta={item.content.title} />
      {verdict.allowed ? (
        <Confirm
          action={proposeToAbolish}
          question="标注这份文件的有效性。文字照旧公开，页面上方显示提示。"
          consequences={[
            "须经审批，最后一级同意后立即生效：页面、列表、检索、目录和开放数据同时改变。",
            "这项决定永久留存；标注有误的，用“撤销标注”再办一次。",
          ]}
          hidden={{ disclosureId: item.state.id, expectedVersion: item.state.version }}
          values={(await keptValues(searchParams)) ?? { on: civilDateOf(new Date()) }}
          labels={LABELS}
          confirm="提交审批"
          back={{ label: "不标注", href: here }}
        >
          <ChoiceField
            name="kind"
            label={LABELS.kind}
            required
            kind="one"
            choices={KINDS.map((value) => ({ value, label: `${VALIDITY_CHANGE_WORDS[value]}：${HINTS[value]}` }))}
          />
          <TextField name="on" label={LABELS.on} type="date" required className="sm:max-w-72" />
          <TextArea name="reason" label={LABELS.reason} hint="显示在页面上方，不要写涉密或个人信息" required rows={3} maxLength={200} />
          <TextField
            name="other"
            label={LABELS.other}
            hint="在本站公开的，填索引号、发文字号或网页地址，页面会加上链接；不在本站的，写文件名称和文号"
            maxLength={200}
          />
        </Confirm>
      ) : (
        <Refused reason={verdict.reason} here={here} />
      )}
    </>
  );
}
