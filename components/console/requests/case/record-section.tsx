import { DateText, InstantText } from "@/components/ui/date-text";
import { Section } from "@/components/ui/section";
import type { CaseView, EventView } from "@/lib/requests/queries/case-view";

/** What happened, the latest first: the day that counts, and who recorded it when. */
export function RecordSection({ view }: { view: CaseView }) {
  const notes = new Map(view.notes.map((note) => [note.id, note]));
  return (
    <Section title="办理过程" aside={`${view.events.length} 项`}>
      <ol className="ml-1.5 border-l-2 border-rule">
        {view.events.toReversed().map((event) => (
          <li key={event.seq} className="relative pb-4 pl-5">
            <span aria-hidden="true" className="absolute top-2 -left-[6px] size-2.5 rounded-full border-2 border-jade bg-sheet" />
            <Entry event={event} note={event.noteId === null ? undefined : notes.get(event.noteId)} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Entry({ event, note }: { event: EventView; note: CaseView["notes"][number] | undefined }) {
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <DateText date={event.on} />
        <span className="font-semibold">{event.title}</span>
        {event.text !== "" && <span className="text-small text-ink-2">{event.text}</span>}
      </p>
      {note !== undefined && note.text !== "" && (
        <p className="mt-1 border-l-2 border-rule-2 pl-3 text-small whitespace-pre-line">
          {note.erased ? "已按保存期限清除。" : note.text}
        </p>
      )}
      {event.reason !== "" && <p className="mt-1 border-l-2 border-rule-2 pl-3 text-small whitespace-pre-line">{event.reason}</p>}
      <p className="text-small text-ink-3">
        {[event.userName, event.departmentName, event.post].filter((part) => part !== "").join(" · ") || "系统"}
        {" · "}
        <InstantText at={event.at} />
      </p>
    </>
  );
}
