import { group, HEADINGS, leaf, TABLE4, table3With } from "./format-parts";
import type { ReportFormat, Table2Column } from "./format-types";

const decisions = (block: string): Table2Column => ({ code: `${block}.c1`, label: "本年处理决定数量", kind: "count" });

/** The format in force, from the report on 2021 on. */
export const FORMAT_2021: ReportFormat = {
  code: "2021",
  name: "2021 年格式",
  source: "国办公开办函〔2021〕30号",
  firstYear: 2021,
  lastYear: null,
  headings: HEADINGS,
  table2: {
    blocks: [
      {
        code: "A1",
        heading: "第二十条第（一）项",
        columns: [
          { code: "A1.c1", label: "本年制发件数", kind: "count" },
          { code: "A1.c2", label: "本年废止件数", kind: "count" },
          { code: "A1.c3", label: "现行有效件数", kind: "count" },
        ],
        rows: [
          { code: "A1.r1", label: "规章" },
          { code: "A1.r2", label: "行政规范性文件" },
        ],
      },
      { code: "A5", heading: "第二十条第（五）项", columns: [decisions("A5")], rows: [{ code: "A5.r1", label: "行政许可" }] },
      {
        code: "A6",
        heading: "第二十条第（六）项",
        columns: [decisions("A6")],
        rows: [
          { code: "A6.r1", label: "行政处罚" },
          { code: "A6.r2", label: "行政强制" },
        ],
      },
      {
        code: "A8",
        heading: "第二十条第（八）项",
        columns: [{ code: "A8.c1", label: "本年收费金额（单位：万元）", kind: "amount" }],
        rows: [{ code: "A8.r1", label: "行政事业性收费" }],
      },
    ],
    balance: { rows: ["A1.r1", "A1.r2"], made: "A1.c1", repealed: "A1.c2", inForce: "A1.c3" },
    rulesRow: "A1.r1",
    charges: { row: "A8.r1", column: "A8.c1" },
  },
  table3: table3With([
    group("R3.6", "（六）其他处理"),
    leaf("R3.6.1", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "第三十条", "LAPSED_NO_SUPPLEMENT"),
    leaf(
      "R3.6.2",
      "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
      "信息处理费管理办法（国办函〔2020〕109号）",
      "LAPSED_NO_PAYMENT",
    ),
    leaf("R3.6.3", "3.其他", "", "OTHER_WITHDRAWN", "OTHER_NOT_GOV_INFO", "OTHER"),
  ]),
  table4: TABLE4,
};
