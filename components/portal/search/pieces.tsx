import type { Piece } from "@/lib/portal/search/passage";

/** Text with what was asked for marked. */
export function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ from, text, marked }) =>
    marked ? (
      <mark key={from} className="bg-amber-wash text-ink underline decoration-amber decoration-2 underline-offset-4">
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
