import { nationalCalendar } from "@/lib/calendar/national-calendar";
import { civilDate } from "@/lib/core/civil-date";
import { CLOCK_RULES, rulesOn } from "../../clock-rules";
import { FEE_RULES } from "../../fee-rules";
import { feeByItem } from "../../fees";
import { findOutcome, OUTCOMES, type OutcomeCode } from "../../outcomes";
import { shownClock } from "../../shown-clock";
import type { LetterFacts } from "../facts";
import { LETTER_FIELDS, type LetterField } from "../fields";
import { LETTERS, type LetterCode } from "../kinds";

const VALUES: Partial<Record<LetterField, string>> = {
  caseNo: "2026-0047",
  queryCode: "H7KQ2M9XTA",
  channel: "在线申请",
  receivedOn: "2026-09-21",
  requestedInfo: "2025年度示例市中小企业数字化转型专项资金分配结果及评审意见",
  dueOn: "2026-10-26",
  contactName: "李明",
  contactTel: "0473-3998000",
  reviewAuthority: "示例市人民政府",
  reviewOnlineChannel: "https://fuyi.example.gov.cn",
  court: "示例市海勃湾区人民法院",
  payeeAccount: "非税收入缴款码缴费，缴款码见随附的缴款通知单",
  supplementItems: "1. 请写明所需政府信息的名称或者文号\n2. 请提供身份证明复印件",
  provideForm: "电子文件",
  publicWay: "登录本机关门户网站“政府信息公开”专栏查阅",
  deliveryMethod: "邮寄送达",
  lawName: "《中华人民共和国统计法》",
  lawArticle: "第二十五条",
};

const ITEM_LINES = "提供2025年度专项资金评审会议纪要\n说明是否涉及商业秘密";

/** Every field filled with something of its kind. */
function values(): Partial<Record<LetterField, string>> {
  const all: Partial<Record<LetterField, string>> = {};
  for (const [field, facts] of Object.entries(LETTER_FIELDS) as [
    LetterField,
    { kind: string; label: string; options?: readonly { value: string }[] },
  ][]) {
    if (facts.options !== undefined) all[field] = facts.options[0]?.value ?? "";
    else if (facts.kind === "day") all[field] = "2026-10-09";
    else if (facts.kind === "number") all[field] = "示工信公开〔2026〕47号-说";
    else all[field] = facts.kind === "items" ? ITEM_LINES : `（${facts.label}）`;
  }
  return { ...all, ...VALUES };
}

/** The outcome a sample of this letter has. */
export const outcomeFor = (code: LetterCode): OutcomeCode | null => OUTCOMES.find(({ letter }) => letter === code)?.code ?? null;

const receivedOn = civilDate("2026-09-21");
const today = civilDate("2026-10-20");
const rules = rulesOn(receivedOn, CLOCK_RULES);
const feeRules = rulesOn(receivedOn, FEE_RULES);
if (rules === null || feeRules === null) throw new Error("the samples lie before the rules");
const fee = feeByItem({ earlier: 28, items: 6 }, feeRules);
const dates = { receivedOn };
const computed = shownClock(dates, { rules, calendar: nationalCalendar, today });
if ("missingYear" in computed) throw new Error("the samples lie outside the calendar");
const clock = { dates, shown: computed };

/** Facts with which this letter can be made; nothing in them is about anybody. */
export function sampleFacts(code: LetterCode, outcome: OutcomeCode | null = outcomeFor(code)): LetterFacts {
  const { to, suffix } = LETTERS[code];
  const gives = findOutcome(outcome ?? "")?.byPageApplies === true;
  return {
    docNo: suffix === "" ? "" : `示工信公开〔2026〕47号-${suffix}`,
    agencyName: "示例市工业和信息化局",
    issuedOn: today,
    addressee: { applicant: "王某某", thirdParty: "示例科技有限公司", agency: "示例市财政局", file: "" }[to],
    person: ({ applicant: "natural", thirdParty: "organisation", agency: "agency", file: "agency" } as const)[to],
    outcome,
    deliveredOnline: true,
    values: values(),
    neverNames: ["王某某"],
    enclosures: gives ? ["2025年度中小企业数字化转型专项资金分配表（已作区分处理）"] : [],
    withheld: [
      { passage: "第三方联系人的姓名和手机号码", place: "第1页", ground: "DENIED_THIRD_PARTY", reason: "属于个人隐私，第三方不同意公开" },
      { passage: "评审专家的讨论意见", place: "第3页", ground: "DENIED_PROCESS_INFO", reason: "属于作出决定前的讨论记录" },
    ],
    fee,
    searches: [
      {
        places: "综合档案室（2015—2026年）",
        words: "按题名检索“数字化转型”“评审意见”",
        searchedOn: civilDate("2026-09-24"),
        result: "没有相关记录",
      },
      { places: "办公自动化系统", words: "全文检索“专项资金评审”", searchedOn: civilDate("2026-09-25"), result: "没有相关记录" },
    ],
    clock,
    madeAt: "2026-10-20T01:30:00.000Z",
  };
}
