import type { Metadata } from "next";
import Link from "next/link";
import { DecideOn } from "@/components/console/case/decide-on";
import { Timeline } from "@/components/console/case/timeline";
import { BlockList } from "@/components/console/home/block-list";
import { param, type SearchParams } from "@/components/ui/address";
import { ButtonLink } from "@/components/ui/button";
import { InstantText } from "@/components/ui/date-text";
import { HiddenField, SubmitButton, TextArea } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import type { HomeStage } from "@/lib/home/arrangement";
import { blockLines } from "@/lib/home/block-words";
import { missingDuty } from "@/lib/home/blocks";
import { mayRecallHome } from "@/lib/home/decide";
import { defaultBlocks } from "@/lib/home/default-blocks";
import { type HomeCase, homeCase } from "@/lib/home/queries";
import { can } from "@/lib/identity/can";
import { requireSite } from "../../(portal)/site";
import { keptValues, requirePermission } from "../../session";
import { decideArrangement, submitArrangement } from "./actions";

export const metadata: Metadata = { title: "首页编排" };

const DONE: Readonly<Record<string, string>> = {
  saved: "已保存。可以先预览，再送审。",
  submitted: "已送审。审批通过后公众看到新的首页。",
  recalled: "已撤回，可以修改后重新送审。",
  discarded: "已放弃这一版，公众看到的首页不变。",
  stay: "意见已记录，这一步还在等待。",
  next: "已同意，转到下一步。",
  approved: "已同意，新的首页已经上线。",
  returned: "已退回修改。",
};

const STAGE: Readonly<Record<HomeStage, { words: string; tone: "plain" | "soon" | "late" } | null>> = {
  none: null,
  draft: { words: "有未送审的改动", tone: "plain" },
  inApproval: { words: "正在审批", tone: "soon" },
  returned: { words: "被退回", tone: "late" },
};

export default async function HomeArrangementPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requirePermission("home.view", ({ agencyId }) => ({ agencyId }));
  const [site, home, query] = await Promise.all([requireSite(), homeCase(actor), searchParams]);
  const { working, live, run, stage, seat } = home;
  const mayEdit = can(actor, "home.edit", home).allowed;
  const online = live?.blocks ?? defaultBlocks(site.columns);
  const done = DONE[param(query, "done")];
  const tag = STAGE[stage];
  const returned = stage === "returned" ? run?.events.findLast(({ kind }) => kind === "return") : undefined;
  return (
    <>
      <PageHeader
        title="首页编排"
        tags={seat !== null ? <Tag tone="soon">等待你审批</Tag> : tag !== null && <Tag tone={tag.tone}>{tag.words}</Tag>}
        meta="首页上有哪些板块、怎样排列。改动经审批后上线。"
        actions={<Actions home={home} mayEdit={mayEdit} mayRecall={run !== null && mayRecallHome(actor, run).allowed} />}
      />
      <div className="mb-6 space-y-3 empty:hidden">
        {done !== undefined && (
          <Notice tone="done" role="status">
            {done}
          </Notice>
        )}
        {returned !== undefined && (
          <Notice tone="late">
            <p className="font-semibold">
              {returned.userName}（{returned.stepName}）退回：
            </p>
            <p className="whitespace-pre-line">{returned.opinion}</p>
          </Notice>
        )}
        {home.refusal !== null && <Notice>{home.refusal}</Notice>}
      </div>
      <div className="grid gap-x-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          {working !== null && (
            <Section
              title={`准备上线的第 ${working.number} 版`}
              aside={
                <>
                  {working.editorName}，<InstantText at={working.updatedAt} />
                </>
              }
            >
              <p className="mb-3 text-small">
                <Link href={`/preview/home/${working.id}`} prefetch={false}>
                  按网站的样子预览
                </Link>
              </p>
              <BlockList lines={blockLines(working.blocks, online, site.columns)} />
              {mayEdit && stage !== "inApproval" && <Submit version={working.version} missing={missingDuty(working.blocks)} />}
            </Section>
          )}
          <Section title="公众现在看到的首页" aside={live === null ? "平台的默认编排" : `第 ${live.number} 版`}>
            <BlockList lines={blockLines(online, null, site.columns)} />
          </Section>
        </div>
        <Record home={home} />
      </div>
      <DecideOn run={run} seat={seat} action={decideArrangement} values={await keptValues(query)} />
    </>
  );
}

function Actions({ home: { stage, working }, mayEdit, mayRecall }: { home: HomeCase; mayEdit: boolean; mayRecall: boolean }) {
  if (stage === "inApproval")
    return mayRecall ? (
      <ButtonLink href="/console/home/recall" prefetch={false}>
        撤回
      </ButtonLink>
    ) : null;
  if (!mayEdit) return null;
  return (
    <>
      <ButtonLink href="/console/home/edit" weight={working === null ? "main" : "quiet"} prefetch={false}>
        {working === null ? "编排新的一版" : "修改"}
      </ButtonLink>
      {working !== null && (
        <ButtonLink href="/console/home/discard" weight="danger" prefetch={false}>
          放弃这一版
        </ButtonLink>
      )}
    </>
  );
}

function Submit({ version, missing }: { version: number; missing: string | null }) {
  if (missing !== null)
    return (
      <Notice tone="soon" className="mt-5">
        {missing}
      </Notice>
    );
  return (
    <Form action={submitArrangement} labels={{ note: "送审说明" }} className="mt-6">
      <HiddenField name="expectedVersion" value={version} />
      <TextArea name="note" label="送审说明" rows={2} maxLength={500} />
      <SubmitButton>送审</SubmitButton>
    </Form>
  );
}

function Record({ home: { run, timeline, past } }: { home: HomeCase }) {
  return (
    <aside aria-label="办理记录" className="min-w-0">
      <Section title="审批" aside={run?.definitionName}>
        {run === null ? <p className="text-small text-ink-3">还没有送审。</p> : <Timeline entries={timeline} />}
      </Section>
      {past.length > 0 && (
        <Section title="以前的版本">
          <ul className="text-small">
            {past.map(({ id, number, publishedAt, publisherName }) => (
              <li key={id} className="border-b border-rule py-1.5">
                <Link href={`/preview/home/${id}`} prefetch={false}>
                  第 {number} 版
                </Link>{" "}
                <span className="text-ink-3">
                  {publishedAt !== null && <InstantText at={publishedAt} />} 上线，{publisherName}批准
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </aside>
  );
}
