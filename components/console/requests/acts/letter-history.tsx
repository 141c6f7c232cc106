import { InstantText } from "@/components/ui/date-text";
import { Section } from "@/components/ui/section";
import type { Letter } from "@/lib/requests/letters/letter";
import { type LetterStep, STEP_WORDS } from "@/lib/requests/signing/history";
import { partWords } from "@/lib/requests/signing/wording";

/** Who submitted letters, what was worded otherwise, what was said when they came back before. */
export function LetterHistory({ history, letters }: { history: readonly LetterStep[]; letters: readonly Letter[] }) {
  if (history.length === 0) return null;
  return (
    <Section title="送签经过">
      <ul className="text-small">
        {history.map(({ what, by, post, at, parts, opinion }) => (
          <li key={`${at} ${what}`} className="border-b border-rule py-1.5">
            {by}
            {post !== "" && `（${post}）`} {STEP_WORDS[what]}
            {parts.length > 0 && `，改写${parts.map((part) => partWords(part, letters)).join("、")}`}
            {opinion !== "" && `：${opinion}`}
            <span className="ml-2 text-ink-3">
              <InstantText at={new Date(at)} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
