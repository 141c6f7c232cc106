import { wordsOf } from "./words";

/** How much a word counts where it stands: A most. */
type Weight = "A" | "B" | "C" | "D";

const HIGHEST_PLACE = 16_383;
/** Of a word that comes again and again these are enough for its rank. */
const PLACES = 3;
/** Parts do not touch: words at the end of one and the start of the next are not near each other. */
const GAP = 20;

export const quoted = (word: string): string => `'${word.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;

/** Texts as the literal of a tsvector. Written here rather than by to_tsvector(), which would cut at every sign a second time. */
export function vectorOf(parts: readonly { text: string; weight: Weight }[]): string {
  const places = new Map<string, string[]>();
  let place = 1;
  for (const { text, weight } of parts) {
    for (const word of wordsOf(text)) {
      const known = places.get(word) ?? [];
      if (known.length < PLACES && place <= HIGHEST_PLACE) known.push(`${place}${weight}`);
      if (word.length <= 200) places.set(word, known);
      place++;
    }
    place += GAP;
  }
  return [...places].map(([word, at]) => (at.length === 0 ? quoted(word) : `${quoted(word)}:${at.join(",")}`)).join(" ");
}
