import type { Metadata } from "next";
import { Refused } from "@/components/console/case/refused";
import { ReplyChecks } from "@/components/console/requests/case/reply-section";
import { OutcomePicker } from "@/components/console/requests/reply/outcome-picker";
import { ReplyForm } from "@/components/console/requests/reply/reply-form";
import { param, type SearchParams } from "@/components/ui/address";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { findOutcome } from "@/lib/requests/outcomes";
import { previewReply } from "@/lib/requests/reply/preview";
import { keptValues } from "../../../../session";
import { saveReply } from "../actions";
import { loadRequest, trailOf } from "../load";

const TITLE = "拟写答复";
export const metadata: Metadata = { title: TITLE };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<SearchParams>;
}

/** The outcome first; then what its letter needs. */
export default async function DraftReplyPage({ params, searchParams }: Props) {
  const { actor, view, here } = await loadRequest(params);
  const query = await searchParams;
  const verdict = view.acts.draftReply;
  const draft = view.replyDraft !== null && view.outcome === null ? view.replyDraft.content : null;
  const outcome =
    findOutcome(param(query, "outcome")) ?? (draft === null || param(query, "outcome") === "other" ? null : findOutcome(draft.outcome));
  const content = draft !== null && draft.outcome === outcome?.code ? draft : null;
  const preview = outcome === null ? null : await previewReply(actor, view.id, content ?? { outcome: outcome.code });
  return (
    <>
      <PageHeader
        title={TITLE}
        trail={trailOf(view, here)}
        meta={view.subject}
        tags={outcome === null ? undefined : <span>{outcome.label}</span>}
      />
      {!verdict.allowed && <Refused reason={verdict.reason} here={here} />}
      {verdict.allowed && (outcome === null || preview === null) && <OutcomePicker here={`${here}/draftReply`} taken={view.steps.taken} />}
      {verdict.allowed && outcome !== null && preview !== null && (
        <div className="grid gap-x-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <ReplyForm
            action={saveReply}
            here={here}
            view={view}
            outcome={outcome}
            content={content}
            preview={preview}
            kept={await keptValues(query)}
          />
          <aside aria-label="核对" className="max-lg:mt-9">
            <Section title="答复前的核对">
              {content === null ? (
                <p className="text-small text-ink-3">保存草稿后显示核对结果。</p>
              ) : (
                <ReplyChecks checks={preview.checks} />
              )}
            </Section>
          </aside>
        </div>
      )}
    </>
  );
}
