import { describe, expect, test } from "vitest";
import { civilDate } from "@/lib/core/civil-date";
import { AppError } from "@/lib/core/errors";
import { OUTCOMES } from "../outcomes";
import { composeLetter, letterFields, letterProblems } from "./compose";
import type { LetterFacts } from "./facts";
import { CONSULT_TARGETS } from "./fields";
import { letterFindings } from "./findings";
import { LETTER_CODES, LETTERS, type LetterCode } from "./kinds";
import { letterText } from "./names";
import { letterNumber } from "./number";
import { outcomeFor, sampleFacts } from "./testing/samples";
import { readerNamed } from "./third-party";

const REVIEW_FIRST = "应当先申请行政复议";
const DIRECT = "向示例市海勃湾区人民法院提起行政诉讼";

describe.each(LETTER_CODES)("%s", (code) => {
  const facts = sampleFacts(code);
  const text = letterText(composeLetter(code, facts));

  test("is filled in without a gap", () => {
    expect(letterProblems(code, facts)).toEqual([]);
    expect(text).not.toMatch(/\{\{|\}\}|undefined|null|。。|；。|，。|（）|“”/);
    expect(text).toContain(LETTERS[code].title);
    // Dates as official documents write them.
    expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}|年0\d月|月0\d日/);
  });

  test("does not go out while a fact that it needs is missing, and says which", () => {
    for (const { key, label, required } of letterFields(code, { ...facts, searches: [], enclosures: [] })) {
      const without: LetterFacts = { ...facts, searches: [], enclosures: [], values: { ...facts.values, [key]: " " } };
      const problems = letterProblems(code, without).filter(({ field }) => field === key);
      expect(problems.length > 0, `${key} of ${code}`).toBe(required);
      if (required) expect(problems[0]?.message).toContain(label);
    }
  });

  test("says of the remedy what its outcome asks for", () => {
    const { remedy } = composeLetter(code, facts);
    if (remedy === "REVIEW_FIRST") expect(text).toContain(REVIEW_FIRST);
    if (remedy === "REVIEW_OR_SUIT") expect(text).toContain(DIRECT);
    if (remedy === null) expect(text).not.toMatch(/行政复议|行政诉讼/);
    else expect(text).toContain("（网上申请渠道：https://fuyi.example.gov.cn）");
  });
});

test.each(LETTER_CODES)("%s: nothing in its own words is objected to by the screening", (code) => {
  const letter = composeLetter(code, sampleFacts(code));
  expect(letterFindings(letter, { today: letter.issuedOn, allowed: ["0473-3998000"] })).toEqual([]);
});

test("what an officer writes is screened", () => {
  const facts = sampleFacts("EXTEND");
  const values = { ...facts.values, extendReason: "按装设备的联系人 13800138000 不在岗" };
  const found = letterFindings(composeLetter("EXTEND", { ...facts, values }), { today: facts.issuedOn });
  expect(found.map(({ severity, kind }) => `${severity} ${kind}`)).toEqual(["block personal", "suggest wording"]);
});

test.each(OUTCOMES)("the letter of $code tells of its remedy", ({ code, letter, remedy, article }) => {
  const made = composeLetter(letter, sampleFacts(letter, code));
  expect(made.remedy).toBe(remedy);
  const text = letterText(made);
  const articles = (article ?? "").match(/第[一二三四五六七八九十]+条/g) ?? [];
  for (const one of articles) if (letter !== "CLOSE_NO_PAYMENT" && letter !== "REPLY_PARTIAL") expect(text).toContain(one);
});

describe("the remedy", () => {
  const refusal = sampleFacts("REPLY_DENIED");

  test("of a refusal before 2024 was open to either way", () => {
    expect(composeLetter("REPLY_DENIED", { ...refusal, issuedOn: civilDate("2023-12-29") }).remedy).toBe("REVIEW_OR_SUIT");
  });

  test("names no online channel when the letter goes by post", () => {
    expect(letterText(composeLetter("REPLY_DENIED", { ...refusal, deliveredOnline: false }))).not.toContain("网上申请渠道");
  });

  test("calls the letter by its name", () => {
    expect(letterText(composeLetter("REPLY_PETITION", sampleFacts("REPLY_PETITION")))).toContain("自收到本告知书之日起60日内");
  });
});

test.each([
  ["REPLY_GRANTED", "DENIED_STATE_SECRET", /办理结果是“不予公开（国家秘密）”，应当使用《政府信息公开申请答复书》/],
  ["REPLY_DENIED", "GRANTED", /办理结果是“予以公开”/],
  ["CLOSE_NO_PAYMENT", "LAPSED_NO_SUPPLEMENT", /逾期不补正/],
  ["REPLY_GRANTED", null, /还没有确定办理结果/],
] as const)("%s is not the letter of %s", (code, outcome, message) => {
  const facts: LetterFacts = { ...sampleFacts(code), outcome };
  expect(letterProblems(code, facts).find(({ field }) => field === "outcome")?.message).toMatch(message);
});

test.each([
  ["EXTEND", { extendReason: "因需要调取历年档案。" }, "\n因需要调取历年档案，本机关无法"],
  ["EXTEND", { extendReason: "由于系统维护" }, "\n因系统维护，本机关无法"],
  ["REPLY_STILL_UNCLEAR", { unclearReason: "没有写明年度\n没有写明项目名称。\n" }, "具体为：没有写明年度；没有写明项目名称。依照"],
  ["SUPPLEMENT", { requestedInfo: "“阳光小区”征收补偿方案" }, "申请公开“‘阳光小区’征收补偿方案”。"],
  [
    "SUPPLEMENT",
    { supplementItems: "1）写明年度\n 二、写明名称；\n2.5万元以上的项目请列明" },
    "（一）写明年度；\n（二）写明名称；\n（三）2.5万元以上的项目请列明。",
  ],
  ["SUPPLEMENT", { supplementItems: "（1）写明年度。" }, "需要补正：\n写明年度。\n"],
] as const)("%s reads on from what was typed: %j", (code, typed, expected) => {
  const facts = sampleFacts(code);
  expect(letterText(composeLetter(code, { ...facts, values: { ...facts.values, ...typed } }))).toContain(expected);
});

test.each([
  ["thirdParty", "申请公开的政府信息涉及第三方的合法权益，本机关"],
  ["jointAgency", "申请公开的政府信息由本机关与其他行政机关共同制作，本机关"],
  ["otherAgency", "申请公开的政府信息涉及其他行政机关，本机关"],
] as const)("the applicant is told why others are asked: %s", (asked, words) => {
  const facts = sampleFacts("CONSULT_NOTICE");
  const values = { ...facts.values, consultTarget: CONSULT_TARGETS[asked] };
  expect(letterText(composeLetter("CONSULT_NOTICE", { ...facts, values }))).toContain(words);
});

test("an agency that only is concerned is not told that it made the information, nor that its silence is consent", () => {
  const facts = sampleFacts("JOINT_ASK");
  const values = { ...facts.values, requestedInfoAbout: "拨付进度", consultTarget: CONSULT_TARGETS.otherAgency };
  const text = letterText(composeLetter("JOINT_ASK", { ...facts, values }));
  expect(text).toContain("其中“拨付进度”涉及你机关。");
  expect(text).not.toMatch(/共同制作|视为同意|第三十四条/);
  expect(letterText(composeLetter("JOINT_ASK", facts))).toMatch(/第三十四条.*视为同意公开/);
});

test.each([
  ["示例化工有限公司", "贵单位的商业秘密"],
  ["示例市第一人民医院", "贵单位的商业秘密"],
  ["欧阳示例", "您（单位）的商业秘密"],
  ["王知行", "您（单位）的商业秘密"],
])("a third party named %s is spoken to as %s", (name, words) => {
  const facts = { ...sampleFacts("THIRD_PARTY_ASK"), addressee: name, person: readerNamed(name) };
  expect(letterText(composeLetter("THIRD_PARTY_ASK", facts))).toContain(words);
});

test("the form for the answer is bound to the letter that asks a third party, and nothing in it is answered for them", () => {
  const facts = sampleFacts("THIRD_PARTY_ASK");
  const values = { ...facts.values, requestedInfoAbout: "申报书" };
  const { enclosures, annexes } = composeLetter("THIRD_PARTY_ASK", { ...facts, values });
  expect(enclosures).toEqual(["第三方意见反馈函"]);
  expect(annexes[0]?.intro).toContain("示例市工业和信息化局：关于“申报书”的征求意见书（示工信公开〔2026〕47号-征）收悉");
  expect(annexes[0]?.table.rows.map(([label]) => label)).toContain("理由（不同意公开的必填）");
  expect(annexes[0]?.table.rows.flat().join("")).toMatch(/□ 同意公开\n□ 同意部分公开\n□ 不同意公开/);
  expect(annexes[0]?.table.rows.flat().join("")).not.toMatch(/\d{4}年/);
});

test("a partial reply cites what it withholds by, each article once and in its order", () => {
  const passage = { passage: "甲", reason: "乙" };
  const withheld = (["DENIED_THIRD_PARTY", "DENIED_PROCESS_INFO", "DENIED_STATE_SECRET", "DENIED_ENFORCEMENT_FILE"] as const).map(
    (ground) => ({ ...passage, ground }),
  );
  expect(letterText(composeLetter("REPLY_PARTIAL", { ...sampleFacts("REPLY_PARTIAL"), withheld }))).toContain(
    "其中共4处依照《中华人民共和国政府信息公开条例》第十四条、第十五条、第十六条第二款、第三十二条的规定不予公开",
  );
});

describe("what is wrong is named", () => {
  const without = (code: LetterCode, change: Partial<LetterFacts>) => letterProblems(code, { ...sampleFacts(code), ...change });
  const values = (code: LetterCode, change: LetterFacts["values"]) => without(code, { values: { ...sampleFacts(code).values, ...change } });

  test.each([
    ["a partial reply without a list", without("REPLY_PARTIAL", { withheld: [] }), "withheld"],
    [
      "a withheld passage without a reason",
      without("REPLY_PARTIAL", { withheld: [{ passage: "甲", ground: "DENIED_THIRD_PARTY", reason: " " }] }),
      "withheld",
    ],
    [
      "a passage withheld for what is no ground",
      without("REPLY_PARTIAL", { withheld: [{ passage: "甲", ground: "REFUSED_PETITION", reason: "乙" }] }),
      "withheld",
    ],
    ["a fee notice over nothing", without("FEE_NOTICE", { fee: { method: "BY_ITEM", yuan: 0, lines: [] } }), "fee"],
    [
      "a search without a result",
      without("REPLY_NOT_EXIST", { searches: [{ places: "甲", words: "乙", searchedOn: civilDate("2026-10-09"), result: "" }] }),
      "searches",
    ],
    ["a third party told who asked", values("THIRD_PARTY_ASK", { infoExtract: "王某某申请的评审意见" }), "neverNames"],
    ["a day that is none", values("EXTEND", { extendedDueOn: "2026-02-30" }), "extendedDueOn"],
    ["a day with leading zeros", values("EXTEND", { extendedDueOn: "2026年03月01日" }), "extendedDueOn"],
    ["a choice that is none", values("REPLY_DENIED", { thirdPartyOpinion: "unknown" }), undefined],
    ["a text without end", values("EXTEND", { extendReason: "长".repeat(2001) }), "extendReason"],
    ["a place left open", values("EXTEND", { extendReason: "{{extendReason}}" }), "extendReason"],
    ["no number", without("EXTEND", { docNo: " " }), "docNo"],
    ["nobody to write to", without("EXTEND", { addressee: "" }), "addressee"],
  ])("%s", (_, problems, field) => {
    expect(problems.map((problem) => problem.field)).toEqual(field === undefined ? [] : [field]);
  });

  test("all at once, by field, when it is asked for anyway", () => {
    const bare: LetterFacts = { ...sampleFacts("EXTEND"), docNo: "", values: {} };
    const error = (() => {
      try {
        composeLetter("EXTEND", bare);
        return null;
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toBeInstanceOf(AppError);
    expect(Object.keys((error as AppError).fields)).toEqual([
      "docNo",
      "receivedOn",
      "caseNo",
      "requestedInfo",
      "extendReason",
      "extendedDueOn",
      "contactTel",
    ]);
    expect((error as AppError).message).toContain("缺少“延长的理由”");
  });
});

test("a third party that said nothing is not said to have refused", () => {
  const facts = sampleFacts("REPLY_DENIED", "DENIED_THIRD_PARTY");
  const text = (thirdPartyOpinion: string) =>
    letterText(composeLetter("REPLY_DENIED", { ...facts, values: { ...facts.values, thirdPartyOpinion } }));
  expect(text("refuses")).toContain("第三方不同意公开且理由合理");
  expect(text("silent")).toContain("第三方逾期未提出意见");
});

test("a fee notice shows its computation line by line, with the sum in capitals", () => {
  const text = letterText(composeLetter("FEE_NOTICE", sampleFacts("FEE_NOTICE")));
  for (const part of ["决定按件计收信息处理费人民币1000元（大写：壹仟元整）", "第29—30件", "200", "第31—34件", "800", "合计"])
    expect(text).toContain(part);
});

test("the deadline sheet tells of every stretch of days", () => {
  const letter = composeLetter("DEADLINE_SHEET", sampleFacts("DEADLINE_SHEET"));
  const table = letter.parts.find((part) => part.kind === "table");
  expect(table?.kind === "table" && table.table.rows.map(([, , why]) => why)).toContain("不计入：国庆节");
  expect(letterText(letter)).toContain("最后一天为2026年10月26日（星期一）");
});

test("items become an enumeration; a stop too many is dropped", () => {
  const facts = sampleFacts("SUPPLEMENT");
  const items = (supplementItems: string) =>
    letterText(composeLetter("SUPPLEMENT", { ...facts, values: { ...facts.values, supplementItems } }));
  expect(items("1. 写明名称。\n2、提供身份证明；")).toContain("（一）写明名称；\n（二）提供身份证明。");
  expect(items("写明名称。")).toContain("需要补正：\n写明名称。");
});

test("every letter that ends a request is some outcome's", () => {
  for (const code of LETTER_CODES.filter((one) => /^(REPLY|CLOSE)_/.test(one))) expect(outcomeFor(code), code).not.toBeNull();
});

test.each([
  [{ code: "REPLY_GRANTED", nth: 1 }, "乌工信公开〔2022〕3号-答"],
  [{ code: "REPLY_GRANTED", nth: 2 }, "乌工信公开〔2022〕3号-答1"],
  [{ code: "SERVICE_RECORD", nth: 1 }, ""],
] as const)("the number of %j", (which, number) => {
  expect(letterNumber({ agencyShort: "乌工信", year: 2022, seq: 3, ...which })).toBe(number);
});

test("a number of nothing is refused", () => {
  expect(() => letterNumber({ agencyShort: "乌工信", year: 2022, seq: 0, code: "EXTEND", nth: 1 })).toThrow(RangeError);
});
