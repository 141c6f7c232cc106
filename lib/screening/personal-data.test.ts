import { describe, expect, test } from "vitest";
import { civilDate } from "@/lib/core/civil-date";
import { creditCodeFault, organisationCodeFault } from "@/lib/core/credit-code";
import vectors from "./fixtures/personal-data.json";
import { readIdentityNumber } from "./identity-number";
import { maskBankCard, maskIdentityNumber, maskMobile, maskName } from "./masks";
import { isBankCard } from "./numbers";
import { allowKey, personalDataHits } from "./personal-data";

const today = civilDate("2026-11-22");
const hitsIn = (text: string, allowed: readonly string[] = []) =>
  personalDataHits(text, today, new Set(allowed.map(allowKey))).map((hit) => [hit.rule, text.slice(hit.start, hit.end)]);
const blocksIn = (text: string) => personalDataHits(text, today, new Set()).filter((hit) => hit.severity === "block");
const of = (...kinds: string[]) => vectors.vectors.filter((vector) => kinds.includes(vector.kind));

describe("the vectors", () => {
  test.each(of("ID18", "ID15"))("$kind $value: $note", (vector) => {
    const read = readIdentityNumber(vector.value, today);
    if (vector.valid) {
      expect(read).toEqual({
        ok: true,
        value: vector.normalised ?? vector.value,
        area: vector.areaCode,
        birth: vector.birth,
        sex: vector.sex,
      });
      expect(hitsIn(`证号${vector.value}。`)).toEqual([[vector.kind, vector.value]]);
    } else {
      expect(read).toEqual({ ok: false, fault: vector.reason });
      expect(blocksIn(`证号${vector.value}。`)).toEqual([]);
    }
  });

  test.each(of("BANK_CARD"))("bank card $value: $note", ({ value, valid }) => {
    expect(isBankCard(value)).toBe(valid);
    expect(hitsIn(`付款至${value}。`)).toEqual(valid ? [["BANK_CARD", value]] : []);
  });

  test.each(of("MOBILE"))("mobile $value: $note", ({ value, valid, masked, normalised }) => {
    expect(hitsIn(`请拨${value}。`)).toEqual(valid ? [["MOBILE", value]] : []);
    if (valid) expect(maskMobile(normalised ?? value)).toBe(masked);
  });

  test.each(of("USCC"))("credit code $value: $note", ({ value, reason }) => {
    expect(creditCodeFault(value)).toBe(reason ?? null);
    expect(hitsIn(`统一社会信用代码：${value}`)).toEqual(reason === undefined ? [] : [["USCC", value]]);
    expect(hitsIn(`（${value}）`)).toEqual([]);
  });

  test.each(of("LANDLINE"))("office telephone $value", ({ value }) => {
    expect(hitsIn(`电话${value}`)).toEqual([]);
  });

  test.each(vectors.textVectors)("$text", ({ text, finds }) => {
    expect(hitsIn(text)).toEqual(finds.map((find) => [find.kind, find.value]));
  });
});

describe("organisation codes", () => {
  test.each([
    ["00001434-9", null],
    ["000014349", null],
    ["000014348", "CHECK_CHAR"],
    ["00001434", "LENGTH"],
    ["0000143é9", "FORMAT"],
  ])("%s", (code, fault) => {
    expect(organisationCodeFault(code)).toBe(fault);
  });
});

describe("ways of writing a number", () => {
  test.each([
    ["full-width", "１５０３０２１９０００１０１００１９", "ID18"],
    ["with blanks", "150302 1900 0101 0019", "ID18"],
    ["with hyphens", "150302-19000101-0019", "ID18"],
    ["with dashes", "150302–19000101—0019", "ID18"],
    ["a box for each digit", "1 5 0 3 0 2 1 9 0 0 0 1 0 1 0 0 1 9", "ID18"],
    ["with invisible characters", "150302\u200b19000101\u200b0019", "ID18"],
    ["with ideographic blanks", "150302　19000101　0019", "ID18"],
    ["check character apart", "15030219020304003 X", "ID18"],
    ["full-width check character", "15030219020304003Ｘ", "ID18"],
    ["card in groups of four", "6222 0200 0000 0000 000", "BANK_CARD"],
    ["card with hyphens", "6200-0000-0000-0005", "BANK_CARD"],
    ["mobile in groups", "138 0013 8000", "MOBILE"],
    ["mobile, full-width", "１３８００１３８０００", "MOBILE"],
    ["country code", "8613800138000", "MOBILE"],
  ])("%s: %s", (_, number, rule) => {
    expect(hitsIn(`号码：${number}，特此说明`)).toEqual([[rule, number]]);
  });

  test("side by side, after a serial number, in a table, in a file name", () => {
    expect(hitsIn("150302190001010019 13800138000")).toEqual([
      ["ID18", "150302190001010019"],
      ["MOBILE", "13800138000"],
    ]);
    expect(hitsIn("3-150302190001010019")).toEqual([["ID18", "150302190001010019"]]);
    expect(hitsIn("1\t王某\t150302190001010019\t13800138000")).toHaveLength(2);
    expect(hitsIn("名单_150302190001010019.docx")).toEqual([["ID18", "150302190001010019"]]);
    expect(hitsIn("13800138000@qq.com").map(([rule]) => rule)).toEqual(["PERSONAL-MAIL", "MOBILE"]);
  });
});

describe("what only looks like a number of a person", () => {
  test.each([
    "投资13800138000.55元",
    "比例为0.13800138000",
    "A150302190001010019",
    "ABC150302190001010019",
    "流水号 20220301093000123456789",
    "2022-03-01 2022-03-02 2022-03-03",
    "2022 2023 2024 2025 2026",
    "工商注册号：150302000101001",
    "统计表 1234 5678 9012 3456",
    "索引号：11150300000000019K/2022-00015",
    "0473-2991234 0473-2991235",
    "乌工信发〔2022〕15号",
    "4111 1111 1111 1112",
  ])("%s", (text) => {
    expect(hitsIn(text)).toEqual([]);
  });
});

describe("suspicions", () => {
  test.each([
    ["ID18-SUSPECT", "证号150302190001010010", "150302190001010010"],
    ["PASSPORT", "护照E12345678", "E12345678"],
    ["PASSPORT", "护照EA1234567", "EA1234567"],
    ["PLATE", "车辆蒙C12345违停", "蒙C12345"],
    ["PLATE", "新能源车蒙C·D12345", "蒙C·D12345"],
    ["PERSONAL-MAIL", "联系zhang.san@163.com。", "zhang.san@163.com"],
    ["HOME-ADDRESS", "家庭住址：海勃湾区新华街12号楼3单元501室", "海勃湾区新华街12号"],
    ["BIRTH-DATE", "王某，出生日期：1985年3月1日", "1985年3月1日"],
    ["BIRTH-DATE", "王某，男，1985年3月1日出生", "1985年3月1日"],
    ["ACCOUNT", "账号：0512 3456 7890", "0512 3456 7890"],
  ])("%s in %s", (rule, text, value) => {
    expect(hitsIn(text)).toEqual([[rule, value]]);
    expect(personalDataHits(text, today, new Set())).toMatchObject([{ severity: "warn" }]);
  });

  test.each(["gxj@wuhai.gov.cn", "sales@qq.com.example", "办公地址：海勃湾区新华街12号", "1949年10月1日成立", "CH12345678"])(
    "nothing in %s",
    (text) => {
      expect(hitsIn(text)).toEqual([]);
    },
  );
});

describe("numbers the agency publishes", () => {
  test("are left alone in any way of writing", () => {
    const allowed = ["138-0013-8000", "6222 0200 0000 0000 000", "05123456789", "gxj@126.com"];
    expect(hitsIn("值班 +86 13800138000，账号05123456789，卡号6222020000000000000，邮箱GXJ@126.com", allowed)).toEqual([]);
  });

  test("do not let others through", () => {
    expect(hitsIn("13800138001", ["13800138000"])).toEqual([["MOBILE", "13800138001"]]);
  });
});

test("masks", () => {
  expect(maskIdentityNumber("150302190001010019")).toBe("150302********0019");
  expect(maskIdentityNumber("150302 1900 0101 0019")).toBe("150302 **** **** 0019");
  expect(maskIdentityNumber("150302000101001")).toBe("150302******001");
  expect(maskMobile("+86 138-0013-8000")).toBe("+86 138-****-8000");
  expect(maskBankCard("6222020000000000000")).toBe("***************0000");
  expect(["王小明", "欧阳小明", "李四", "", "𠮷小明"].map(maskName)).toEqual(["王某某", "欧阳某某", "李某", "", "𠮷某某"]);
});
