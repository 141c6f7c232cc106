import type { Metadata } from "next";
import { Refused } from "@/components/console/case/refused";
import type { SearchParams } from "@/components/ui/address";
import { Confirm } from "@/components/ui/confirm";
import { TextArea, TextField } from "@/components/ui/field";
import { MoreRows } from "@/components/ui/more-rows";
import { PageHeader } from "@/components/ui/page-header";
import { keptValues } from "../../../../session";
import { splitRequest } from "../actions";
import { loadRequest, trailOf } from "../load";

const TITLE = "拆分申请";
export const metadata: Metadata = { title: TITLE };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<SearchParams>;
}

const MOST = 10;
const KEYS = ["subject", "docNo", "description"];

/** One filing with several matters becomes several cases. */
export default async function SplitPage({ params, searchParams }: Props) {
  const { view, here } = await loadRequest(params);
  const query = await searchParams;
  const parts = Array.from({ length: MOST }, (_, index) => index);
  const names = parts.flatMap((index) => [
    [`parts.${index}.subject`, `第 ${index + 1} 件的名称`],
    [`parts.${index}.docNo`, `第 ${index + 1} 件的文号`],
    [`parts.${index}.description`, `第 ${index + 1} 件的描述`],
  ]);
  const verdict = view.acts.split;
  return (
    <>
      <PageHeader title={TITLE} trail={trailOf(view, here)} meta={view.subject} />
      {verdict.allowed ? (
        <Confirm
          action={splitRequest}
          question="一份申请里有几个事项的，可以按“一事一申请”拆成几件，分别办理。"
          consequences={["第 1 件留在现在的登记编号，其余各得一个新的登记编号。", "收到之日相同，各件的期限分别计算，年度报告按件计数。"]}
          tone="plain"
          hidden={{ requestId: view.id, expectedVersion: view.version }}
          values={
            (await keptValues(query)) ?? {
              "parts.0.subject": view.subject,
              "parts.0.docNo": view.docNo,
              "parts.0.description": view.description,
            }
          }
          labels={{ ...Object.fromEntries(names), reason: "理由" }}
          confirm="拆分"
          back={{ label: "返回这件申请", href: here }}
        >
          <MoreRows
            open={2}
            label="再拆一件"
            rows={parts.map((index) => ({
              key: String(index),
              names: KEYS.map((key) => `parts.${index}.${key}`),
              fields: <Part index={index} />,
            }))}
          />
          <TextArea name="reason" label="理由" required rows={2} maxLength={500} />
        </Confirm>
      ) : (
        <Refused reason={verdict.reason} here={here} />
      )}
    </>
  );
}

function Part({ index }: { index: number }) {
  return (
    <fieldset className="mb-6 border-t border-rule-2 pt-3">
      <legend className="pr-3 font-semibold">
        第 {index + 1} 件{index === 0 && "（留在本件）"}
      </legend>
      <TextField name={`parts.${index}.subject`} label="名称" maxLength={300} />
      <TextField name={`parts.${index}.docNo`} label="文号" maxLength={100} />
      <TextArea name={`parts.${index}.description`} label="特征描述" rows={2} maxLength={3000} />
    </fieldset>
  );
}
