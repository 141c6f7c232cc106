import Link from "next/link";
import { LetterForms, LetterName } from "@/components/console/case/papers";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { STATE_WORDS } from "@/lib/requests/case/words";
import { findOutcome } from "@/lib/requests/outcomes";
import type { CaseView } from "@/lib/requests/queries/case-view";

/** The request that is appealed: what was replied, by which letters, and what remedy it named. */
export function AppealedRequest({ request }: { request: CaseView }) {
  const letters = request.letters.filter(({ code }) => code.startsWith("REPLY_"));
  return (
    <Section title="对应的申请" aside={<Tag>{STATE_WORDS[request.state]}</Tag>}>
      <p>
        <Link href={`/console/requests/${request.id}`} prefetch={false}>
          <span className="num">{request.caseNo}</span> {request.subject}
        </Link>
      </p>
      <p className="text-small text-ink-2">
        {request.outcome === null ? "还没有答复" : (findOutcome(request.outcome)?.label ?? request.outcome)}
        {request.completedOn !== null && `，${request.completedOn} 办结`}
        {request.late && "（逾期）"}
      </p>
      {request.remedy !== null && <p className="text-small text-ink-3">答复告知的救济途径：{request.remedy.sentence}</p>}
      {letters.length > 0 && (
        <ul className="mt-2 text-small">
          {letters.map((letter) => (
            <li key={letter.id} className="flex flex-wrap items-baseline gap-x-4 border-b border-rule py-1.5">
              <span className="min-w-0 flex-1">
                <LetterName letter={letter} />
              </span>
              {!letter.erased && <LetterForms letter={letter} />}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
