import { HEADINGS, leaf, TABLE4, table3With } from "./format-parts";
import type { ReportFormat, Table2Column } from "./format-types";

const items = (block: string): readonly Table2Column[] => [
  { code: `${block}.c1`, label: "上一年项目数量", kind: "count" },
  { code: `${block}.c2`, label: "本年增/减", kind: "change" },
];

const decided = (block: string): readonly Table2Column[] => [
  ...items(block),
  { code: `${block}.c3`, label: "处理决定数量", kind: "count" },
];

/** The trial format, used for the reports on 2019 and 2020. */
export const FORMAT_2019: ReportFormat = {
  code: "2019",
  name: "2019 年试行格式",
  source: "国办公开办函〔2019〕60号",
  firstYear: 2019,
  lastYear: 2020,
  headings: HEADINGS,
  table2: {
    blocks: [
      {
        code: "A1",
        heading: "第二十条第（一）项",
        columns: [
          { code: "A1.c1", label: "本年新制作数量", kind: "count" },
          { code: "A1.c2", label: "本年新公开数量", kind: "count" },
          { code: "A1.c3", label: "对外公开总数量", kind: "count" },
        ],
        rows: [
          { code: "A1.r1", label: "规章" },
          { code: "A1.r2", label: "规范性文件" },
        ],
      },
      {
        code: "A5",
        heading: "第二十条第（五）项",
        columns: decided("A5"),
        rows: [
          { code: "A5.r1", label: "行政许可" },
          { code: "A5.r2", label: "其他对外管理服务事项" },
        ],
      },
      {
        code: "A6",
        heading: "第二十条第（六）项",
        columns: decided("A6"),
        rows: [
          { code: "A6.r1", label: "行政处罚" },
          { code: "A6.r2", label: "行政强制" },
        ],
      },
      { code: "A8", heading: "第二十条第（八）项", columns: items("A8"), rows: [{ code: "A8.r1", label: "行政事业性收费" }] },
      {
        code: "A9",
        heading: "第二十条第（九）项",
        columns: [
          { code: "A9.c1", label: "采购项目数量", kind: "count" },
          { code: "A9.c2", label: "采购总金额", kind: "amount" },
        ],
        rows: [{ code: "A9.r1", label: "政府集中采购" }],
      },
    ],
    balance: null,
    rulesRow: "A1.r1",
    charges: null,
  },
  table3: table3With([
    leaf("R3.6", "（六）其他处理", "", "LAPSED_NO_SUPPLEMENT", "LAPSED_NO_PAYMENT", "OTHER_WITHDRAWN", "OTHER_NOT_GOV_INFO", "OTHER"),
  ]),
  table4: TABLE4,
};
