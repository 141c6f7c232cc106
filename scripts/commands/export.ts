import type { Command } from "commander";
import { casesWorkbook } from "@/lib/requests/table/cases-workbook";
import { EXPORT_FIELDS, exportRequests } from "@/lib/requests/table/export-requests";
import { registerExport } from "../table-export";

export const register = (program: Command): void =>
  registerExport(program, {
    name: "requests",
    description: "依申请公开案件",
    fields: EXPORT_FIELDS,
    rows: exportRequests,
    workbook: casesWorkbook,
  });
