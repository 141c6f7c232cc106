import { db } from "@/lib/core/db";
import type { RequestCase } from "../compute-table3";

/** Cases as rows of the register, written by the database itself: what table 3 asks of them and no more. */
export async function insertCases(agencyId: string, departmentId: string, cases: readonly RequestCase[]): Promise<void> {
  await db().$executeRaw`
    with made as (
      select gen_random_uuid() as intake, gen_random_uuid() as applicant, gen_random_uuid() as request, c.*
      from jsonb_to_recordset(${JSON.stringify(cases)}::jsonb)
        as c("caseNo" text, "receivedOn" date, "completedOn" date, "applicantType" text, "outcome" text)
    ), intakes as (
      insert into "Intake" (id, "agencyId", channel, "submittedAt", "sealedCode", "clerkName", "createdAt")
      select intake, ${agencyId}::uuid, 'WEB', "receivedOn", '', '', now() from made
    ), applicants as (
      insert into "Applicant" (id, "agencyId", "intakeId", sealed, "shownName", "namePrint")
      select applicant, ${agencyId}::uuid, intake, '', '王某某', '' from made
    )
    insert into "Request" (id, "agencyId", "intakeId", "applicantId", "caseNo", channel, "applicantType", subject, "docNo", description,
      "provideForm", "provideWay", assistance, "departmentId", state, "filedOn", "receivedOn", provisional, outcome, "completedOn", "createdAt")
    select request, ${agencyId}::uuid, intake, applicant, "caseNo", 'WEB', "applicantType"::"ApplicantType", '专项资金分配结果', '', '', '', '', '',
      ${departmentId}::uuid, case when "completedOn" is null then 'handling' else 'archived' end::"RequestState", "receivedOn", "receivedOn", '{}',
      "outcome", "completedOn", now()
    from made`;
}
