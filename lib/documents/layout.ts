/**
 * Figures of GB/T 9704-2012 《党政机关公文格式》. Lengths in millimetres, type sizes and line pitch in points; the number of the clause
 * behind each. Where the standard leaves freedom (size of the head, tables), that is said.
 */
export const LAYOUT = {
  /** 5.1 A4; 5.2.1 天头 37±1, 订口 28±1, 版心 156×225: the right and lower margins follow from them */
  page: { width: 210, height: 297, top: 37, left: 28, right: 26, bottom: 35 },
  area: { width: 156, height: 225 },
  /** 5.2.3 每面 22 行, 每行 28 字, 撑满版心: 225 mm / 22 = 28.99 pt, kept just below so that 22 lines always fit */
  lines: { perPage: 22, perLine: 28, pitch: 28.95 },
  /** 5.2.2 body 3号 仿宋; 7.3.1 title 2号 小标宋; 7.5 page number 4号; 7.4.2 版记 4号 */
  size: { body: 16, title: 22, pageNumber: 14, imprint: 14 },
  /** 28 characters of 16 pt are wider than 156 mm: they are set this much closer to each other, in points */
  tracking: -0.22,
  red: "#d7000f",
  redHead: {
    /** 7.2.4 上边缘至版心上边缘 35 mm */
    top: 35,
    /** 7.2.4 小标宋, size free (醒目、美观、庄重): as large as fits the line, within these bounds */
    largest: 56,
    smallest: 26,
    /** 7.2.5 下空二行 */
    linesBeforeNumber: 2,
    /** 7.2.7 发文字号之下 4 mm, as wide as the type area; thickness free */
    ruleBelow: 4,
    ruleThickness: 0.7,
    /** 7.3.1 红色分隔线下空二行 */
    linesBeforeTitle: 2,
  },
  letter: {
    /** 10.1 上边缘至上页边 30 mm; double lines 170 mm long, 4 mm below the head and 20 mm above the lower edge of the page */
    top: 30,
    ruleBelow: 4,
    ruleWidth: 170,
    ruleFromBottom: 20,
    thick: 0.9,
    thin: 0.3,
    gap: 0.6,
    largest: 44,
    smallest: 22,
  },
  /** 7.5 一字线上距版心下边缘 7 mm; odd pages right, even pages left, one character in */
  pageNumber: { below: 7, indent: 1 },
  /** 7.4.1 lines of the 版记: first and last 0.35 mm, between them 0.25 mm */
  imprint: { outer: 0.35, inner: 0.25 },
  /**
   * 7.3.5 without a seal: name of the agency two characters in from the right, the date two characters right of the name's beginning;
   * with a seal: the date four characters in, the name centred over it
   */
  signature: { right: 2, dateShift: 2, sealedRight: 4 },
  /** free: type of tables by their number of columns */
  table: [
    { columns: 4, size: 12 },
    { columns: 7, size: 10.5 },
    { columns: 13, size: 9 },
    { columns: Number.POSITIVE_INFINITY, size: 7.5 },
  ],
  /** free: a picture is at most this large, and its pixels count 96 to the inch */
  picture: { width: 156, height: 190 },
} as const;

export const POINTS_PER_MM = 72 / 25.4;

export const tableSize = (columns: number): number => LAYOUT.table.find((row) => columns <= row.columns)?.size ?? 7.5;

/** The size of a name that must stand in one line of `width` millimetres, in points. */
export function fittedSize(text: string, width: number, { largest, smallest }: { largest: number; smallest: number }): number {
  const fitting = (width * POINTS_PER_MM) / Math.max(1, widthInCharacters(text));
  return Math.min(largest, Math.max(smallest, Math.floor(fitting * 2) / 2));
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6\u2014\u2018-\u201d\u2026]|[\u{20000}-\u{3fffd}]/u;

/** How wide a text is in characters: Chinese ones count 1, Latin ones ½. */
export const widthInCharacters = (text: string): number => [...text].reduce((sum, char) => sum + (WIDE.test(char) ? 1 : 0.5), 0);

/**
 * How far 发文机关署名 and 成文日期 stand from the right edge, in characters. Without a seal (7.3.5.2): the name two in, the date
 * beginning two right of the name; when the date is too long for that, it stands two in and the name moves left. With one (7.3.5.1):
 * the date four in and the name centred over it; a name too long for that stands at the edge and the date is centred under it.
 */
export function signaturePlaces(agency: string, date: string, sealed = false): { agency: number; date: number } {
  const { right, dateShift, sealedRight } = LAYOUT.signature;
  // A name longer than a line goes on in the next.
  const [name, day] = [Math.min(widthInCharacters(agency), LAYOUT.lines.perLine), widthInCharacters(date)];
  if (sealed) {
    const nameRight = sealedRight + (day - name) / 2;
    return nameRight >= 0 ? { agency: nameRight, date: sealedRight } : { agency: 0, date: (name - day) / 2 };
  }
  const free = name - dateShift - day;
  return free >= 0 ? { agency: right, date: right + free } : { agency: right - free, date: right };
}
