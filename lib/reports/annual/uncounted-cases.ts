import { fromDatabaseDate } from "@/lib/core/civil-date";
import type { Db } from "@/lib/core/db";
import type { CaseGroup } from "./case-groups";
import { caseFault } from "./compute-table3";

/** Something of a register that stands in no figure until it is put right, with the way to it. */
export type Uncounted = { readonly kind: "request" | "appeal"; readonly id: string; readonly no: string; readonly reason: string };

const MOST = 200;

type Row = {
  id: string;
  caseNo: string;
  applicantType: string;
  receivedOn: Date;
  completedOn: Date | null;
  outcome: string | null;
};

/** The cases of groups that cannot be counted, by name, with what is wrong with each; of very many the first. */
export async function uncountedCases(db: Db, agencyId: string, groups: readonly CaseGroup[]): Promise<Uncounted[]> {
  if (groups.length === 0) return [];
  const wanted = JSON.stringify(groups);
  const rows = await db.$queryRaw<Row[]>`
    select r.id, r."caseNo", r."applicantType"::text as "applicantType", r."receivedOn", r."completedOn", r."outcome"
    from "Request" r
    join jsonb_to_recordset(${wanted}::jsonb) as g("applicantType" text, "receivedYear" int, "completedYear" int, "outcome" text, "reversed" boolean)
      on g."applicantType" = r."applicantType"::text and g."receivedYear" = extract(year from r."receivedOn")::int
      and g."completedYear" is not distinct from extract(year from r."completedOn")::int
      and g."outcome" is not distinct from case when r."completedOn" is not null then r."outcome" end
      and g."reversed" = coalesce(r."completedOn" < r."receivedOn", false)
    where r."agencyId" = ${agencyId}::uuid and r."state" <> 'merged' and r."receivedOn" is not null
    order by r."caseNo" limit ${MOST}`;
  return rows.map(({ id, ...row }) => {
    const completedOn = row.completedOn === null ? null : fromDatabaseDate(row.completedOn);
    const outcome = completedOn === null ? null : row.outcome;
    const reason = caseFault({ ...row, receivedOn: fromDatabaseDate(row.receivedOn), completedOn, outcome });
    return { kind: "request", id, no: row.caseNo, reason: reason ?? "不能计入年度报告" };
  });
}
