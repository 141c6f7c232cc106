import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { requireActor } from "@/app/session";
import { DueTag } from "@/components/console/case/case-tags";
import { DecideOn } from "@/components/console/case/decide-on";
import { ApprovalRecord } from "@/components/console/engagement/approval-record";
import { ContactCard } from "@/components/console/engagement/contact-card";
import { History } from "@/components/console/engagement/history";
import { LetterActs } from "@/components/console/engagement/letter-acts";
import { PublishPart } from "@/components/console/engagement/publish-part";
import { Recall } from "@/components/console/engagement/recall";
import { ReplyPart } from "@/components/console/engagement/reply-part";
import { PlainText } from "@/components/portal/interaction/plain-text";
import { param, type SearchParams } from "@/components/ui/address";
import { InstantText } from "@/components/ui/date-text";
import { DoneNotice } from "@/components/ui/done-notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { calendarFor } from "@/lib/calendar/in-force";
import { departmentChoices } from "@/lib/disclosures/queries";
import { findLetterCase } from "@/lib/engagement/letters/case";
import { LETTER_KINDS, LETTER_STATES } from "@/lib/engagement/words";
import { can } from "@/lib/identity/can";
import { keptValues } from "../../../session";
import { assign, decide, decline, extend, hide, publish, recall, remind, send, sendBack, unmask, writeReply } from "./actions";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<SearchParams>;
}

const DONE: Readonly<Record<string, string>> = {
  assigned: "已交承办科室办理。",
  extended: "期限已延长，来信人会看到原因。",
  declined: "已办结：不予受理，来信人会看到说明。",
  reminded: "已催办。",
  saved: "答复草稿已保存。",
  submitted: "答复已送审。",
  recalled: "已撤回送审，可以修改。",
  sent: "答复已发出，来信人凭编号和查询码可以看到。",
  published: "已公开，公众在“来信选登”可以看到。",
  hidden: "已撤下，公众不再看到。",
};

const caseAt = cache(async (id: string) => {
  const actor = await requireActor();
  return { actor, letter: z.uuid().safeParse(id).success ? await findLetterCase(actor, id) : null };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { letter } = await caseAt((await params).id);
  return letter === null ? {} : { title: `来信 ${letter.number}` };
}

/** One letter on one page: what was written, the answer, its approval, and what the public sees. */
export default async function LetterCasePage({ params, searchParams }: Props) {
  const { actor, letter } = await caseAt((await params).id);
  if (letter === null) notFound();
  const query = await searchParams;
  const [departments, calendar] = await Promise.all([departmentChoices(actor), calendarFor(actor.agencyId)]);
  const { state, approval } = letter;
  const handle = can(actor, "letter.handle", letter).allowed;
  const reply = can(actor, "letter.reply", letter).allowed;
  const open = state !== "answered" && state !== "declined";
  const ids = { letterId: letter.id, version: letter.version };
  const done = DONE[param(query, "done")];
  return (
    <>
      <PageHeader
        title={letter.subject}
        trail={[{ label: "来信", href: "/console/letters" }]}
        tags={
          <>
            <Tag tone={state === "answered" ? "done" : "plain"}>{LETTER_STATES[state]}</Tag>
            {open && <DueTag calendar={calendar} dueOn={letter.dueOn} prefix={`${letter.dueOn} 前答复 · `} />}
            {letter.dueProvisional && open && <Tag tone="soon">日历待公布</Tag>}
          </>
        }
        meta={
          <>
            {[letter.number, LETTER_KINDS[letter.kind], letter.departmentName].filter((part) => part !== null).join(" · ")} · 收到{" "}
            <InstantText at={letter.receivedAt} />
          </>
        }
      />
      <DoneNotice>{done}</DoneNotice>
      <div className="grid gap-x-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          <Section title="来信内容" aside={letter.mayPublish ? "来信人同意公开" : "来信人不同意公开"}>
            <PlainText text={letter.text} className="max-w-[44em] border border-rule bg-sheet px-5 py-4" />
          </Section>
          <ReplyPart
            {...ids}
            state={state}
            text={letter.replyText}
            answer={state === "declined" ? letter.declineReason : letter.answer}
            answeredAt={letter.answeredAt}
            mayReply={reply}
            maySend={(reply || handle) && state === "approved"}
            actions={{ write: writeReply, send }}
            values={(await keptValues(query)) ?? undefined}
          />
          {state === "answered" && letter.mayPublish && (
            <PublishPart
              {...ids}
              number={letter.number}
              proposed={letter.proposed}
              publishedAt={letter.publishedAt}
              publisherName={letter.publisherName}
              hiddenReason={letter.hiddenAt === null ? null : letter.hiddenReason}
              verdict={can(actor, "letter.publish", letter)}
              mayHide={can(actor, "letter.hide", letter).allowed}
              actions={{ publish, hide }}
            />
          )}
        </div>
        <aside aria-label="办理" className="min-w-0">
          {open && (
            <Section title="办理">
              <LetterActs
                {...ids}
                departments={departments.filter(({ value }) => value !== letter.departmentId)}
                may={{
                  assign: handle && (state === "received" || state === "assigned"),
                  assigned: letter.departmentId !== null,
                  sendBack: state === "assigned" && can(actor, "letter.sendBack", letter).allowed && !handle,
                  extend: handle && letter.extendedAt === null && state !== "approved",
                  decline: handle && (state === "received" || state === "assigned"),
                  remind: handle && state !== "received",
                }}
                actions={{ assign, sendBack, extend, decline, remind }}
              />
            </Section>
          )}
          <ContactCard
            letterId={letter.id}
            contact={letter.contact}
            mayUnmask={can(actor, "letter.unmask", letter).allowed}
            action={unmask}
          />
          <ApprovalRecord title="答复审批" approval={approval}>
            {approval.run?.state === "open" && reply && <Recall runId={approval.run.id} version={approval.run.version} action={recall} />}
          </ApprovalRecord>
          <Section title="办理记录">
            <History events={letter.events} />
          </Section>
          {letter.publishedAt !== null && letter.hiddenAt === null && (
            <p className="text-small">
              <Link href={`/interaction/letters/${letter.number}`} prefetch={false}>
                查看公开的页面
              </Link>
            </p>
          )}
        </aside>
      </div>
      <DecideOn run={approval.run} seat={approval.seat} action={decide} />
    </>
  );
}
