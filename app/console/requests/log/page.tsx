import type { Metadata } from "next";
import Link from "next/link";
import { DeskTabs } from "@/components/console/requests/desk-tabs";
import { LogEntry } from "@/components/console/requests/log-entry";
import { param, type SearchParams } from "@/components/ui/address";
import { DoneNotice } from "@/components/ui/done-notice";
import { ListPages } from "@/components/ui/list-pages";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { logDesk, mayWorkOnLog } from "@/lib/requests/log/log-desk";
import { LOG_PATH } from "@/lib/requests/log/public-log";
import { requestSettings } from "@/lib/requests/public/open-channels";
import { requireDesk } from "../desk-access";
import { decline, publish, takeDown } from "./actions";

export const metadata: Metadata = { title: "公示 - 依申请公开" };

const PATH = "/console/requests/log";
const DONE: Readonly<Record<string, string>> = {
  published: "已公示，公众现在可以看到。",
  declined: "已决定不予公示。",
  takenDown: "已撤下，公众不再看到。",
};

/** 申请与答复公示: what waits for somebody else to look at it, and what is public. */
export default async function LogPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireDesk();
  const query = await searchParams;
  const [desk, { publicLog }] = await Promise.all([logDesk(actor, Number(param(query, "page")) || 1), requestSettings(actor.agencyId)]);
  const actions = { publish, decline, takeDown };
  return (
    <>
      <PageHeader title="依申请公开" meta={`公示中 ${desk.total} 件，等待公示 ${desk.waiting.length} 件`} />
      <DeskTabs current={PATH} />
      <DoneNotice>{DONE[param(query, "done")]}</DoneNotice>
      {!publicLog && (
        <Notice className="mb-6">
          本机关没有开启申请与答复的公示，公众看不到这里的内容。需要开启的，请系统管理员在“依申请公开设置”里勾选。
        </Notice>
      )}
      {mayWorkOnLog(actor) && (
        <Section title="等待公示" aside={desk.waiting.length === 0 ? undefined : "由拟写人以外的公开办负责人或者上网发布员公布"}>
          {desk.waiting.length === 0 && <p className="text-small text-ink-3">没有等待公示的内容。在已答复的申请里用“提请公示”拟写。</p>}
          {desk.waiting.map((entry) => (
            <LogEntry key={entry.id} entry={entry} actions={actions} />
          ))}
        </Section>
      )}
      <Section
        title="公示中"
        aside={
          publicLog ? (
            <Link href={LOG_PATH} prefetch={false}>
              查看公众看到的页面
            </Link>
          ) : undefined
        }
      >
        {desk.live.length === 0 && (
          <p className="text-small text-ink-3">还没有公示的申请。公示以后，公众在网站的依申请公开栏目里可以查到。</p>
        )}
        {desk.live.map((entry) => (
          <LogEntry key={entry.id} entry={entry} actions={actions} />
        ))}
      </Section>
      <ListPages list={desk} path={PATH} query={query} />
    </>
  );
}
