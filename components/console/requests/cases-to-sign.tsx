import Link from "next/link";
import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";
import type { CivilDate } from "@/lib/core/civil-date";
import type { CaseToSign } from "@/lib/requests/queries/my-requests";

/** In 我的待办 of the head of the office: letters to sign, extensions to decide on. */
export function CasesToSign({ cases, dueTag }: { cases: readonly CaseToSign[]; dueTag: (dueOn: CivilDate) => ReactNode }) {
  if (cases.length === 0) return null;
  return (
    <Section title="依申请公开，等待我签发" aside={`${cases.length} 件`}>
      <ul>
        {cases.map(({ id, caseNo, subject, dueOn, what }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 border-b border-rule py-1.5">
            <span className="min-w-0 flex-1 basis-64 py-1">
              <Link href={`/console/requests/${id}`} prefetch={false}>
                {subject}
              </Link>
              <span className="num block text-small text-ink-3">{caseNo}</span>
            </span>
            {dueOn !== null && dueTag(dueOn)}
            {what.map(({ act, words }) => (
              <Link
                key={act}
                href={`/console/requests/${id}/${act.startsWith("decide") ? act : "decideLetter"}`}
                prefetch={false}
                className="inline-flex min-h-11 items-center"
              >
                {words}
                <span className="sr-only">：{subject}</span>
              </Link>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}
