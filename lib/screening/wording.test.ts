import { describe, expect, test } from "vitest";
import { MISSPELLINGS } from "./misspellings";
import { wordingHits } from "./wording";

const rulesIn = (text: string, year?: number) => wordingHits(text, year).map((hit) => hit.rule);
const suggestionsIn = (text: string) => wordingHits(text).map((hit) => hit.suggestion);

describe("misspellings", () => {
  test.each(MISSPELLINGS.map(({ wrong, right }) => [wrong, right]))("%s → %s", (wrong, right) => {
    expect(suggestionsIn(`关于${wrong}的说明`)).toEqual([right]);
    expect(rulesIn(`关于${right}的说明`)).toEqual([]);
  });

  test.each(MISSPELLINGS.flatMap(({ exceptions = [] }) => exceptions))("%s is right as it stands", (longer) => {
    expect(rulesIn(`，${longer}，`)).toEqual([]);
  });

  test.each(["震撼力量", "通讯员", "既使群众受益，又使企业发展", "截止日期", "报名于3月1日截止", "截止2022年3月1日止"])(
    "nothing in %s",
    (text) => {
      expect(rulesIn(text)).toEqual([]);
    },
  );

  test("an exception excuses only its own place", () => {
    expect(wordingHits("发布署名文章，布署工作").map((hit) => hit.start)).toEqual([7]);
  });
});

describe("form", () => {
  test.each([
    ["乌工信发[2022]15号", "DOCNO-BRACKET", "〔2022〕15号"],
    ["乌工信发【2022】 15 号", "DOCNO-BRACKET", "〔2022〕15号"],
    ["乌工信发（2022）第15号", "DOCNO-BRACKET", "〔2022〕15号"],
    ["乌工信发〔2022〕015号", "DOCNO-PADDED", "〔2022〕15号"],
    ["乌工信发〔2022〕第15号", "DOCNO-DI", "〔2022〕15号"],
    ["2022年03月01日", "DATE-PADDED", "2022年3月1日"],
    ["2022年10月01日", "DATE-PADDED", "1日"],
    ["截止目前", "UP-TO-NOW", "截至"],
    ["截止2022年底", "UP-TO-NOW", "截至"],
    ["22年度工作", "YEAR-SHORT", undefined],
    ["自2022年1月1日起至2022年12月31日。", "RANGE", undefined],
    ["一是抓企业。二是抓项目。三是抓服务", "PUNCT-SENTENCE", undefined],
  ])("%s: %s", (text, rule, suggestion) => {
    expect(wordingHits(text)).toMatchObject([{ rule, severity: "suggest", ...(suggestion === undefined ? {} : { suggestion }) }]);
  });

  test.each([
    "乌工信发〔2022〕15号",
    "2022年10月20日",
    "2022年3月1日",
    "自2022年1月1日起至2022年12月31日止。",
    "现予公布。特此通知。",
    "2022年度工作",
    "电话（0473）2991234号段",
  ])("nothing in %s", (text) => {
    expect(rulesIn(text)).toEqual([]);
  });

  test("a plan of another year in a report", () => {
    const text = "落实2021年政务公开工作要点";
    expect([rulesIn(text), rulesIn(text, 2021), rulesIn(text, 2022)]).toEqual([[], [], ["YEAR-MISMATCH"]]);
  });
});
