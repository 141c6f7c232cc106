import type { Metadata } from "next";
import Link from "next/link";
import { DecideOn } from "@/components/console/case/decide-on";
import { ApprovalRecord } from "@/components/console/engagement/approval-record";
import { CommentList } from "@/components/console/engagement/comment-list";
import { ConsultationActs } from "@/components/console/engagement/consultation-acts";
import { History } from "@/components/console/engagement/history";
import { Recall } from "@/components/console/engagement/recall";
import { ResultPart } from "@/components/console/engagement/result-part";
import { PhaseTag } from "@/components/portal/interaction/phase-tag";
import { PlainText } from "@/components/portal/interaction/plain-text";
import { param, type SearchParams } from "@/components/ui/address";
import { DescriptionList } from "@/components/ui/description-list";
import { DoneNotice } from "@/components/ui/done-notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { CONSULTATION_STATES } from "@/lib/engagement/words";
import { can } from "@/lib/identity/can";
import { keptValues } from "../../../session";
import { decide, publish, recall, reopen, submit, writeResult } from "../actions";
import { loadConsultation } from "./load";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<SearchParams>;
}

const DONE: Readonly<Record<string, string>> = {
  saved: "已保存。",
  submitted: "已送审。",
  recalled: "已撤回送审，可以修改。",
  published: "已公布，公众在“意见征集”可以看到。",
  reopened: "已退回修改，原来的批准作废。",
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await loadConsultation((await params).id)).one.title };
}

/** One consultation on one page: what is asked, its approval, what people said, and the result. */
export default async function ConsultationCasePage({ params, searchParams }: Props) {
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const page = /^[1-9]\d{0,5}$/.test(param(query, "page")) ? Number(param(query, "page")) : 1;
  const { actor, one } = await loadConsultation(id, page);
  const { approval, state } = one;
  const drafts = can(actor, "consultation.draft", one).allowed;
  const isPublic = one.publishedAt !== null;
  const here = `/console/consultations/${one.id}`;
  const done = DONE[param(query, "done")];
  return (
    <>
      <PageHeader
        title={one.title}
        trail={[{ label: "意见征集", href: "/console/consultations" }]}
        tags={
          <>
            <Tag>{CONSULTATION_STATES[state]}</Tag>
            {isPublic && state !== "closed" && <PhaseTag phase={one.phase} />}
          </>
        }
        meta={`${one.departmentName} · ${one.opensOn} 至 ${one.closesOn}`}
      />
      <DoneNotice>{done}</DoneNotice>
      <div className="grid gap-x-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          <Section
            title="征集内容"
            aside={
              isPublic && (
                <Link href={`/interaction/consultations/${one.number}`} prefetch={false}>
                  查看公开的页面
                </Link>
              )
            }
          >
            <PlainText text={one.text} className="max-w-[44em] border border-rule bg-sheet px-5 py-4" />
            <DescriptionList
              hideEmpty
              className="mt-4"
              items={[
                {
                  term: "文件",
                  value:
                    one.documentPath === "" ? (
                      ""
                    ) : (
                      <Link href={one.documentPath} prefetch={false}>
                        {one.documentPath}
                      </Link>
                    ),
                },
                { term: "联系方式", value: <span className="whitespace-pre-line">{one.contact}</span> },
              ]}
            />
          </Section>
          {isPublic && (
            <ResultPart
              consultationId={one.id}
              version={one.version}
              result={one.result}
              publishedAt={one.resultPublishedAt}
              writable={drafts && state === "online"}
              action={writeResult}
              values={(await keptValues(query)) ?? undefined}
            />
          )}
          {isPublic && <CommentList id={one.id} here={here} comments={one.comments} total={one.total} page={one.page} pages={one.pages} />}
        </div>
        <aside aria-label="办理" className="min-w-0">
          <ConsultationActs
            consultationId={one.id}
            version={one.version}
            state={state}
            drafts={drafts}
            publishes={can(actor, "consultation.publish", one)}
            actions={{ submit, publish, reopen }}
          />
          <ApprovalRecord title="审批" approval={approval}>
            {approval.run?.state === "open" && drafts && <Recall runId={approval.run.id} version={approval.run.version} action={recall} />}
          </ApprovalRecord>
          {one.events.length > 0 && (
            <Section title="办理记录">
              <History events={one.events} />
            </Section>
          )}
        </aside>
      </div>
      <DecideOn run={approval.run} seat={approval.seat} action={decide} />
    </>
  );
}
