import Link from "next/link";
import { DateText } from "@/components/ui/date-text";
import { civilDateOf } from "@/lib/core/civil-date";
import { ENGAGEMENT_PATH } from "@/lib/engagement/address";
import type { ListedConsultation } from "@/lib/engagement/consultations/public";
import type { PublicLetter } from "@/lib/engagement/letters/public";
import { LETTER_KINDS } from "@/lib/engagement/words";
import { PhaseTag } from "./phase-tag";

/** Published letters with their answers, the newest first. */
export function LetterList({ letters }: { letters: readonly PublicLetter[] }) {
  return (
    <ul>
      {letters.map(({ number, kind, subject, answeredAt, answeredBy }) => (
        <li key={number} className="border-b border-rule py-2.5">
          <Link
            href={`${ENGAGEMENT_PATH}/letters/${number}`}
            prefetch={false}
            className="text-ink [overflow-wrap:anywhere] visited:text-ink-2 hover:text-blue"
          >
            <span className="text-ink-3">[{LETTER_KINDS[kind]}]</span> {subject}
          </Link>
          <p className="flex flex-wrap gap-x-4 text-small text-ink-3">
            <span>{answeredBy}</span>
            <span>
              <DateText date={civilDateOf(answeredAt)} /> 答复
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Consultations with how they stand. */
export function ConsultationList({ consultations }: { consultations: readonly ListedConsultation[] }) {
  return (
    <ul>
      {consultations.map(({ number, title, phase, opensOn, closesOn, departmentName, comments }) => (
        <li key={number} className="border-b border-rule py-3">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <PhaseTag phase={phase} />
            <Link
              href={`${ENGAGEMENT_PATH}/consultations/${number}`}
              prefetch={false}
              className="min-w-0 flex-1 basis-[16em] text-ink [overflow-wrap:anywhere] hover:text-blue"
            >
              {title}
            </Link>
          </p>
          <p className="mt-0.5 flex flex-wrap gap-x-4 text-small text-ink-3">
            <span>
              <DateText date={opensOn} /> 至 <DateText date={closesOn} />
            </span>
            <span>{departmentName}</span>
            {phase !== "coming" && <span className="whitespace-nowrap">已收到意见 {comments} 条</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}
