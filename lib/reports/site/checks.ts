import { add, formatDecimal, parseDecimal, signOf, subtract, ZERO } from "../annual/decimal";
import { fieldName, fieldOf, SITE_BLOCKS } from "./fields";

/** The values of a form by the codes of its fields; null: not filled in. */
export type SiteValues = Readonly<Record<string, string | null>>;

export type SiteSeverity = "error" | "warning";

/** One thing that does not add up, in words that an officer understands. */
export interface SiteFinding {
  readonly rule: string;
  readonly severity: SiteSeverity;
  readonly fields: readonly string[];
  readonly message: string;
  /** the figures at odds, when the difference may stay once somebody has explained it: the explanation lapses when they change */
  readonly explain: string | null;
}

/** What is known beside the form. */
export interface SiteContext {
  readonly year: number;
  readonly yearOver: boolean;
  /** letters not finished when the year began; null: not known */
  readonly carriedOver: number | null;
  /** section 1 of the annual report of the same year; null: there is none */
  readonly section1: { readonly portal: number; readonly interpretation: number; readonly wechat: number } | null;
  /** the platform counts only from this day of the year on; null: all of it, or none */
  readonly countedFrom: string | null;
}

const nameOf = (code: string): string => {
  const field = fieldOf(code);
  return field === undefined ? code : fieldName(field);
};

const read = (values: SiteValues, code: string) => {
  const value = values[code] ?? null;
  return value === null ? null : parseDecimal(value);
};

const error = (rule: string, fields: readonly string[], message: string): SiteFinding => ({
  rule,
  severity: "error",
  fields,
  message,
  explain: null,
});

function filled(values: SiteValues): SiteFinding[] {
  return SITE_BLOCKS.flatMap(({ name, fields }) => {
    const blank = fields.filter(({ code, origin }) => origin !== "derived" && (values[code] ?? null) === null);
    if (blank.length === 0) return [];
    const names = blank.map(fieldName).join("、");
    return [
      error(
        "FILLED",
        blank.map(({ code }) => code),
        `${name}还有 ${blank.length} 项没有填：${names}。每一项都要填，没有的写 0、否或者无。`,
      ),
    ];
  });
}

/** total = the sum of its parts */
const SUMS: readonly (readonly [total: string, parts: readonly string[]])[] = [
  ["E01", ["E02", "E03", "E04"]],
  ["G05", ["G06", "G07"]],
];

function sums(values: SiteValues): SiteFinding[] {
  return SUMS.flatMap(([total, parts]) => {
    const found = read(values, total);
    const known = parts.map((code) => read(values, code));
    if (found === null || known.some((part) => part === null)) return [];
    const sum = known.reduce<typeof found>((all, part) => add(all, part ?? ZERO), ZERO);
    if (signOf(subtract(found, sum)) === 0) return [];
    const names = parts.map((code, at) => `${nameOf(code)} ${formatDecimal(known[at] ?? ZERO)}`).join("、");
    return [
      error(
        `${total}-SUM`,
        [total, ...parts],
        `${nameOf(total)}填的是 ${formatDecimal(found)}，应当是 ${formatDecimal(sum)}：${names}之和。`,
      ),
    ];
  });
}

/** the first is part of the second */
const PARTS: readonly (readonly [part: string, whole: string])[] = [
  ["G04", "G03"],
  ["H05", "H03"],
  ["H08", "H06"],
  ["H11", "H10"],
  ["X03", "X02"],
  ["S02", "S01"],
];

function parts(values: SiteValues): SiteFinding[] {
  return PARTS.flatMap(([part, whole]) => {
    const [some, all] = [read(values, part), read(values, whole)];
    if (some === null || all === null || signOf(subtract(some, all)) <= 0) return [];
    const message = `${nameOf(part)} ${formatDecimal(some)} 多于${nameOf(whole)} ${formatDecimal(all)}，不可能。请核对这两项。`;
    return [error(`${part}-MAX`, [part, whole], message)];
  });
}

function letters(values: SiteValues, { carriedOver }: SiteContext): SiteFinding[] {
  const [received, finished] = [read(values, "H02"), read(values, "H03")];
  if (received === null || finished === null || carriedOver === null) return [];
  const most = add(received, { units: BigInt(carriedOver), scale: 0 });
  if (signOf(subtract(finished, most)) <= 0) return [];
  const message = `办结留言 ${formatDecimal(finished)} 条，多于收到的 ${formatDecimal(received)} 条加年初未办结的 ${carriedOver} 条。请核对。`;
  return [error("H03-MAX", ["H03", "H02"], message)];
}

const toExplain = (rule: string, fields: readonly string[], figures: readonly (string | number)[], message: string): SiteFinding => ({
  ...{ rule, severity: "warning", fields, message },
  explain: figures.join(" "),
});

function publishing(values: SiteValues): SiteFinding[] {
  const codes = ["P01", "P02", "P03", "P04"];
  const [total, ...shares] = codes.map((code) => read(values, code));
  if (total == null || shares.some((share) => share === null)) return [];
  const sum = shares.reduce<typeof total>((all, share) => add(all, share ?? ZERO), ZERO);
  if (signOf(subtract(sum, total)) <= 0) return [];
  const [all, listed] = [formatDecimal(total), formatDecimal(sum)];
  const message = `概况类、政务动态、信息公开目录三项相加是 ${listed} 条，多于信息发布总数 ${all} 条。以前发布、这一年更新的概况类信息不在总数里；如果是这样，请说明。`;
  return [toExplain("P01-PARTS", codes, [all, listed], message)];
}

/** M06 and P01 beside section 1 of the annual report of the same year. */
function section1(values: SiteValues, { year, section1: report }: SiteContext): SiteFinding[] {
  if (report === null) return [];
  const compare = (code: string, other: number, message: (own: string) => string): SiteFinding[] => {
    const own = read(values, code);
    if (own === null || formatDecimal(own) === String(other)) return [];
    return [toExplain(`${code}-ANNUAL`, [code], [formatDecimal(own), other], message(formatDecimal(own)))];
  };
  const { portal, interpretation, wechat } = report;
  return [
    ...compare(
      "P01",
      portal,
      (own) =>
        `信息发布总数是 ${own} 条，${year} 年年度报告第一部分里门户网站发布的是 ${portal} 条（政策解读 ${interpretation} 条另计）。两处统计口径不同的，请说明。`,
    ),
    ...compare(
      "M06",
      wechat,
      (own) => `微信信息发布量是 ${own} 条，${year} 年年度报告第一部分里微信公众号发布的是 ${wechat} 条。请说明为什么不同。`,
    ),
  ];
}

function period({ year, yearOver, countedFrom }: SiteContext): SiteFinding[] {
  const message = (from: string) =>
    `平台从 ${from} 起才统计访问和互动，${year} 年这一天以前的不在数字里。原来的系统有数字的，请加在一起填报。`;
  return [
    ...(yearOver ? [] : [error("YEAR-OPEN", [], `${year} 年还没有结束，现在只能编写草稿，不能送审。`)]),
    ...(countedFrom === null ? [] : [{ ...error("PERIOD", ["V01", "V02", "H02"], message(countedFrom)), severity: "warning" as const }]),
  ];
}

/** Holds a form to every rule that it can be held to. Nothing is completed or corrected: what is blank stays blank and is reported. */
export const checkSite = (values: SiteValues, context: SiteContext): SiteFinding[] => [
  ...period(context),
  ...filled(values),
  ...sums(values),
  ...parts(values),
  ...letters(values, context),
  ...publishing(values),
  ...section1(values, context),
];
