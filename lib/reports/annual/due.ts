import { type CivilDate, civilDate } from "@/lib/core/civil-date";

/** Whose report it is: 本级政府's, published by its general office, or a department's. */
export type ReportingBody = "government" | "department";

/** 某县人民政府 and its general office report for the government; every other name is a department's. */
export const bodyOf = (agencyName: string): ReportingBody =>
  /政府(?:办公厅|办公室)?$/.test(agencyName.trim()) ? "government" : "department";

/** 条例第四十九条: the last day to publish the report of a year, 31 January for departments and 31 March for governments. */
export const dueOn = (year: number, body: ReportingBody): CivilDate =>
  civilDate(`${year + 1}-${body === "government" ? "03-31" : "01-31"}`);

export const DUE_WORDS: Readonly<Record<ReportingBody, string>> = {
  department: "政府工作部门：次年 1 月 31 日前",
  government: "本级政府：次年 3 月 31 日前",
};
