import type { ReactNode } from "react";
import { DateText, InstantText } from "@/components/ui/date-text";
import { Section } from "@/components/ui/section";
import type { ToldEvent } from "@/lib/requests/queries/event-views";

/** What happened, the latest first: the day that counts, what else belongs to it, and who recorded it when. */
export function Happened<E extends ToldEvent>({ events, more }: { events: readonly E[]; more: (event: E) => ReactNode }) {
  return (
    <Section title="办理过程" aside={`${events.length} 项`}>
      <ol className="ml-1.5 border-l-2 border-rule">
        {events.toReversed().map((event) => (
          <li key={event.seq} className="relative pb-4 pl-5">
            <span aria-hidden="true" className="absolute top-2 -left-[6px] size-2.5 rounded-full border-2 border-jade bg-sheet" />
            <Entry event={event}>{more(event)}</Entry>
          </li>
        ))}
      </ol>
    </Section>
  );
}

const Entry = ({ event, children }: { event: ToldEvent; children: ReactNode }) => (
  <>
    <p className="flex flex-wrap items-baseline gap-x-2">
      <DateText date={event.on} />
      <span className="font-semibold">{event.title}</span>
      {event.text !== "" && <span className="text-small text-ink-2">{event.text}</span>}
    </p>
    {children}
    {event.reason !== "" && <p className="mt-1 border-l-2 border-rule-2 pl-3 text-small whitespace-pre-line">{event.reason}</p>}
    <p className="text-small text-ink-3">
      {[event.userName, event.departmentName, event.post].filter((part) => part !== "").join(" · ") || "系统"}
      {" · "}
      <InstantText at={event.at} />
    </p>
  </>
);
