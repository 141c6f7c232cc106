import Link from "next/link";
import type { ReactNode } from "react";
import { DateText, InstantText } from "@/components/ui/date-text";
import { HiddenField, SubmitButton, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { Tag } from "@/components/ui/tag";
import type { LogEntryView } from "@/lib/requests/log/log-desk";
import { Fold } from "../engagement/fold";

interface LogEntryProps {
  entry: LogEntryView;
  actions: { publish: FormAction; decline: FormAction; takeDown: FormAction };
}

/** One entry of the public log, word for word as the public reads it, with what this person may do with it. */
export function LogEntry({ entry, actions }: LogEntryProps) {
  const { may } = entry;
  const head = (
    <>
      <HiddenField name="requestId" value={entry.requestId} />
      <HiddenField name="expectedVersion" value={entry.version} />
    </>
  );
  return (
    <article className="mb-6 border-b border-rule pb-5 has-[>details:last-child]:border-b-0 has-[>details:last-child]:pb-0">
      <h3 className="text-large [overflow-wrap:anywhere]">{entry.subject}</h3>
      <p className="mt-1 flex flex-wrap gap-x-4 text-small text-ink-3">
        {entry.mayOpenCase ? (
          <Link href={`/console/requests/${entry.requestId}`} prefetch={false} className="num">
            {entry.caseNo}
          </Link>
        ) : (
          <span className="num">{entry.caseNo}</span>
        )}
        <span>
          收到 <DateText date={entry.receivedOn} />
        </span>
        <span>
          答复 <DateText date={entry.answeredOn} />
        </span>
        <Tag>{entry.outcome}</Tag>
      </p>
      <p className="mt-2 max-w-[44em] whitespace-pre-line">{entry.answer}</p>
      <p className="mt-2 text-small text-ink-3">
        {entry.proposedByName}拟写，
        <InstantText at={entry.proposedAt} />
        {entry.publishedAt !== null && (
          <>
            ；{entry.publisherName}公示，
            <InstantText at={entry.publishedAt} />
          </>
        )}
      </p>
      {entry.publishedAt === null && may.publish.allowed && (
        <Form action={actions.publish} className="mt-3">
          {head}
          <SubmitButton>公示</SubmitButton>
        </Form>
      )}
      {entry.publishedAt === null && !may.publish.allowed && <p className="mt-2 text-small text-ink-3">{may.publish.reason}</p>}
      {entry.publishedAt === null && may.decline.allowed && (
        <Ending label="不予公示" reason="不予公示的原因" action={actions.decline}>
          {head}
        </Ending>
      )}
      {entry.publishedAt !== null && may.takeDown.allowed && (
        <Ending label="撤下" reason="撤下的原因" action={actions.takeDown}>
          {head}
        </Ending>
      )}
    </article>
  );
}

function Ending({ label, reason, action, children }: { label: string; reason: string; action: FormAction; children: ReactNode }) {
  return (
    <Fold label={label}>
      <Form action={action} labels={{ reason }} className="max-w-[44em]">
        {children}
        <TextField name="reason" label={reason} required maxLength={200} />
        <SubmitButton weight="danger">{label}</SubmitButton>
      </Form>
    </Fold>
  );
}
