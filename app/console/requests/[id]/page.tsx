import type { Metadata } from "next";
import Link from "next/link";
import { AgainstRequest } from "@/components/console/appeals/against-request";
import { DecideOn } from "@/components/console/case/decide-on";
import { CountedIn } from "@/components/console/reports/counted-in";
import { DONE_WORDS, isKnownAct } from "@/components/console/requests/act-words";
import { AllActs, NextActs } from "@/components/console/requests/case/acts-panel";
import { ApplicantSection, AskedSection, RelatedSection } from "@/components/console/requests/case/asked-section";
import { DeadlineSection } from "@/components/console/requests/case/deadline-section";
import { FilesSection, LettersSection } from "@/components/console/requests/case/papers-section";
import { PublicSection } from "@/components/console/requests/case/public-section";
import { RecordSection } from "@/components/console/requests/case/record-section";
import { ApprovalSection, ReplySection } from "@/components/console/requests/case/reply-section";
import { SigningNotice } from "@/components/console/requests/case/signing-notice";
import { StepsSection } from "@/components/console/requests/case/steps-section";
import { WorkSection } from "@/components/console/requests/case/work-section";
import { param, type SearchParams } from "@/components/ui/address";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { appealsOfRequest } from "@/lib/appeals/queries/appeal-list";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/can";
import { cellsOfRequest } from "@/lib/reports/annual/cells-of-request";
import { findOutcome } from "@/lib/requests/outcomes";
import type { CaseView } from "@/lib/requests/queries/case-view";
import { keptValues } from "../../../session";
import { decideRequestReply } from "./actions";
import { loadRequest } from "./load";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { view } = await loadRequest(params);
  return { title: `${view.caseNo} ${view.subject}` };
}

/** A case on one page: where it stands, until when, what was done, what can be done. */
export default async function RequestPage({ params, searchParams }: Props) {
  const { actor, view, here } = await loadRequest(params);
  const query = await searchParams;
  const act = param(query, "done");
  const appeals = await appealsOfRequest(actor, view.id);
  const open = view.runs.find(({ run }) => run.state === "open");
  const deciding = open !== undefined && open.seat !== null;
  return (
    <>
      <PageHeader
        title={view.subject}
        trail={[{ label: "依申请公开", href: "/console/requests" }]}
        tags={<CaseTags view={view} />}
        meta={
          <span className="num">
            {view.caseNo} · {view.department.name}
            {view.handler === null ? "" : ` · ${view.handler.name}`}
          </span>
        }
        actions={<NextActs view={view} here={here} />}
      />
      {isKnownAct(act) && (
        <Notice tone="done" role="status" className="mb-6">
          {DONE_WORDS[act] ?? "已登记。"}
        </Notice>
      )}
      <SigningNotice view={view} here={here} />
      {act === "redact" && (
        <Notice tone="done" role="status" className="mb-6">
          遮盖后的文件已生成，并已通过重新提取的验证。拟写答复时可以选作提供的文件。
        </Notice>
      )}
      {act === "register" && <Registered caseNo={view.caseNo} formKey={param(query, "form")} />}
      {view.imported !== null && <Notice className="mb-6">这件申请从“{view.imported.source}”导入，当时的办理过程不在本平台。</Notice>}
      {view.mergedInto !== null && (
        <Notice className="mb-6">
          这件申请已并入{" "}
          <Link href={`/console/requests/${view.mergedInto.id}`} prefetch={false}>
            {view.mergedInto.caseNo} {view.mergedInto.subject}
          </Link>
          ，期限和答复都看那一件。
        </Notice>
      )}
      <div className="grid gap-x-10 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="min-w-0">
          {/* Who decides on the reply, on a phone too, reads it first. */}
          {deciding && <ReplySection view={view} />}
          {view.state !== "merged" && <DeadlineSection deadline={view.deadline} />}
          <AskedSection view={view} />
          {view.imported === null && view.state !== "merged" && <StepsSection steps={view.steps} view={view} here={here} />}
          <WorkSection view={view} />
          {!deciding && <ReplySection view={view} />}
          <LettersSection view={view} />
          <FilesSection view={view} here={here} />
          <PublicSection view={view} />
        </div>
        <aside aria-label="申请人和办理记录" className="min-w-0">
          <Section title="可以办理">
            <AllActs view={view} here={here} />
            {view.acts.unmask.allowed && (
              <p className="text-small">
                <a href={`/api/requests/${view.id}/archive`} download className="inline-flex min-h-11 items-center">
                  下载归档材料（ZIP）
                </a>
              </p>
            )}
          </Section>
          <ApplicantSection view={view} here={here} />
          <AgainstRequest appeals={appeals} register={registerHref(actor, view)} />
          {view.state !== "merged" && <CountedIn counted={cellsOfRequest(view, new Date())} />}
          <RelatedSection view={view} />
          <ApprovalSection view={view} />
          <RecordSection view={view} />
        </aside>
      </div>
      <DecideOn run={open?.run ?? null} seat={open?.seat ?? null} action={decideRequestReply} values={await keptValues(query)} />
    </>
  );
}

/** An appeal is registered from the request that it is about. */
function registerHref(actor: Actor, { id, receivedOn }: CaseView): string | null {
  const mayRegister = receivedOn !== null && can(actor, "appeal.handle", { agencyId: actor.agencyId }).allowed;
  return mayRegister ? `/console/appeals/new?request=${id}` : null;
}

function CaseTags({ view }: { view: CaseView }) {
  const outcome = view.outcome === null ? null : findOutcome(view.outcome);
  return (
    <>
      <Tag>{view.stateWords}</Tag>
      {view.extended && <Tag tone="soon">已延期</Tag>}
      {outcome !== null && <Tag tone="done">{outcome.label}</Tag>}
      {view.late && <Tag tone="late">逾期办结</Tag>}
      {view.imported !== null && <Tag>原系统</Tag>}
    </>
  );
}

/** What a clerk hands to the applicant after an intake. */
function Registered({ caseNo, formKey }: { caseNo: string; formKey: string }) {
  return (
    <Notice tone="done" role="status" className="mb-6">
      已登记，登记编号 {caseNo}。{" "}
      {/^[\w-]{32}$/.test(formKey) && (
        <a href={`/requests/receipt/${formKey}`} target="_blank" rel="noreferrer">
          打印回执（含查询码，在新窗口打开）
        </a>
      )}
    </Notice>
  );
}
