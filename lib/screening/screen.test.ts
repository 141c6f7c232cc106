import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { civilDate } from "@/lib/core/civil-date";
import { screen } from "./screen";

const today = civilDate("2026-11-22");
const inBody = (text: string) => screen([{ place: "正文", text }], { today });

describe("findings", () => {
  test("say where, how bad and what to do, the worst first", () => {
    const findings = screen(
      [
        { place: "标题", text: "关于布署工作的通知" },
        { place: "正文", text: "联系人：王某某，身份证号150302190001010019，邮箱wang@qq.com。" },
        { place: "附件名", text: "机密★1年.docx" },
      ],
      { today },
    );
    expect(findings.map(({ severity, kind, place }) => `${severity} ${kind} ${place}`)).toEqual([
      "block personal 正文",
      "block secrecy 附件名",
      "block secrecy 附件名",
      "warn personal 正文",
      "suggest wording 标题",
    ]);
    const [identity, , , , wording] = findings;
    expect(identity).toMatchObject({ rule: "ID18", value: "150302********0019" });
    expect(wording).toMatchObject({ value: "布署", suggestion: "部署" });
  });

  test("the excerpt marks the hit, masks it and its neighbours", () => {
    const [first, second] = inBody("张三13800138000，身份证号150302190001010019，卡号6222020000000000000。");
    expect(first?.excerpt.text).toBe("张三138****8000，身份证号150302********0");
    expect(first?.excerpt.text.slice(first.excerpt.start, first.excerpt.end)).toBe("138****8000");
    expect(second?.excerpt.text).toBe("张三138****8000，身份证号150302********0019，卡号***************00");
  });

  test("the same value again is counted, not repeated; another value behind the same mask is another finding", () => {
    const findings = inBody("13800138000、13800138000、13800148000");
    expect(findings.map((finding) => [finding.value, finding.count])).toEqual([
      ["138****8000", 2],
      ["138****8000", 1],
    ]);
    expect(new Set(findings.map((finding) => finding.key)).size).toBe(2);
  });

  test("the key does not depend on the position, but on the place", () => {
    const key = (text: string, place = "正文") => screen([{ place, text }], { today })[0]?.key;
    expect(key("电话13800138000")).toBe(key("后来改动过的很长的开头，电话13800138000"));
    expect(key("13800138000")).not.toBe(key("13800138000", "标题"));
  });

  test("what the agency publishes is passed on to the rules", () => {
    expect(screen([{ place: "正文", text: "值班手机13800138000" }], { today, allowed: ["138 0013 8000"] })).toEqual([]);
  });

  test("an excerpt is not cut inside a character", () => {
    const [finding] = inBody(`${"𠮷".repeat(21)}x机密★${"y"}${"𠮷".repeat(21)}`);
    expect(finding?.excerpt.text.isWellFormed()).toBe(true);
    expect(finding?.excerpt.text.slice(finding.excerpt.start, finding.excerpt.end)).toBe("机密★");
  });

  test("a clean text has none", () => {
    expect(inBody("示例市工业和信息化局关于开展2022年度中小企业服务月活动的通知。咨询电话：0473-2991234。")).toEqual([]);
  });
});

describe("no personal number gets into a finding", () => {
  const secrets = ["150302190001010019", "15030219020304003X", "13800138000", "6222020000000000000", "150302190001010010"];
  const filler = fc.constantFrom("，", " ", "布署", "机密★", "a", "电话", "\n", "账号：", "统一社会信用代码：", "-", "〔2022〕第1号");

  test("whatever stands around it", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(filler, fc.constantFrom(...secrets)), { maxLength: 12 }), (parts) => {
        const text = parts.join("，");
        const json = JSON.stringify(inBody(text));
        expect(secrets.filter((secret) => json.includes(secret))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});

describe("no text can make it slow", () => {
  const LENGTH = 250_000;
  test.each([
    "1",
    "1 ",
    "12 ",
    "138 0013 ",
    "1-1-",
    "13800138000 ",
    "150302190001010019，",
    "0.",
    "a",
    "a@",
    "a.",
    "@qq.com",
    "x@qq.com ",
    "机",
    "机密",
    "机 ",
    "★ ",
    "★",
    "不予公开",
    "公开属性：",
    "□主动公开 ",
    "住址",
    "住址：一",
    "出生日期",
    "账号1 ",
    "账号：1-",
    "。",
    "。一",
    "截止2022年",
    "〔2022〕0",
    "（2022） ",
    " ",
    "\n",
    "　",
    "信用代码A",
    "既使",
    "2022年政务公开",
    "内部资料， ",
  ])("%j over and over", (unit) => {
    const text = unit.repeat(Math.ceil(LENGTH / unit.length));
    // A runaway expression would not come back before the runner gives the test up.
    for (const { key, place } of inBody(text)) expect({ key, place }).toEqual({ key: expect.stringMatching(/./), place: "正文" });
  });
});
