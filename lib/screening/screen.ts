import type { CivilDate } from "@/lib/core/civil-date";
import type { Excerpt, Finding, FindingKind, Hit, ScreenedText, Severity } from "./finding";
import { maskMiddle } from "./masks";
import { allowKey, personalDataHits } from "./personal-data";
import { secretMarkHits } from "./secret-marks";
import { wordingHits } from "./wording";

export type ScreenOptions = {
  /** Birth dates after it are none. */
  readonly today: CivilDate;
  /** Office telephones, fee accounts and addresses that the agency publishes, in any way of writing. */
  readonly allowed?: readonly string[];
  /** The year that a yearly text is about. */
  readonly year?: number;
};

const CONTEXT = 20;
const RANK: Readonly<Record<Severity, number>> = { block: 0, warn: 1, suggest: 2 };

/** Blocks first, then warnings, then suggestions. */
export const bySeverity = (a: Finding, b: Finding): number => RANK[a.severity] - RANK[b.severity];

/** The text with every personal hit masked, and the middle of any other long number with it. As long as the text. */
function maskAll(text: string, hits: readonly Hit[]): string {
  let masked = "";
  let done = 0;
  for (const hit of hits) {
    if (hit.masked === undefined || hit.start < done) continue;
    masked += text.slice(done, hit.start) + hit.masked;
    done = hit.end;
  }
  return (masked + text.slice(done)).replace(/[\d\uff10-\uff19]{15,}/g, (run) => maskMiddle(run, 6, 4));
}

/** Cut at characters, never between the two halves of one. */
function excerptOf(masked: string, { start, end }: Hit): Excerpt {
  const before = masked.slice(Math.max(0, start - CONTEXT), start).replace(/^[\udc00-\udfff]/, "");
  const after = masked.slice(end, end + CONTEXT).replace(/[\ud800-\udbff]$/, "");
  const [left, hit, right] = [before, masked.slice(start, end), after].map((part) => part.replace(/\s/g, " "));
  return { text: `${left}${hit}${right}`, start: before.length, end: before.length + (end - start) };
}

/**
 * A name for a value at a place. It is built from what the finding shows anyway and not from a digest of the value: a digest
 * of an identity number can be turned back by trying all of them. Different values behind one mask are told apart by their order.
 */
function keyMaker(): (kind: FindingKind, place: string, rule: string, value: string, shown: string) => string {
  const orders = new Map<string, Map<string, number>>();
  return (kind, place, rule, value, shown) => {
    const base = [kind, rule, place, shown].join("|");
    const known = orders.get(base) ?? new Map<string, number>();
    const order = known.get(value) ?? known.size + 1;
    orders.set(base, known.set(value, order));
    return order === 1 ? base : `${base}|${order}`;
  };
}

/**
 * What stands in the way of publishing these texts, and what could be better in them: blocks first, then warnings, then
 * suggestions, each in the order of the fields and of the text. No finding holds an unmasked personal number.
 */
export function screen(fields: readonly ScreenedText[], options: ScreenOptions): Finding[] {
  const allowed = new Set((options.allowed ?? []).map(allowKey));
  const keyOf = keyMaker();
  const found = new Map<string, { readonly finding: Omit<Finding, "count">; count: number }>();
  for (const { place, text } of fields) {
    const personal = personalDataHits(text, options.today, allowed);
    const masked = maskAll(text, personal);
    const kinds: readonly (readonly [FindingKind, readonly Hit[]])[] = [
      ["secrecy", secretMarkHits(text)],
      ["personal", personal],
      ["wording", wordingHits(text, options.year)],
    ];
    for (const [kind, hits] of kinds) {
      for (const hit of hits) {
        const { masked: shown, start, end, ...said } = hit;
        const value = shown ?? masked.slice(start, end);
        const key = keyOf(kind, place, hit.rule, text.slice(start, end), value);
        const known = found.get(key);
        if (known) known.count += 1;
        else found.set(key, { finding: { ...said, key, kind, place, value, excerpt: excerptOf(masked, hit) }, count: 1 });
      }
    }
  }
  const findings = [...found.values()].map(({ finding, count }): Finding => ({ ...finding, count }));
  return findings.sort(bySeverity);
}
