import { LAYOUT, POINTS_PER_MM, widthInCharacters } from "./layout";

const PER_LINE = Math.floor((LAYOUT.area.width * POINTS_PER_MM) / LAYOUT.size.title);
const words = new Intl.Segmenter("zh-CN", { granularity: "word" });

const NOT_FIRST = /^[，。、；：！？）》〉」』】〕”’的]/;
const NOT_LAST = /[（《〈「『【〔“‘]$/;

/** What it costs to end a line between these two words: breaks by sense are cheap, those that part what belongs together dear. */
function breakCost(before: string, after: string): number {
  if (NOT_FIRST.test(after) || NOT_LAST.test(before)) return 200;
  if (/^(关于|《)/.test(after)) return -6;
  if (/(印发|转发|的|和|、|》)$/.test(before)) return -3;
  // 某局 | 2022年工作报告: a year goes with what is of that year.
  if (/^(19|20)\d{2}$/.test(after)) return -8;
  if (before === "年") return 8;
  return /\d$/.test(before) && /^\p{L}|^\d/u.test(after) ? 40 : 0;
}

/**
 * The lines of a title (7.3.1: 回行时词意完整、排列对称、长短适宜): as few as hold it, as even as the words allow. A title without a
 * place to break is cut where the line ends.
 */
export function titleLines(title: string): string[] {
  const parts = [...words.segment(title)].flatMap(({ segment }) => cut(segment));
  const total = widthInCharacters(title);
  if (total <= PER_LINE) return [title];
  const ideal = total / Math.ceil(total / (PER_LINE - 1));
  // best[i]: the cheapest way to set the words up to i, and where its last line begins.
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= parts.length; end++) {
    let chosen = { cost: Number.POSITIVE_INFINITY, from: end - 1 };
    let width = 0;
    for (let from = end - 1; from >= 0; from--) {
      width += widthInCharacters(parts[from] ?? "");
      if (width > PER_LINE && from < end - 1) break;
      const here = from === 0 ? 0 : breakCost(parts[from - 1] ?? "", parts[from] ?? "");
      const cost = (best[from]?.cost ?? 0) + (width - ideal) ** 2 + here + 5;
      if (cost < chosen.cost) chosen = { cost, from };
    }
    best.push(chosen);
  }
  const lines: string[] = [];
  for (let end = parts.length; end > 0; ) {
    const from = best[end]?.from ?? 0;
    lines.unshift(parts.slice(from, end).join("").trim());
    end = from;
  }
  return lines;
}

/** Pieces of a word that is longer than a line. */
function cut(word: string): string[] {
  if (widthInCharacters(word) <= PER_LINE) return [word];
  return [...word].reduce<string[]>((pieces, char) => {
    const last = pieces.at(-1) ?? "";
    if (pieces.length === 0 || widthInCharacters(last + char) > PER_LINE) pieces.push(char);
    else pieces[pieces.length - 1] = last + char;
    return pieces;
  }, []);
}
