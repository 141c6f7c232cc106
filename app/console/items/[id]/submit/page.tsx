import type { Metadata } from "next";
import { ExcerptText, FindingHead } from "@/components/console/case/findings";
import { Refused } from "@/components/console/case/refused";
import type { SearchParams } from "@/components/ui/address";
import { ButtonLink } from "@/components/ui/button";
import { HiddenField, SubmitButton, TextArea } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { can } from "@/lib/identity/can";
import { submissionPreview } from "@/lib/publishing/submission-preview";
import { keptValues } from "../../../../session";
import { submitItem } from "../actions";
import { loadCase, trailOf } from "../load";

export const metadata: Metadata = { title: "送审" };

export default async function SubmitPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<SearchParams>;
}) {
  const { actor, item, here } = await loadCase(params);
  const verdict = can(actor, "disclosure.submit", item.state);
  const header = <PageHeader title="送审" trail={trailOf(item, here)} meta={item.content.title} />;
  if (!verdict.allowed)
    return (
      <>
        {header}
        <Refused reason={verdict.reason} here={here} />
      </>
    );

  const { findings, notes, incomplete } = await submissionPreview(item.state);
  const blocking = findings.filter(({ severity }) => severity === "block");
  const rest = findings.filter(({ severity }) => severity !== "block");
  const written = Object.fromEntries(blocking.map(({ key }) => [`reasons.${key}`, notes.get(key) ?? ""]));
  return (
    <>
      {header}
      {incomplete.length > 0 ? (
        <Refused
          reason={`还没有填完整：${incomplete.join("；")}。`}
          here={here}
          action={
            <ButtonLink href={`${here}/edit`} weight="main">
              回到编辑页补充
            </ButtonLink>
          }
        />
      ) : (
        <Form
          action={submitItem}
          values={{ ...written, ...(await keptValues(searchParams)) }}
          labels={{ note: "送审说明" }}
          className="max-w-[46rem]"
        >
          <HiddenField name="disclosureId" value={item.state.id} />
          <HiddenField name="expectedVersion" value={item.state.version} />
          {blocking.length > 0 && (
            <Section title="不能直接公开的内容" aside={<Tag tone="late">{`${blocking.length} 处`}</Tag>}>
              <p className="mb-4 text-ink-2">请回到编辑页删除或遮盖；确需保留的，逐处写明理由，理由会随件送审并留存。</p>
              {blocking.map((finding) => (
                <div key={finding.key} className="mb-2 border-b border-rule pb-1">
                  <FindingHead finding={finding} />
                  <p className="mb-2">
                    <ExcerptText excerpt={finding.excerpt} />
                  </p>
                  <TextArea name={`reasons.${finding.key}`} label="保留理由" required rows={2} maxLength={300} />
                </div>
              ))}
            </Section>
          )}
          {rest.length > 0 && (
            <Section title="提示" aside={`${rest.length} 条，不影响送审`}>
              <ul className="text-small">
                {rest.map((finding) => (
                  <li key={finding.key} className="border-b border-rule py-2">
                    <FindingHead finding={finding} />
                    <ExcerptText excerpt={finding.excerpt} />
                  </li>
                ))}
              </ul>
            </Section>
          )}
          {findings.length === 0 && (
            <p className="mb-6">
              <Tag tone="done">审查没有发现问题</Tag>
            </p>
          )}
          <TextArea name="note" label="送审说明" hint="告诉审批人需要留意什么" rows={3} maxLength={500} />
          <p className="mb-5 text-small text-ink-3">送审后内容即锁定；审批只对这份内容有效。</p>
          <div className="flex flex-wrap gap-3">
            <SubmitButton>送审</SubmitButton>
            <ButtonLink href={`${here}/edit`}>回到编辑页</ButtonLink>
          </div>
        </Form>
      )}
    </>
  );
}
