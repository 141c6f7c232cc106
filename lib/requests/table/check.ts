import { chunks } from "@/lib/core/chunks";
import { type CivilDate, civilDate } from "@/lib/core/civil-date";
import type { Db } from "@/lib/core/db";
import { doubles, headingErrors, type RowError } from "@/lib/files/table-check";
import type { TableFile } from "@/lib/files/table-file";
import { type ReadRow, readRows } from "@/lib/files/table-rows";
import { REQUEST_TABLE, type RequestRow, requestRow } from "./row";

export interface CheckedRequest extends ReadRow<RequestRow> {
  departmentId: string;
}

export interface RequestImportCheck {
  ready: readonly CheckedRequest[];
  /** imported before, unchanged */
  skipped: number;
  errors: readonly RowError[];
}

/** The first day of the 条例 of 2008. */
const FIRST = civilDate("2008-05-01");

type Dated = readonly [field: keyof RequestRow, name: string, day: CivilDate | null];

/** Days that are to come, out of order, or without what they belong to. */
function dayErrors(row: RequestRow, line: number, today: CivilDate): RowError[] {
  const errors: RowError[] = [];
  const say = (field: keyof RequestRow, message: string) => errors.push({ line, field, message });
  const orders: readonly (readonly Dated[])[] = [
    [
      ["filedOn", "提出日期", row.filedOn],
      ["receivedOn", "收到申请之日", row.receivedOn],
      ["completedOn", "办结日期", row.completedOn],
    ],
    [
      ["receivedOn", "收到申请之日", row.receivedOn],
      ["supplementAskedOn", "告知补正日期", row.supplementAskedOn],
      ["supplementReceivedOn", "收到补正日期", row.supplementReceivedOn],
    ],
    [
      ["receivedOn", "收到申请之日", row.receivedOn],
      ["consultSentOn", "发出征求意见日期", row.consultSentOn],
      ["consultAnsweredOn", "收到意见日期", row.consultAnsweredOn],
    ],
    [
      ["receivedOn", "收到申请之日", row.receivedOn],
      ["extendedOn", "批准延长日期", row.extendedOn],
      ["completedOn", "办结日期", row.completedOn],
    ],
    [
      ["receivedOn", "收到申请之日", row.receivedOn],
      ["feeNoticedOn", "通知收费日期", row.feeNoticedOn],
      ["feePaidOn", "缴费日期", row.feePaidOn],
    ],
    [
      ["receivedOn", "收到申请之日", row.receivedOn],
      ["repliedOn", "答复日期", row.repliedOn],
      ["completedOn", "办结日期", row.completedOn],
    ],
  ];
  const told = new Set<string>();
  for (const order of orders) {
    let before: Dated | null = null;
    for (const one of order) {
      const [field, name, day] = one;
      if (day === null) continue;
      if (!told.has(field)) {
        if (day > today) say(field, `${name}在将来`);
        else if (day < FIRST) say(field, `${name}早于 ${FIRST}，政府信息公开条例尚未施行`);
        else if (before?.[2] != null && day < before[2]) say(field, `${name} ${day} 早于${before[1]} ${before[2]}`);
        if (errors.some((error) => error.field === field)) told.add(field);
      }
      before = one;
    }
  }
  if ((row.outcome === null) !== (row.completedOn === null)) {
    say(row.outcome === null ? "outcome" : "completedOn", "办理结果和办结日期要么都填写，要么都空着（还没有办结）");
  }
  if ((row.extendedOn === null) !== (row.extensionDays === null || row.extensionDays === 0)) {
    say(row.extendedOn === null ? "extendedOn" : "extensionDays", "批准延长日期和延长的工作日数要么都填写，要么都空着");
  }
  const needs: readonly (readonly [keyof RequestRow, keyof RequestRow, string])[] = [
    ["supplementReceivedOn", "supplementAskedOn", "填写了收到补正日期，也请填写告知补正日期"],
    ["supplementDueOn", "supplementAskedOn", "填写了补正期限，也请填写告知补正日期"],
    ["consultAnsweredOn", "consultSentOn", "填写了收到意见日期，也请填写发出征求意见日期"],
    ["feePaidOn", "feeNoticedOn", "填写了缴费日期，也请填写通知收费日期"],
  ];
  for (const [given, needed, message] of needs) if (row[given] !== null && row[needed] === null) say(needed, message);
  if (row.supplementDueOn !== null && row.supplementAskedOn !== null && row.supplementDueOn < row.supplementAskedOn)
    say("supplementDueOn", `补正期限 ${row.supplementDueOn} 早于告知补正日期 ${row.supplementAskedOn}`);
  const awaited = row.supplementAskedOn !== null && row.supplementReceivedOn === null && row.completedOn === null;
  if (awaited && row.supplementDueOn === null) say("supplementDueOn", "还在等申请人补正的，请填写补正期限");
  if (row.feeNoticedOn !== null && (row.feeYuan ?? 0) === 0) say("feeYuan", "填写了通知收费日期，也请填写金额");
  return errors;
}

/**
 * Checks a whole file against the rules and the database, writing nothing: which cases are new, how many were imported before, and every
 * error by row and field.
 */
export async function checkRequestImport(db: Db, agencyId: string, file: TableFile, today: CivilDate): Promise<RequestImportCheck> {
  const atFault = headingErrors(file, REQUEST_TABLE);
  if (atFault.length > 0) return { ready: [], skipped: 0, errors: atFault };
  const { rows, errors } = readRows(file, REQUEST_TABLE, requestRow, (row, line) => dayErrors(row, line, today));
  errors.push(...doubles(rows, "caseNo", ({ caseNo }) => caseNo));

  const departments = await db.department.findMany({ where: { agencyId }, select: { id: true, name: true, isOffice: true } });
  const office = departments.find(({ isOffice }) => isOffice);
  const taken = await takenNumbers(
    db,
    agencyId,
    rows.map(({ row }) => row.caseNo),
  );
  const ready: CheckedRequest[] = [];
  let skipped = 0;
  for (const { line, row, hash } of rows) {
    const before = taken.get(row.caseNo);
    if (before !== undefined && before === hash) {
      skipped++;
      continue;
    }
    if (before !== undefined) {
      const message =
        before === null
          ? "这个登记编号已经是平台上另一件申请的编号"
          : "这件申请以前导入过，内容与这次不同。导入不会覆盖案件，请在平台里更正";
      errors.push({ line, field: "caseNo", message });
      continue;
    }
    const department = row.department === "" ? office : departments.find(({ name }) => name === row.department);
    if (department === undefined) {
      const message = row.department === "" ? "没有指定政府信息公开工作机构，请写明承办科室" : `没有科室“${row.department}”`;
      errors.push({ line, field: "department", message });
    } else ready.push({ line, row, hash, departmentId: department.id });
  }
  return { ready, skipped, errors: errors.sort((a, b) => a.line - b.line) };
}

const BATCH = 5000;

/** Which of these numbers are used: the hash of the row it was imported from, null for the platform's own cases. */
async function takenNumbers(db: Db, agencyId: string, caseNos: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
  const taken = new Map<string, string | null>();
  for (const some of chunks(caseNos, BATCH)) {
    const rows = await db.request.findMany({
      where: { agencyId, caseNo: { in: [...some] } },
      select: { caseNo: true, importHash: true },
    });
    for (const { caseNo, importHash } of rows) taken.set(caseNo, importHash);
  }
  return taken;
}
