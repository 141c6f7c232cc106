import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { requireActor } from "@/app/session";
import { DueTag } from "@/components/console/case/case-tags";
import { History } from "@/components/console/engagement/history";
import { PlainText } from "@/components/portal/interaction/plain-text";
import { param, type SearchParams } from "@/components/ui/address";
import { InstantText } from "@/components/ui/date-text";
import { DescriptionList } from "@/components/ui/description-list";
import { ChoiceField, HiddenField, SubmitButton, TextArea } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { calendarFor } from "@/lib/calendar/in-force";
import { findCorrection } from "@/lib/engagement/corrections/queries";
import { CORRECTION_KINDS, CORRECTION_OUTCOMES } from "@/lib/engagement/words";
import { keptValues } from "../../../session";
import { answer } from "./actions";

export const metadata: Metadata = { title: "网站纠错" };

const OUTCOMES = Object.entries(CORRECTION_OUTCOMES).map(([value, label]) => ({ value, label }));

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<SearchParams>;
}

export default async function CorrectionPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const report = z.uuid().safeParse(id).success ? await findCorrection(actor, id) : null;
  if (report === null) notFound();
  return (
    <>
      <PageHeader
        title={`网站纠错 ${report.number}`}
        trail={[{ label: "网站纠错", href: "/console/corrections" }]}
        tags={
          report.outcome === null ? (
            <DueTag calendar={await calendarFor(actor.agencyId)} dueOn={report.dueOn} prefix={`${report.dueOn} 前办结 · `} />
          ) : (
            <Tag tone="done">{CORRECTION_OUTCOMES[report.outcome]}</Tag>
          )
        }
        meta={
          <>
            {CORRECTION_KINDS[report.kind]} · 收到 <InstantText at={report.receivedAt} />
          </>
        }
      />
      {param(query, "done") === "answered" && (
        <Notice tone="done" role="status" className="mb-6">
          已办结，报错人凭编号和查询码可以看到答复。
        </Notice>
      )}
      <div className="grid gap-x-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          <Section title="哪里有错">
            <DescriptionList
              hideEmpty
              items={[
                {
                  term: "页面",
                  value: (
                    <a href={report.page} target="_blank" rel="noreferrer" className="[overflow-wrap:anywhere]">
                      {report.page}
                      <span className="sr-only">（在新窗口打开）</span>
                    </a>
                  ),
                },
                { term: "文字", value: report.quote },
              ]}
            />
            <PlainText text={report.text} className="mt-4 max-w-[44em] border border-rule bg-sheet px-5 py-4" />
          </Section>
          {report.outcome === null ? (
            <Section title="处理">
              <Form
                action={answer}
                values={(await keptValues(query)) ?? undefined}
                labels={{ outcome: "处理结果", answer: "给报错人的答复" }}
                className="max-w-[44em]"
              >
                <HiddenField name="correctionId" value={report.id} />
                <HiddenField name="expectedVersion" value={report.version} />
                <ChoiceField name="outcome" label="处理结果" required choices={OUTCOMES} />
                <TextArea name="answer" label="给报错人的答复" hint="改了什么，或者为什么没有错" required rows={4} />
                <SubmitButton>办结</SubmitButton>
              </Form>
            </Section>
          ) : (
            <Section title="答复" aside={report.answeredBy}>
              <PlainText text={report.answer} className="max-w-[44em] border-l-4 border-jade bg-sheet px-5 py-4" />
            </Section>
          )}
        </div>
        <aside aria-label="办理" className="min-w-0">
          <Section title="报错人">
            {report.contact === null ? (
              <p className="text-small text-ink-3">没有留下联系方式。</p>
            ) : (
              <DescriptionList
                hideEmpty
                items={[
                  { term: "姓名", value: report.contact.name },
                  { term: "电话", value: report.contact.phone },
                  { term: "邮箱", value: report.contact.email },
                ]}
              />
            )}
          </Section>
          <Section title="办理记录">
            <History events={report.events} />
          </Section>
        </aside>
      </div>
    </>
  );
}
