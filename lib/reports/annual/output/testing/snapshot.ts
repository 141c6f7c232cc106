import { civilDate } from "@/lib/core/civil-date";
import { bodyFromText } from "@/lib/disclosures/body";
import seed from "../../fixtures/report-2022.json";
import fixtures from "../../fixtures/table3.json";
import { bodyHtml } from "../../narrative";
import type { ReportSnapshot } from "../../snapshot";

const html = (...paragraphs: string[]): string => bodyHtml(bodyFromText(paragraphs.join("\n")));

const COLUMNS = ["C1", "C2", "C3", "C4", "C5", "C6", "C7"] as const;
const row = (figures: readonly number[]) => Object.fromEntries(COLUMNS.map((code, at) => [code, figures[at] ?? 0]));

/** The report on 2022, in which nothing was received. */
export const emptyYear: ReportSnapshot = {
  figures: { ...seed, agency: "示例市工业和信息化局", format: "2021" },
  shortName: "市工信局",
  feeYuan: 0,
  narrative: {
    opening: html(
      "为保障公民、法人和其他组织的知情权、参与权、监督权，根据《中华人民共和国政府信息公开条例》的要求，编制本报告。本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。",
    ),
    section1: `${html("2022年，我局主动公开政府信息2291条。")}<h3>（一）主动公开</h3><p>坚持“<strong>以公开为常态</strong>、不公开为例外”，见<a href="/zfxxgk">政府信息公开</a>。</p>`,
    section5: html("一是公开内容不够及时；二是解读形式单一。", "下一步将加强培训。"),
    section6: html("2022年，我局没有收取信息处理费。"),
  },
  adjustments: [],
  trend: [
    { year: 2021, received: 2, disclosed: 2004 },
    { year: 2022, received: 0, disclosed: 2291 },
  ],
  correction: null,
  madeOn: civilDate("2023-01-18"),
};

const city = fixtures[0];

/** The figures of a city: every table has something in it. */
export const busyYear: ReportSnapshot = {
  ...emptyYear,
  figures: {
    ...emptyYear.figures,
    table2: {
      "A1.r1": { "A1.c1": 0, "A1.c2": 0, "A1.c3": 0 },
      "A1.r2": { "A1.c1": 12, "A1.c2": 3, "A1.c3": 145 },
      "A5.r1": { "A5.c1": 23_456 },
      "A6.r1": { "A6.c1": 789 },
      "A6.r2": { "A6.c1": 4 },
      "A8.r1": { "A8.c1": "59237.2449" },
    },
    table3: Object.fromEntries(Object.entries(city?.table ?? {}).map(([code, figures]) => [code, row(figures)])),
    table4: Object.fromEntries(
      ["V", "L", "P"].flatMap((block, at) =>
        [376, 97, 196, 121, 790, 16, 1, 12, 27, 56, 74, 1, 30, 51, 156]
          .slice(at * 5, at * 5 + 5)
          .map((figure, index) => [`${block}.${index + 1}`, figure]),
      ),
    ),
    previous: { table3: { R4: row(city?.previousR4 ?? []) } },
  },
  adjustments: [
    {
      cell: "table3.R3.1.C1",
      computed: 5344,
      adjusted: 5345,
      reason: "一件纸质申请漏录，已补登。",
      byName: "王芳",
      on: civilDate("2023-01-16"),
    },
  ],
  trend: [
    { year: 2018, received: null, disclosed: null },
    { year: 2019, received: 8120, disclosed: 1650 },
    { year: 2020, received: 9344, disclosed: 1890 },
    { year: 2021, received: 11_020, disclosed: 2004 },
    { year: 2022, received: 14_069, disclosed: 2291 },
  ],
  correction: { version: 2, note: "更正第三部分“予以公开”一行的数字", on: civilDate("2023-03-02") },
};
