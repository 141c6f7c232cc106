/** Digits that may be one number: `value` without separators, and where it stands in the text. */
export type NumberRun = {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** The lengths of its parts: `6222 0200 …` is 4, 4, …; a single part has no separator in it. */
  readonly parts: readonly number[];
};

const SHORTEST = 11;
const LONGEST = 19;
const MOST_PARTS = 8;

/** Maximal groups of digits with at most two blanks or hyphens between them, a closing X included. One pass, no backtracking. */
const GROUP = /\d+(?:[- ]{1,2}\d+)*(?:[- ]{0,2}[Xx](?![0-9A-Za-z]))?/g;
const PART = /\d+[Xx]?|[Xx]/g;

/**
 * Every way to read neighbouring parts of a group of digits as one number of 11 to 19 characters; for each place of
 * beginning the longest first. A part is never cut: digits inside a longer run are no number of their own.
 * Numbers are written in up to eight parts, or digit by digit (as in forms with a box for each).
 */
export function* numberRuns(plain: string): Generator<readonly NumberRun[]> {
  for (const group of plain.matchAll(GROUP)) {
    if (group[0].length < SHORTEST) continue;
    const parts = [...group[0].matchAll(PART)];
    const digitByDigit = parts.length <= LONGEST && parts.every((part) => part[0].length === 1);
    for (const [first, opening] of parts.entries()) {
      const runs: NumberRun[] = [];
      let value = "";
      const most = digitByDigit ? parts.length : first + MOST_PARTS;
      for (let next = first; next < parts.length && next < most; next += 1) {
        const part = parts[next];
        if (part === undefined || value.length + part[0].length > LONGEST) break;
        value += part[0];
        if (value.length < SHORTEST) continue;
        runs.unshift({
          value,
          start: group.index + opening.index,
          end: group.index + part.index + part[0].length,
          parts: parts.slice(first, next + 1).map((each) => each[0].length),
        });
      }
      if (runs.length > 0) yield runs;
    }
  }
}
