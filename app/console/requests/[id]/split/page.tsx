import type { Metadata } from "next";
import Link from "next/link";
import { Refused } from "@/components/console/case/refused";
import { param, type SearchParams } from "@/components/ui/address";
import { Confirm } from "@/components/ui/confirm";
import { TextArea, TextField } from "@/components/ui/field";
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

/** One filing with several matters becomes several cases. */
export default async function SplitPage({ params, searchParams }: Props) {
  const { view, here } = await loadRequest(params);
  const query = await searchParams;
  const asked = Number(param(query, "parts"));
  const count = Number.isInteger(asked) ? Math.min(Math.max(asked, 2), MOST) : 2;
  const parts = Array.from({ length: count }, (_, index) => index);
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
          confirm={`拆成 ${count} 件`}
          back={{ label: "返回这件申请", href: here }}
        >
          {parts.map((index) => (
            <fieldset key={index} className="mb-6 border-t border-rule-2 pt-3">
              <legend className="pr-3 font-semibold">
                第 {index + 1} 件{index === 0 && "（留在本件）"}
              </legend>
              <TextField name={`parts.${index}.subject`} label="名称" maxLength={300} />
              <TextField name={`parts.${index}.docNo`} label="文号" maxLength={100} />
              <TextArea name={`parts.${index}.description`} label="特征描述" rows={2} maxLength={3000} />
            </fieldset>
          ))}
          {count < MOST && (
            <p className="mb-5">
              <Link href={`${here}/split?parts=${count + 1}`}>改为拆成 {count + 1} 件</Link>
            </p>
          )}
          <TextArea name="reason" label="理由" required rows={2} maxLength={500} />
        </Confirm>
      ) : (
        <Refused reason={verdict.reason} here={here} />
      )}
    </>
  );
}
