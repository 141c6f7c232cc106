import { describe, expect, test } from "vitest";
import { secretMarkHits } from "./secret-marks";

const rulesIn = (text: string) => secretMarkHits(text).map((hit) => hit.rule);

describe("marks that block", () => {
  test.each([
    ["机密★20年", ["SECRET-STAR", "SECRET-PERIOD"]],
    ["机　密★", ["SECRET-STAR"]],
    ["绝密 ★", ["SECRET-STAR"]],
    ["★ 6个月", ["SECRET-PERIOD"]],
    ["★长期", ["SECRET-PERIOD"]],
    ["示例市人民政府文件\n秘密\n〔2022〕1号", ["SECRET-LINE"]],
    ["属于机密级事项", ["SECRET-LEVEL"]],
    ["内部资料，注意保密", ["KEEP-SECRET"]],
    ["请注意保存", ["KEEP-SECRET"]],
    ["本件不得外传", ["MAY-NOT-SPREAD"]],
    ["仅供领导参阅", ["FOR-READING"]],
    ["涉及工作秘密", ["WORK-SECRET"]],
  ])("%s", (text, rules) => {
    expect(rulesIn(text)).toEqual(rules);
    expect(secretMarkHits(text).every((hit) => hit.severity === "block")).toBe(true);
  });

  test.each(["商业秘密受法律保护", "做好保密工作", "★★★级景区", "五★服务", "国家秘密及其密级的具体范围", "揭秘密码"])(
    "nothing in %s",
    (text) => {
      expect(rulesIn(text)).toEqual([]);
    },
  );
});

describe("the line of the disclosure attribute", () => {
  test.each([
    "公开属性：不予公开",
    "政府信息公开选项：依申请公开",
    "信息公开属性:　不予公开。",
    "（此件不予公开）",
    "（此件依申请公开）",
    "（依申请公开）",
    "公开方式\t依申请公开",
    "关于某事的通知\n公开类别：不予公开\n各旗区：",
    "公开属性：□主动公开 ☑依申请公开 □不予公开",
    "公开属性：□主动公开 √不予公开",
  ])("blocks: %s", (text) => {
    expect(rulesIn(text)).toEqual(["ATTRIBUTE"]);
  });

  test.each([
    "依申请公开",
    "依申请公开办理流程",
    "本年度收到依申请公开12件，其中不予公开3件。",
    "公开方式包括主动公开和依申请公开。",
    "公开属性：☑主动公开 □依申请公开 □不予公开",
    "（此件公开发布）",
    "公开属性：主动公开",
    "行政机关的内部事务信息，可以不予公开。",
    "依法不予公开的，应当说明理由",
  ])("does not: %s", (text) => {
    expect(rulesIn(text)).toEqual([]);
  });
});
