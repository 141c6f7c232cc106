import { Happened } from "@/components/console/case/happened";
import type { CaseView } from "@/lib/requests/queries/case-view";

/** What happened in a case, with the words that were said. */
export function RecordSection({ view }: { view: CaseView }) {
  const notes = new Map(view.notes.map((note) => [note.id, note]));
  return (
    <Happened
      events={view.events}
      more={({ noteId }) => {
        const note = noteId === null ? undefined : notes.get(noteId);
        return (
          note !== undefined &&
          note.text !== "" && (
            <p className="mt-1 border-l-2 border-rule-2 pl-3 text-small whitespace-pre-line">
              {note.erased ? "已按保存期限清除。" : note.text}
            </p>
          )
        );
      }}
    />
  );
}
