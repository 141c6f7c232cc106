import { describe, expect, it, vi } from "vitest";
import { newCode, plainCode } from "./codes";
import { likeness } from "./likeness";
import { maskPersonal, openPersonal, personalSchema, printsOf, sealPersonal } from "./personal";

vi.stubEnv("GONGKAI_SECRET", "a-secret-for-tests-that-is-long-enough");

const personal = personalSchema.parse({
  ...{ name: "欧阳娜娜", idKind: "idCard", idNumber: "11010519491231002X", phone: "138-1234-5678" },
  ...{ address: "内蒙古自治区乌海市海勃湾区幸福路1号", email: "nana@example.com" },
});

describe("applicant's data", () => {
  it("is sealed for its own row, and opened there alone", () => {
    const sealed = sealPersonal(personal, "one");
    expect(sealed).not.toContain("欧阳");
    expect(openPersonal({ id: "one", sealed })).toEqual(personal);
    expect(openPersonal({ id: "other", sealed })).toBeNull();
    expect(openPersonal({ id: "one", sealed: "" })).toBeNull();
  });

  it("the same person is recognised however the number is typed, and nothing can be read from the print", () => {
    const prints = printsOf(personal);
    expect(printsOf({ ...personal, idNumber: "１１０１０５ 19491231 002x", phone: "+86 13812345678" })).toEqual(prints);
    expect(printsOf({ ...personal, idNumber: "110105194912310011" }).numberPrint).not.toBe(prints.numberPrint);
    expect(JSON.stringify(prints)).not.toMatch(/110105|1381/);
    expect(printsOf({ ...personal, idNumber: "", phone: "12" })).toMatchObject({ numberPrint: null, phonePrint: null });
  });

  it("is masked enough", () => {
    const masked = maskPersonal("naturalPerson", personal);
    expect(masked).toMatchObject({ name: "欧阳某某", idNumber: "110105********002X", email: "n***@example.com" });
    expect(masked.address).toMatch(/^内蒙古自治区\*+/);
    expect(maskPersonal("commercial", { ...personal, name: "某公司" }).name).toBe("某公司");
  });
});

describe("likeness", () => {
  it.each([
    ["2025年度专项资金分配结果", "2025年度专项资金分配结果", 1, 1],
    ["2025年度专项资金分配结果", "关于2025年度专项资金的分配结果和名单", 0.6, 1],
    ["供热管网改造招标文件", "征地补偿安置方案", 0, 0.1],
    ["", "", 0, 0],
    ["，。", "", 0, 0],
  ])("%s / %s", (a, b, least, most) => {
    const value = likeness(a, b);
    expect(value).toBeGreaterThanOrEqual(least);
    expect(value).toBeLessThanOrEqual(most);
    expect(likeness(b, a)).toBe(value);
  });
});

it("codes have no letters that are taken for each other, and are the same however they are typed", () => {
  const codes = Array.from({ length: 200 }, newCode);
  expect(new Set(codes).size).toBe(200);
  for (const code of codes) expect(code).toMatch(/^[2-9A-HJKMNP-Z]{10}$/);
  expect(plainCode(" ｈ7kq-2m9x ta")).toBe("H7KQ2M9XTA");
});
