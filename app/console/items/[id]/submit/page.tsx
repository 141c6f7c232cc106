import type { Metadata } from "next";
import { ExcerptText, FindingHead } from "@/components/console/case/findings";
import { Refused } from "@/components/console/case/refused";
import { SubmitForm } from "@/components/console/case/submit-form";
import type { SearchParams } from "@/components/ui/address";
import { ButtonLink } from "@/components/ui/button";
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
        <SubmitForm
          action={submitItem}
          hidden={{ disclosureId: item.state.id, expectedVersion: item.state.version }}
          blocked={blocking}
          instead="请回到编辑页删除或遮盖"
          notes={notes}
          kept={await keptValues(searchParams)}
          follows="送审后内容即锁定；审批只对这份内容有效。"
          back={{ label: "回到编辑页", href: `${here}/edit` }}
        >
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
        </SubmitForm>
      )}
    </>
  );
}
