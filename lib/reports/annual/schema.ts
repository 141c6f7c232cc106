import { z } from "zod";
import type { ReportFigures } from "./tables";

const figure = z.union([z.number(), z.string().max(100), z.null()], { error: "应当是数字、写成文字的小数或者 null" });
const row = z.record(z.string(), figure, { error: "应当是一组“列编号: 数字”" });
const table = z.record(z.string(), row, { error: "应当是一组“行编号: { 列编号: 数字 }”" });

const tables = {
  table2: table.nullish(),
  table3: table.nullish(),
  table4: row.nullish(),
};

const section1 = z.object(
  {
    total: figure.default(null),
    parts: z.array(
      z.object(
        {
          key: z.string({ error: "应当写明这一部分的编号（文字）" }),
          label: z.string({ error: "应当是文字" }).optional(),
          count: figure.default(null),
        },
        { error: "应当是 { key, label, count }" },
      ),
      { error: "应当是一个列表" },
    ),
  },
  { error: "应当是 { total, parts }" },
);

/** The JSON of a report's figures. Unknown keys of the top level are left alone; cells may be missing or null. */
export const figuresSchema: z.ZodType<ReportFigures> = z.object(
  {
    agency: z.string({ error: "应当是机关名称（文字）" }).optional(),
    year: z.int({ error: "应当是四位数的报告年度（整数）" }).min(1990, "不像是报告年度").max(2999, "不像是报告年度"),
    format: z.string({ error: '应当是格式的编号（文字），例如 "2021"' }).optional(),
    section1: section1.nullish(),
    ...tables,
    previous: z.object(tables, { error: "应当是上年的 { table2, table3, table4 }" }).nullish(),
  },
  { error: '应当是一个 JSON 对象：{ "agency": …, "year": …, "table3": … }' },
);
