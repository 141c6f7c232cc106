import Link from "next/link";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { OUTCOME_KINDS, OUTCOMES, type OutcomeCode, type OutcomeKind } from "@/lib/requests/outcomes";

/** Ended by acts of their own, not by a reply. */
const BY_ACT: readonly OutcomeCode[] = ["LAPSED_NO_SUPPLEMENT", "LAPSED_NO_PAYMENT", "OTHER_WITHDRAWN"];

const KINDS = Object.keys(OUTCOME_KINDS) as OutcomeKind[];

/** 办理结果, by the kinds of the annual report. */
export function OutcomePicker({ here, taken }: { here: string; taken: OutcomeCode | null }) {
  return (
    <div className="max-w-[52rem]">
      <p className="mb-5 text-ink-2">先选办理结果。答复书的内容、依据和救济途径都由它决定，也是年度报告的计数。</p>
      {KINDS.map((kind) => (
        <Section key={kind} title={OUTCOME_KINDS[kind]}>
          <ul>
            {OUTCOMES.filter(({ row, code }) => row.slice(0, 4) === kind && !BY_ACT.includes(code)).map(({ code, label, article }) => (
              <li key={code} className="flex flex-wrap items-baseline gap-x-4 border-b border-rule">
                <Link href={`${here}?outcome=${code}`} prefetch={false} className="inline-flex min-h-11 items-center">
                  {label}
                </Link>
                {article !== null && <span className="text-small text-ink-3">{article}</span>}
                {taken === code && <Tag>现在的草稿</Tag>}
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </div>
  );
}
