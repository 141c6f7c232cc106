import { type NoneStatement, noneFindings } from "./none-statements";
import { similarity } from "./similarity";
import type { Figure, Finding, Tables } from "./tables";

/** The words of a report: the paragraph before section 1, and the sections in their order. */
export type ReportText = {
  readonly title: string;
  readonly opening: string;
  readonly sections: readonly { readonly heading: string; readonly text: string }[];
};

export type TextSettings = {
  /** 字 in section 1; a limit set by localities, so a warning. */
  readonly section1Limit: number;
  /** Share of like pairs of characters above which a section counts as copied from last year (雷同). */
  readonly similarityLimit: number;
};

export const USUAL_SETTINGS: TextSettings = { section1Limit: 1000, similarityLimit: 0.8 };

export type TextContext = {
  readonly agency: string;
  readonly year: number;
  readonly headings: readonly string[];
  readonly tables: Tables;
  /** 信息处理费 collected in the year. */
  readonly feeIncome?: Figure;
  readonly previous?: ReportText;
  readonly settings?: TextSettings;
};

const note = (rule: string, severity: Finding["severity"], place: string, message: string, figures: Partial<Finding> = {}): Finding => ({
  rule,
  severity,
  cells: [`text.${place}`],
  expected: null,
  found: null,
  ...figures,
  message,
});

const place = (index: number): string => `section${index + 1}`;
const squeezed = (text: string): string => text.replace(/\s/g, "");

/** 字 as word processors count them: each Chinese character and mark is one, a run of Latin letters or figures is one. */
export const countCharacters = (text: string): number => text.match(/[A-Za-z0-9.%/:_-]+|[^\sA-Za-z0-9]/gu)?.length ?? 0;

function titleFindings({ title }: ReportText, { agency, year }: TextContext): Finding[] {
  const expected = `${agency}${year}年政府信息公开工作年度报告`;
  if (squeezed(title) === expected) return [];
  return [
    note("TX-TITLE", "error", "title", `标题应当是“${expected}”，现在是“${squeezed(title)}”。`, { expected, found: squeezed(title) }),
  ];
}

function headingFindings({ sections }: ReportText, { headings }: TextContext): Finding[] {
  const missing = headings.flatMap((expected, index) => {
    const found = squeezed(sections[index]?.heading ?? "");
    if (found === expected) return [];
    const now = found === "" ? "现在没有这一部分" : `现在是“${found}”`;
    return [note("TX-HEADING", "error", place(index), `第 ${index + 1} 个标题应当是“${expected}”，${now}。`, { expected, found })];
  });
  const more = sections.slice(headings.length).map(({ heading }, index) => {
    const message = `格式只有 ${headings.length} 个部分，多出了“${heading}”。请并入相应的部分。`;
    return note("TX-HEADING", "error", place(headings.length + index), message, { found: heading });
  });
  return [...missing, ...more];
}

const PERIOD = /(20\d{2})年1月1日起?至(?:(20\d{2})年)?12月31日/g;

function periodFindings(text: ReportText, { year }: TextContext): Finding[] {
  const all = squeezed([text.opening, ...text.sections.map((section) => section.text)].join("\n"));
  const periods = [...all.matchAll(PERIOD)];
  if (periods.length === 0) {
    const message = `没有写明统计期限。请写明“统计期限自${year}年1月1日起至${year}年12月31日止”。`;
    return [note("TX-PERIOD", "warning", "opening", message)];
  }
  return periods
    .filter(([, from = "", until = from]) => Number(from) !== year || Number(until) !== year)
    .map(([found]) =>
      note("TX-PERIOD", "error", "opening", `统计期限写的是“${found}”，与报告年度 ${year} 年不符。`, { expected: year, found }),
    );
}

const DATED_TITLE = /《[^《》]*?(20\d{2})年[^《》]*》/g;
const DATED_PLAN = /(20\d{2})年(?:度)?[^《》，。；\s]{0,12}工作(?:要点|方案|计划|安排)/g;

/** Documents of another year: mostly a sentence left over from an earlier report. What a report on 2022 plans for 2023 is no slip. */
function yearFindings({ sections }: ReportText, { year }: TextContext): Finding[] {
  return sections.flatMap(({ text }, index) => {
    const titles = [...text.matchAll(DATED_TITLE)].filter((match) => Number(match[1]) !== year);
    const plans = [...text.replace(/《[^《》]*》/g, "").matchAll(DATED_PLAN)].filter((match) => Number(match[1]) < year);
    return [...titles, ...plans].map(([found, named]) =>
      note(
        "TX-YEAR",
        "warning",
        place(index),
        `第 ${index + 1} 部分提到 ${named} 年的“${found}”，而报告年度是 ${year} 年，请核对是否沿用了以前的文字。`,
        {
          expected: year,
          found,
        },
      ),
    );
  });
}

function lengthFindings({ sections }: ReportText, { settings = USUAL_SETTINGS }: TextContext): Finding[] {
  const found = countCharacters(sections[0]?.text ?? "");
  if (found <= settings.section1Limit) return [];
  const message = `第一部分有 ${found} 字，超过 ${settings.section1Limit} 字，多 ${found - settings.section1Limit} 字。请精简。`;
  return [note("TX-LENGTH", "warning", "section1", message, { expected: settings.section1Limit, found })];
}

/** Sections 1 and 5 are written anew each year (国办公开办函〔2021〕30号: 雷同、敷衍塞责的追究责任). */
const WRITTEN_ANEW = [0, 4];

function similarityFindings({ sections }: ReportText, { previous, settings = USUAL_SETTINGS }: TextContext): Finding[] {
  return WRITTEN_ANEW.flatMap((index) => {
    const share = similarity(sections[index]?.text ?? "", previous?.sections[index]?.text ?? "");
    if (share <= settings.similarityLimit) return [];
    const percent = `${Math.floor(share * 100)}%`;
    const message = `第 ${index + 1} 部分与上年报告有 ${percent} 相同，可能被认为雷同。请按本年的情况重写。`;
    return [
      note("TX-SIMILAR", "warning", place(index), message, { expected: settings.similarityLimit, found: Math.floor(share * 100) / 100 }),
    ];
  });
}

function feeMentionFindings({ sections }: ReportText): Finding[] {
  if (sections[5]?.text.includes("信息处理费") === true) return [];
  const message = "第六部分没有写信息处理费的收取情况。没有收取的，也应当写明。";
  return [note("TX-FEE", "warning", "section6", message)];
}

const CHARGES_IN_YUAN = /行政事业性收费[^。；\n万]{0,20}?\d[\d.,]*\s*元/g;

const unitFindings = ({ sections }: ReportText): Finding[] =>
  sections.flatMap(({ text }, index) =>
    [...text.matchAll(CHARGES_IN_YUAN)].map(([found]) =>
      note("TX-UNIT", "warning", place(index), `“${found}”以元为单位，而第二部分的表格以万元为单位，请统一为万元。`, { found }),
    ),
  );

/** The checks of a report that need its words and tables only, in the order of the report. Wording itself is `lib/screening`'s. */
export function checkText(text: ReportText, context: TextContext): Finding[] {
  const statements: NoneStatement[] = text.sections.map((section, index) => ({ place: place(index), text: section.text }));
  return [
    ...titleFindings(text, context),
    ...headingFindings(text, context),
    ...periodFindings(text, context),
    ...lengthFindings(text, context),
    ...yearFindings(text, context),
    ...noneFindings(statements, context.tables, context.feeIncome),
    ...feeMentionFindings(text),
    ...unitFindings(text),
    ...similarityFindings(text, context),
  ];
}
