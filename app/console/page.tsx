import type { Metadata } from "next";
import Link from "next/link";
import { MyAppeals } from "@/components/console/appeals/my-appeals";
import { DueTag } from "@/components/console/case/case-tags";
import { CasesToSign } from "@/components/console/requests/cases-to-sign";
import { caseAddress } from "@/components/console/todo/case-address";
import { NoticeList } from "@/components/console/todo/notice-list";
import { VoiceList } from "@/components/console/todo/voice-list";
import { WaitingList } from "@/components/console/todo/waiting-list";
import { WorkList } from "@/components/console/todo/work-list";
import { param, type SearchParams } from "@/components/ui/address";
import { ButtonLink } from "@/components/ui/button";
import { DoneNotice } from "@/components/ui/done-notice";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { myAppeals } from "@/lib/appeals/queries/appeal-list";
import { calendarFor } from "@/lib/calendar/in-force";
import { engagementWork } from "@/lib/engagement/my-work";
import { noticesOf } from "@/lib/identity/notices";
import { myWork } from "@/lib/publishing/my-work";
import { casesToSign } from "@/lib/requests/queries/my-requests";
import { todo } from "@/lib/workflow/todo";
import { requireActor } from "../session";
import { dismissNotices } from "./notice-actions";

export const metadata: Metadata = { title: "我的待办" };

const DONE: Readonly<Record<string, string>> = {
  stay: "意见已记录，这一步还在等待。",
  next: "已同意，转到下一步。",
  approved: "已同意，审批全部通过。",
  returned: "已退回主办科室。",
};

export default async function TodoPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor();
  const query = await searchParams;
  const [{ waiting, stalled }, { returned, drafts, toPublish, failed }, voices, told, calendar, appeals, toSign] = await Promise.all([
    todo(actor),
    myWork(actor),
    engagementWork(actor),
    noticesOf(actor),
    calendarFor(actor.agencyId),
    myAppeals(actor),
    casesToSign(actor),
  ]);
  const notices = told.filter(({ readAt }) => readAt === null);
  const done = DONE[param(query, "done")];
  const decided = param(query, "item");
  const nothing = [waiting, stalled, returned, drafts, toPublish, failed, voices, notices, appeals, toSign].every(
    (list) => list.length === 0,
  );
  const isAuthor = actor.roles.includes("author");
  return (
    <>
      <PageHeader
        title="我的待办"
        meta={`${actor.name} · ${actor.departmentName}${actor.post === "" ? "" : ` · ${actor.post}`}`}
        actions={
          isAuthor ? (
            <ButtonLink href="/console/items/new" weight="main">
              起草信息
            </ButtonLink>
          ) : undefined
        }
      />
      <DoneNotice>
        {done !== undefined && (
          <>
            {done}{" "}
            {/^[0-9a-f-]{36}$/.test(decided) && (
              <Link href={`/console/items/${decided}`} prefetch={false}>
                查看这条信息
              </Link>
            )}
          </>
        )}
      </DoneNotice>
      {nothing && (
        <Empty
          title="没有待办"
          action={
            <>
              {isAuthor && <ButtonLink href="/console/items/new">起草信息</ButtonLink>}
              <ButtonLink href="/console/items">查看全部信息</ButtonLink>
            </>
          }
        >
          需要你审批、修改或发布的信息会出现在这里。
        </Empty>
      )}
      {notices.length > 0 && (
        <Section title="提醒" aside={`${notices.length} 条`}>
          <NoticeList notices={notices} action={dismissNotices} />
        </Section>
      )}
      {waiting.length > 0 && (
        <Section title="等待我审批" aside={`${waiting.length} 条`}>
          <WaitingList items={waiting} dueTag={(dueOn) => <DueTag dueOn={dueOn} />} />
        </Section>
      )}
      <CasesToSign cases={toSign} dueTag={(dueOn) => <DueTag calendar={calendar} dueOn={dueOn} />} />
      <MyAppeals appeals={appeals} />
      {voices.length > 0 && (
        <Section title="来信、纠错和意见征集" aside={`${voices.length} 件`}>
          <VoiceList items={voices} dueTag={(dueOn) => <DueTag calendar={calendar} dueOn={dueOn} />} />
        </Section>
      )}
      {failed.length > 0 && (
        <Section title="定时发布没有成功" aside={`${failed.length} 条`}>
          <WorkList items={failed} caption="定时发布没有成功的信息" since="失败时间" />
        </Section>
      )}
      {returned.length > 0 && (
        <Section title="退回给我修改" aside={`${returned.length} 条`}>
          <WorkList items={returned} caption="退回修改的信息" since="退回时间" />
        </Section>
      )}
      {stalled.length > 0 && (
        <Section title="没有人可以审批" aside={`${stalled.length} 条`}>
          <ul>
            {stalled.map(({ title, reason, ...subject }) => (
              <li key={subject.subjectId} className="border-b border-rule py-2.5">
                <Link href={caseAddress(subject)} prefetch={false}>
                  {title}
                </Link>
                <p className="text-small text-vermilion">{reason}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {toPublish.length > 0 && (
        <Section title="审批通过，等待发布" aside={`${toPublish.length} 条`}>
          <WorkList items={toPublish} caption="等待发布的信息" since="通过时间" />
        </Section>
      )}
      {drafts.length > 0 && (
        <Section title="我的草稿" aside={`${drafts.length} 条`}>
          <WorkList items={drafts} caption="我的草稿" since="修改时间" />
        </Section>
      )}
    </>
  );
}
