import { describe, expect, test } from "vitest";
import { widthInCharacters } from "./layout";
import { titleLines } from "./title-lines";

const LONG = "示例市工业和信息化局关于印发《示例市中小企业数字化转型专项资金管理办法》的通知";

describe("titleLines", () => {
  test("a short title stays in one line", () => {
    expect(titleLines("关于做好安全生产工作的通知")).toEqual(["关于做好安全生产工作的通知"]);
  });

  test.each([
    LONG,
    "关于公布2026年第二批市级企业技术中心名单及撤销部分市级企业技术中心资格的公告",
    "a".repeat(300),
    "示".repeat(300),
    `${LONG}${LONG}${LONG}`,
  ])("%s: nothing lost, no line wider than the page", (title) => {
    const lines = titleLines(title);
    expect(lines.join("")).toBe(title);
    for (const line of lines) expect(widthInCharacters(line)).toBeLessThanOrEqual(20);
  });

  test("no line begins with 的 or a closing mark, or ends with an opening one", () => {
    for (const line of titleLines(`${LONG}（试行）`)) {
      expect(line).not.toMatch(/^[的》，、）]/);
      expect(line).not.toMatch(/[《（]$/);
    }
  });

  test("words are not parted", () => {
    expect(titleLines(LONG)).toEqual(["示例市工业和信息化局关于印发", "《示例市中小企业数字化转型", "专项资金管理办法》的通知"]);
  });
});
