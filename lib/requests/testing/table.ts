import type { TableFile } from "@/lib/files/table-file";

/** A row that can be imported: a case that was completed. */
export const GOOD = {
  ...{ caseNo: "2022-00001", receivedOn: "2022-03-01", channel: "WEB", applicantType: "naturalPerson", applicantName: "王小明" },
  ...{ subject: "2021年度预算执行情况", outcome: "GRANTED", completedOn: "2022-03-15" },
};
/** A file of such rows, each with what is given instead. */
export const tableOf = (...rows: object[]): TableFile => {
  const cells = rows.map((row) => ({ ...GOOD, ...row }) as Record<string, string>);
  return { headings: [...new Set(cells.flatMap((row) => Object.keys(row)))], rows: cells.map((row, at) => ({ line: at + 2, cells: row })) };
};
