import Link from "next/link";
import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import type { CaseView } from "@/lib/requests/queries/case-view";

/** What of the case everybody may read: its entry in the public log, and the items that came of its reply. */
export function PublicSection({ view }: { view: CaseView }) {
  const { log, releasedItems } = view;
  if (log.live === null && log.waiting === null && releasedItems.length === 0) return null;
  return (
    <Section title="向社会公开">
      <ul className="text-small">
        {releasedItems.map(({ disclosureId, title, live }) => (
          <li key={disclosureId} className="border-b border-rule py-2">
            <Link href={`/console/items/${disclosureId}`} prefetch={false} className="text-base">
              {title}
            </Link>{" "}
            {live ? <Tag tone="done">已主动公开</Tag> : <Tag>尚未发布</Tag>}
            <span className="block text-ink-3">由这件申请转为主动公开</span>
          </li>
        ))}
        {log.live !== null && <Wording {...log.live} tag={<Tag tone="done">公示中</Tag>} />}
        {log.waiting !== null && <Wording {...log.waiting} tag={<Tag tone="soon">等待公示 · {log.waiting.proposedByName}拟写</Tag>} />}
      </ul>
    </Section>
  );
}

function Wording({ subject, answer, tag }: { subject: string; answer: string; tag: ReactNode }) {
  return (
    <li className="border-b border-rule py-2">
      {subject} {tag}
      <span className="block whitespace-pre-line text-ink-2">{answer}</span>
    </li>
  );
}
