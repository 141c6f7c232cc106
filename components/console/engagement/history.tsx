import { InstantText } from "@/components/ui/date-text";
import type { EngagementEntry } from "@/lib/engagement/events";

/** What was done with a letter, an error report or a consultation, in order. */
export function History({ events }: { events: readonly EngagementEntry[] }) {
  return (
    <ol className="text-small">
      {events.map(({ id, words, note, person, at }) => (
        <li key={id} className="border-b border-rule py-2 last:border-b-0">
          <p className="flex flex-wrap justify-between gap-x-3">
            <span className="font-semibold">{words}</span>
            <span className="text-ink-3">
              <InstantText at={at} />
            </span>
          </p>
          {person !== "" && <p className="text-ink-3">{person}</p>}
          {note !== "" && <p className="mt-0.5 whitespace-pre-line">{note}</p>}
        </li>
      ))}
    </ol>
  );
}
