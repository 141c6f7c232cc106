import type { Metadata } from "next";
import Link from "next/link";
import { CaseNotices } from "@/components/console/case/case-notices";
import { CaseTags } from "@/components/console/case/case-tags";
import { Comparison, countChanges } from "@/components/console/case/comparison";
import { ContentPreview } from "@/components/console/case/content-preview";
import { DecideOn } from "@/components/console/case/decide-on";
import { Findings } from "@/components/console/case/findings";
import { Record } from "@/components/console/case/record";
import { UrgeForm } from "@/components/console/case/urge-form";
import { param, type SearchParams } from "@/components/ui/address";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { caseActions } from "@/lib/publishing/case-actions";
import { PURPOSE_WORDS } from "@/lib/publishing/words";
import { caseOfItem } from "@/lib/requests/release/links";
import { keptValues } from "../../../session";
import { decideItem, urgeItem } from "./actions";
import { loadCase } from "./load";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await loadCase(params)).item.content.title };
}

export default async function CasePage({ params, searchParams }: Props) {
  const { actor, item, here } = await loadCase(params);
  const query = await searchParams;
  const { actions, mayUrge, reasons } = caseActions(actor, item);
  const { run, seat, submission, comparison } = item;
  const request = await caseOfItem(actor, item.state.id);
  const meta = [`第 ${item.revision.number} 版`, item.departmentName, item.columnNames.get(item.content.columnId), item.indexNo]
    .filter((part) => part != null)
    .join(" · ");
  const blocking = submission?.findings.filter(({ severity }) => severity === "block").length ?? 0;
  return (
    <>
      <PageHeader
        title={item.content.title}
        trail={[{ label: "信息", href: "/console/items" }]}
        tags={<CaseTags state={item.state} seat={seat} run={run} />}
        meta={meta}
        actions={actions.map(({ label, path, weight }) => (
          <ButtonLink key={path} href={`${here}${path}`} weight={weight} prefetch={false}>
            {label}
          </ButtonLink>
        ))}
      />
      <CaseNotices item={item} done={param(query, "done")} reasons={reasons} />
      {request !== null && (
        <p className="mb-6 text-small text-ink-2">
          由依申请公开{" "}
          <Link href={`/console/requests/${request.requestId}`} prefetch={false} className="num">
            {request.caseNo}
          </Link>{" "}
          转为主动公开。
        </p>
      )}
      <div className="grid gap-x-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          {comparison !== null && (
            <Section
              title="与现行公开版本相比"
              aside={`第 ${comparison.with} 版 → 第 ${item.revision.number} 版，改动 ${countChanges(comparison.changes)} 处`}
            >
              <div className="border border-rule bg-sheet px-4 py-4 md:px-6">
                <Comparison changes={comparison.changes} />
              </div>
            </Section>
          )}
          {submission !== null && (
            <Section
              title="审查结果"
              aside={
                submission.findings.length === 0 ? (
                  <Tag tone="done">没有发现问题</Tag>
                ) : blocking > 0 ? (
                  <Tag tone="soon">{`${blocking} 处已说明理由`}</Tag>
                ) : (
                  `${submission.findings.length} 条提示`
                )
              }
            >
              <Findings findings={submission.findings} notes={submission.notes} />
            </Section>
          )}
          <Section
            title="公众将看到的内容"
            aside={
              <Link href={`${here}/revisions`} prefetch={false}>
                全部 {item.revisions.length} 版
              </Link>
            }
          >
            <ContentPreview content={item.content} files={item.files} columnNames={item.columnNames} related={item.related} />
          </Section>
        </div>
        <Record item={item} here={here} urge={mayUrge && run !== null ? <UrgeForm action={urgeItem} runId={run.id} /> : null} />
      </div>
      <DecideOn
        run={run}
        seat={seat}
        action={decideItem}
        act={run === null || run.purpose === "publish" ? null : PURPOSE_WORDS[run.purpose]}
        values={await keptValues(query)}
      />
    </>
  );
}
