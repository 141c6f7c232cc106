import Link from "next/link";
import { Section } from "@/components/ui/section";
import type { AppealRow } from "@/lib/appeals/queries/appeal-row";
import { FORUM_WORDS } from "@/lib/appeals/words";
import { appealHref, WaitingCell } from "./appeal-columns";

/** In 我的待办: appeals to answer and new replies to give. */
export function MyAppeals({ appeals }: { appeals: readonly AppealRow[] }) {
  if (appeals.length === 0) return null;
  return (
    <Section title="行政复议和诉讼" aside={`${appeals.length} 件`}>
      <ul>
        {appeals.map((one) => (
          <li key={one.id} className="flex flex-wrap items-baseline gap-x-4 border-b border-rule py-2.5">
            <span className="min-w-0 flex-1">
              <Link href={appealHref(one.id)} prefetch={false}>
                {one.subject === "" ? one.appealNo : one.subject}
              </Link>
              <span className="num block text-small text-ink-3">
                {FORUM_WORDS[one.forum]} · {one.appealNo}
                {one.handlerName === null && " · 还没有经办人"}
              </span>
            </span>
            <span className="text-small">
              <WaitingCell row={one} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
