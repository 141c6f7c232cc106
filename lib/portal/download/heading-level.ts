import type { Level } from "@/lib/documents/official";

const NUMBERED: readonly { level: Level; begins: RegExp }[] = [
  { level: 1, begins: /^[一二三四五六七八九十]{1,3}、/ },
  { level: 2, begins: /^[（(][一二三四五六七八九十]{1,3}[）)]/ },
];

const LONGEST = 45;

/**
 * The level of a heading by its number (GB/T 9704 7.3.3: 一、 and （一）), or null for what is no heading: a paragraph that goes on
 * behind the number, or a number of another kind (1. and （1） are set like the text).
 */
export function headingLevel(text: string): Level | null {
  const line = text.trim();
  if (line.length > LONGEST || /[。；：:;]./u.test(line)) return null;
  return NUMBERED.find(({ begins }) => begins.test(line))?.level ?? null;
}
