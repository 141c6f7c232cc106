import type { Metadata } from "next";
import { doneWords } from "@/components/console/appeals/act-forms";
import { AllAppealActs, NextAppealActs } from "@/components/console/appeals/acts-panel";
import {
  AnswerSection,
  AppealFiles,
  AppealRecord,
  AppellantSection,
  FactsSection,
  ResultSection,
} from "@/components/console/appeals/appeal-sections";
import { ReportCells } from "@/components/console/appeals/report-cells";
import { AppealedRequest } from "@/components/console/appeals/request-section";
import { param, type SearchParams } from "@/components/ui/address";
import { DoneNotice } from "@/components/ui/done-notice";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import type { AppealView } from "@/lib/appeals/queries/appeal-view";
import { FORUM_WORDS, STATE_WORDS } from "@/lib/appeals/words";
import { civilDateOf } from "@/lib/core/civil-date";
import { caseView } from "@/lib/requests/queries/case-view";
import { loadAppeal } from "./load";
import { yearCells } from "./year-cells";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { view } = await loadAppeal(params);
  return { title: `${view.appealNo} ${view.subject}` };
}

/** An appeal on one page: where it stands, until when, what it is about, what was done, what can be done. */
export default async function AppealPage({ params, searchParams }: Props) {
  const { actor, view, here } = await loadAppeal(params);
  const done = doneWords(param(await searchParams, "done"), view);
  const [request, cells] = await Promise.all([view.requestId === null ? null : caseView(actor, view.requestId), yearCells(actor, view)]);
  return (
    <>
      <PageHeader
        title={view.subject === "" ? view.appealNo : view.subject}
        trail={[{ label: "行政复议和诉讼", href: "/console/appeals" }]}
        tags={<AppealTags view={view} />}
        meta={
          <span className="num">
            {view.appealNo} · {view.departmentName}
            {view.handlerName === null ? "" : ` · ${view.handlerName}`}
          </span>
        }
        actions={<NextAppealActs view={view} here={here} />}
      />
      <DoneNotice>{done}</DoneNotice>
      {view.importSource !== null && <Notice className="mb-6">这件从“{view.importSource}”导入，当时的办理过程不在本平台。</Notice>}
      <div className="grid gap-x-10 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="min-w-0">
          <AnswerSection view={view} />
          <ResultSection view={view} today={civilDateOf(new Date())} />
          {request === null ? (
            <Section title="对应的申请">
              <p className="text-small text-ink-3">
                {view.requestCaseNo === "" ? "没有登记对应的申请。" : `${view.requestCaseNo}（登记簿里没有这件，或者你没有查看权限）`}
              </p>
            </Section>
          ) : (
            <AppealedRequest request={request} />
          )}
          <FactsSection view={view} />
          <AppealFiles view={view} here={here} />
        </div>
        <aside aria-label="办理和记录" className="min-w-0">
          <Section title="可以办理">
            <AllAppealActs view={view} here={here} />
          </Section>
          <AppellantSection view={view} here={here} />
          <ReportCells years={cells} />
          <AppealRecord view={view} />
        </aside>
      </div>
    </>
  );
}

function AppealTags({ view }: { view: AppealView }) {
  return (
    <>
      <Tag>{FORUM_WORDS[view.forum]}</Tag>
      <Tag tone={view.state === "voided" ? "late" : view.state === "decided" ? "done" : "plain"}>{STATE_WORDS[view.state]}</Tag>
      {view.result !== null && <Tag tone={view.result.column === "corrected" ? "late" : "done"}>{view.result.label}</Tag>}
      {view.imported && <Tag>原台账</Tag>}
    </>
  );
}
