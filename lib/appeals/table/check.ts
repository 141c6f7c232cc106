import { chunks } from "@/lib/core/chunks";
import type { CivilDate } from "@/lib/core/civil-date";
import type { Db } from "@/lib/core/db";
import { doubles, headingErrors, type RowError } from "@/lib/files/table-check";
import type { TableFile } from "@/lib/files/table-file";
import { type ReadRow, readRows } from "@/lib/files/table-rows";
import type { Applicant, Request } from "@/lib/generated/prisma/client";
import { dayErrors } from "./day-errors";
import { APPEAL_TABLE, type AppealRow, appealRow } from "./row";

/** The request that a row is about, when it stands in the register. */
export type RowRequest = Pick<Request, "id" | "caseNo" | "subject" | "departmentId" | "applicantType"> & { applicant: Applicant };

export interface CheckedAppeal extends ReadRow<AppealRow> {
  departmentId: string;
  request: RowRequest | null;
}

export interface AppealImportCheck {
  ready: readonly CheckedAppeal[];
  /** imported before, unchanged */
  skipped: number;
  /** of the ready ones: their request stands in the register */
  linked: number;
  errors: readonly RowError[];
}

/**
 * Checks a whole file against the rules and the database, writing nothing: which appeals are new, how many were imported before, and every
 * error by row and field. A request that is not in the register is no error: its number stays as it was written.
 */
export async function checkAppealImport(db: Db, agencyId: string, file: TableFile, today: CivilDate): Promise<AppealImportCheck> {
  const atFault = headingErrors(file, APPEAL_TABLE);
  if (atFault.length > 0) return { ready: [], skipped: 0, linked: 0, errors: atFault };
  const { rows, errors } = readRows(file, APPEAL_TABLE, appealRow, (row, line) => dayErrors(row, line, today));
  errors.push(...doubles(rows, "appealNo", ({ appealNo }) => appealNo));
  const departments = await db.department.findMany({ where: { agencyId }, select: { id: true, name: true, isOffice: true } });
  const office = departments.find(({ isOffice }) => isOffice);
  const numbers = rows.flatMap(({ row }) => [row.appealNo, row.previousAppealNo]);
  const taken = await takenNumbers(db, agencyId, [...new Set(numbers)]);
  const requests = await requestsOf(db, agencyId, [...new Set(rows.map(({ row }) => row.requestCaseNo))]);
  const inFile = new Map(rows.map(({ row }) => [row.appealNo, row.forum]));
  const ready: CheckedAppeal[] = [];
  let skipped = 0;
  for (const { line, row, hash } of rows) {
    const before = taken.get(row.appealNo);
    if (before !== undefined && before.importHash === hash) {
      skipped++;
      continue;
    }
    if (before !== undefined) {
      errors.push({ line, field: "appealNo", message: takenMessage(before.importHash) });
      continue;
    }
    const previous = row.previousAppealNo === "" ? undefined : (inFile.get(row.previousAppealNo) ?? taken.get(row.previousAppealNo)?.forum);
    if (row.previousAppealNo !== "" && (previous !== "reconsideration" || row.previousAppealNo === row.appealNo)) {
      errors.push({ line, field: "previousAppealNo", message: "文件里和登记簿里都没有这件行政复议" });
      continue;
    }
    const request = requests.get(row.requestCaseNo) ?? null;
    const departmentId =
      row.department === "" ? (request?.departmentId ?? office?.id) : departments.find(({ name }) => name === row.department)?.id;
    if (departmentId === undefined) {
      const message = row.department === "" ? "没有指定政府信息公开工作机构，请写明承办科室" : `没有科室“${row.department}”`;
      errors.push({ line, field: "department", message });
    } else ready.push({ line, row, hash, departmentId, request });
  }
  const linked = ready.filter(({ request }) => request !== null).length;
  return { ready, skipped, linked, errors: errors.sort((a, b) => a.line - b.line) };
}

const takenMessage = (importHash: string | null): string =>
  importHash === null
    ? "这个登记编号已经是平台上另一件复议、诉讼的编号"
    : "这件复议、诉讼以前导入过，内容与这次不同。导入不会覆盖登记，请在平台里更正";

const BATCH = 5000;

interface Taken {
  importHash: string | null;
  forum: string;
}

/** Which of these numbers are used: by what, and the hash of the row it was imported from. */
async function takenNumbers(db: Db, agencyId: string, appealNos: readonly string[]): Promise<ReadonlyMap<string, Taken>> {
  const taken = new Map<string, Taken>();
  for (const some of chunks(appealNos, BATCH)) {
    const rows = await db.appeal.findMany({
      where: { agencyId, appealNo: { in: [...some] } },
      select: { appealNo: true, importHash: true, forum: true },
    });
    for (const { appealNo, ...rest } of rows) taken.set(appealNo, rest);
  }
  return taken;
}

async function requestsOf(db: Db, agencyId: string, caseNos: readonly string[]): Promise<ReadonlyMap<string, RowRequest>> {
  const found = new Map<string, RowRequest>();
  for (const some of chunks(caseNos, BATCH)) {
    const rows = await db.request.findMany({
      where: { agencyId, caseNo: { in: [...some] } },
      select: { id: true, caseNo: true, subject: true, departmentId: true, applicantType: true, applicant: true },
    });
    for (const row of rows) found.set(row.caseNo, row);
  }
  return found;
}
