import type { Command } from "commander";
import { appealsWorkbook } from "@/lib/appeals/table/appeals-workbook";
import { exportAppeals } from "@/lib/appeals/table/export-appeals";
import { APPEAL_FIELDS } from "@/lib/appeals/table/row";
import { registerExport } from "../table-export";

export const register = (program: Command): void =>
  registerExport(program, {
    name: "appeals",
    description: "行政复议和行政诉讼",
    fields: APPEAL_FIELDS,
    rows: exportAppeals,
    workbook: appealsWorkbook,
  });
