import type { AnnualComputation } from "./compute-annual";
import { feeInWan } from "./judge";
import type { NarrativePart } from "./narrative";
import type { Figure } from "./tables";

/** A sentence made from the figures, for a writer to take over. `key` names it. */
export type Suggestion = { readonly key: string; readonly part: NarrativePart; readonly text: string };

const count = (figure: Figure | undefined): number => (typeof figure === "number" ? figure : Number(figure ?? 0));

const PART_PHRASES: Readonly<Record<string, string>> = {
  "portal-disclosure": "门户网站政府信息公开专栏",
  "portal-other": "门户网站其他栏目",
  wechat: "微信公众号",
  "other-channels": "政府公报和其他渠道",
};

/** 门户网站……30 条：the parts are disjoint, and the total is their sum. */
function disclosedSentence({ section1, year }: AnnualComputation["figures"]): string {
  const parts = section1?.parts ?? [];
  const total = count(section1?.total);
  if (total === 0) return `${year}年，本机关没有主动公开政府信息。`;
  const channels = parts
    .filter((part) => part.key in PART_PHRASES && count(part.count) > 0)
    .map((part) => `${PART_PHRASES[part.key]}${count(part.count)}条`);
  const interpretations = count(parts.find(({ key }) => key === "interpretation")?.count);
  const all = [...channels, ...(interpretations > 0 ? [`政策解读${interpretations}条`] : [])].join("、");
  return `${year}年，主动公开政府信息${total}条，其中${all}。`;
}

function requestsSentence({ table3, year }: AnnualComputation["figures"]): string {
  const [received, carriedIn, handled, carriedOut] = ["R1", "R2", "R3.7", "R4"].map((row) => count(table3?.[row]?.C7));
  if (received === 0 && carriedIn === 0) return `${year}年，本机关未收到政府信息公开申请。`;
  const before = carriedIn === 0 ? "" : `，上年结转${carriedIn}件`;
  const after = carriedOut === 0 ? "" : `，结转下年度继续办理${carriedOut}件`;
  return `${year}年，新收政府信息公开申请${received}件${before}，办结${handled}件${after}。`;
}

function appealsSentence({ table4 }: AnnualComputation["figures"]): string {
  const [reconsiderations, direct, after] = ["V.5", "L.5", "P.5"].map((code) => count(table4?.[code]));
  const suits = (direct ?? 0) + (after ?? 0);
  if (reconsiderations === 0 && suits === 0) return "未发生因政府信息公开引起的行政复议、行政诉讼。";
  const told = (name: string, cases: number): string => (cases === 0 ? `未发生${name}` : `${name}${cases}件`);
  return `因政府信息公开，${told("被申请行政复议", reconsiderations ?? 0).replace("未发生被申请", "未发生")}，${told("被提起行政诉讼", suits).replace("未发生被提起", "未发生")}。`;
}

const feeSentence = (feeYuan: number): string =>
  feeYuan === 0
    ? "本年度未依据《政府信息公开信息处理费管理办法》收取信息处理费。"
    : `本年度依据《政府信息公开信息处理费管理办法》收取信息处理费${feeYuan}元（${feeInWan(feeYuan)}万元）。`;

/** Sentences that the figures of the report bear out, each for its section (条例第五十条). */
export function suggestionsFor(
  figures: AnnualComputation["figures"],
  { feeYuan, shortName }: { feeYuan: number; shortName: string },
): readonly Suggestion[] {
  const { year, agency } = figures;
  const called = shortName === "" || shortName === agency ? "" : `（以下简称${shortName}）`;
  return [
    {
      key: "basis",
      part: "opening",
      text: `${agency}${called}根据《中华人民共和国政府信息公开条例》第五十条的规定编制本报告。本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
    },
    { key: "disclosed", part: "section1", text: disclosedSentence(figures) },
    { key: "requests", part: "section1", text: requestsSentence(figures) },
    { key: "appeals", part: "section1", text: appealsSentence(figures) },
    { key: "fee", part: "section6", text: feeSentence(feeYuan) },
  ];
}
