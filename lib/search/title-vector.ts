import { wordsOf } from "./words";

export const quoted = (word: string): string => `'${word.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;

/** The words of a title as the literal of a tsvector. Written here rather than by to_tsvector(), which would cut at every sign a second time. */
export const titleVector = (title: string): string =>
  [...new Set(wordsOf(title))]
    .filter((word) => word.length <= 200)
    .map(quoted)
    .join(" ");
