import { db } from "@/lib/core/db";
import { buildAgency } from "@/lib/identity/testing/build";
import { countByYear } from "@/lib/publishing/statistics";
import { caseGroups } from "@/lib/reports/annual/case-groups";
import { cellList } from "@/lib/reports/annual/cell-list";
import { computeAnnual } from "@/lib/reports/annual/compute-annual";
import { FORMAT_2021 } from "@/lib/reports/annual/format-2021";
import { judgeNow, storedReport } from "@/lib/reports/annual/load-report";
import { annualPage } from "@/lib/reports/annual/queries";
import { table2OfYear } from "@/lib/reports/registers/table2";
import { printTable, timed } from "./measure";
import { withScratchDatabase } from "./scratch";

// The annual report of a year: node --import tsx bench/annual.ts [requests] [publications]

const REQUESTS = Number(process.argv[2] ?? 100_000);
const PUBLICATIONS = Number(process.argv[3] ?? 50_000);
const ROUNDS = 8;
const BATCH = 5000;
const YEAR = 2022;

/** Requests of the year, one in twenty of the year before, one in thirty not completed in it. */
async function fillRequests(agencyId: string, departmentId: string): Promise<void> {
  for (let from = 1; from <= REQUESTS; from += BATCH) {
    await db().$executeRaw`
      with made as (
        select gen_random_uuid() intake, gen_random_uuid() applicant, gen_random_uuid() request, n,
          case when n % 20 = 0 then date '2021-12-01' + (n % 30) else date '2022-01-01' + (n % 340) end received
        from generate_series(${from}::int, ${Math.min(from + BATCH - 1, REQUESTS)}::int) n
      ), intakes as (
        insert into "Intake" (id, "agencyId", channel, "submittedAt", "sealedCode", "clerkName", "createdAt")
        select intake, ${agencyId}::uuid, 'WEB', received, '', '', now() from made
      ), applicants as (
        insert into "Applicant" (id, "agencyId", "intakeId", sealed, "shownName", "namePrint")
        select applicant, ${agencyId}::uuid, intake, '', '王某某', md5((n % 20000)::text) from made
      )
      insert into "Request" (id, "agencyId", "intakeId", "applicantId", "caseNo", channel, "applicantType", subject, "docNo", description,
        "provideForm", "provideWay", assistance, "departmentId", state, "filedOn", "receivedOn", provisional, outcome, "repliedOn", "completedOn", "createdAt")
      select request, ${agencyId}::uuid, intake, applicant, to_char(received, 'YYYY') || '-' || lpad(n::text, 6, '0'), 'WEB',
        (array['naturalPerson', 'commercial', 'research', 'socialWelfare', 'legalService', 'other'])[1 + n % 6]::"ApplicantType",
        '专项资金分配结果（第' || n || '号）', '', '', '', '', '', ${departmentId}::uuid, case when n % 30 = 0 then 'handling' else 'archived' end::"RequestState",
        received, received, '{}',
        case when n % 30 <> 0 then (array['GRANTED', 'PARTIAL', 'DENIED_STATE_SECRET', 'UNAVAILABLE_NOT_EXIST', 'REFUSED_REPEATED', 'OTHER'])[1 + n % 6] end,
        case when n % 30 <> 0 then received + 15 end, case when n % 30 <> 0 then received + 16 end, now()
      from made`;
  }
}

/** Columns by which section 1 tells its parts apart. */
async function makeColumns(agencyId: string): Promise<string[]> {
  const columns = [
    ["/zfxxgk/nb", "信息公开", "list"],
    ["/dt", "动态要闻", "list"],
    ["/zcjd", "政策解读", "list"],
    ["/wx", "动态要闻", "channel"],
  ] as const;
  const made: string[] = [];
  for (const [columnPath, columnType, kind] of columns) {
    const about = { agencyId, slug: columnPath.slice(1).replaceAll("/", "-"), path: columnPath, name: columnPath, kind, columnType };
    const { id } = await db().column.create({ data: { ...about, state: "visible", description: "" }, select: { id: true } });
    made.push(id);
  }
  return made;
}

async function fillPublications(agencyId: string, departmentId: string): Promise<void> {
  const columns = await makeColumns(agencyId);
  for (let from = 1; from <= PUBLICATIONS; from += BATCH) {
    await db().$executeRaw`
      with made as (
        select gen_random_uuid() item, gen_random_uuid() revision, n, (${columns}::uuid[])[case when n % 500 = 0 then 3 when n % 3 = 0 then 4 when n % 50 = 0 then 1 else 2 end] col,
          timestamptz '2022-01-01 09:00+08' + (n % 364) * interval '1 day' "when"
        from generate_series(${from}::int, ${Math.min(from + BATCH - 1, PUBLICATIONS)}::int) n
      ), items as (
        insert into "Disclosure" (id, "agencyId", "departmentId", "columnId", "createdAt") select item, ${agencyId}::uuid, ${departmentId}::uuid, col, "when" from made
      ), revisions as (
        insert into "Revision" (id, "disclosureId", number, "columnId", title, summary, body, "bodyText", topic, genre, "serviceObject", issuer, "docNo",
          "opennessGround", "opennessReason", keywords, source, "responsibleEditor", carriers, "contentHash", "sealedAt", "createdAt", "updatedAt")
        select revision, item, 1, col, '动态 ' || n, '', '{"type":"doc","content":[{"type":"paragraph"}]}', '', '', '', '', '', '', '', '', '{}', '', '', '{}', '', "when", "when", "when" from made
      )
      insert into "Publication" ("agencyId", "disclosureId", "revisionId", "columnId", channel, "publishedAt", imported, "publisherName", "publisherDepartment", "publisherPost", "createdAt")
      select ${agencyId}::uuid, item, revision, col, case when n % 3 = 0 and n % 500 <> 0 then 'wechat' else 'portal' end::"Channel", "when", true, '', '', '', "when" from made`;
  }
}

async function took(work: () => Promise<unknown>): Promise<string[]> {
  const { median, slowest } = await timed(ROUNDS, work);
  return [median, slowest];
}

async function main(): Promise<void> {
  const { agency, actors, departments } = await buildAgency();
  await fillRequests(agency.id, departments.office.id);
  await fillPublications(agency.id, departments.office.id);
  await db().$executeRaw`vacuum analyze`;
  const officer = actors.requestOfficer;
  const cell = { part: "table3", row: "R1", column: "C7" } as const;
  const report = await storedReport(db(), agency.id, YEAR);
  const { figures } = await computeAnnual(db(), agency.id, YEAR);
  printTable(
    `${REQUESTS} requests and ${PUBLICATIONS} publications`,
    ["what", "p50", "slowest"],
    [
      ["publications counted", ...(await took(() => countByYear(db(), agency.id, YEAR - 4, YEAR)))],
      ["requests counted", ...(await took(() => caseGroups(db(), agency.id, YEAR - 4, YEAR)))],
      ["table 2", ...(await took(() => table2OfYear(db(), agency.id, YEAR, FORMAT_2021)))],
      ["computed", ...(await took(() => computeAnnual(db(), agency.id, YEAR)))],
      ["computed and checked", ...(await took(() => judgeNow(db(), report, new Date())))],
      ["the page of the report", ...(await took(() => annualPage(officer, YEAR)))],
      ["behind one figure", ...(await took(() => cellList(officer, YEAR, cell, { words: "", number: 1, size: 50 })))],
    ],
  );
  console.log(`received ${figures.table3?.R1?.C7}, disclosed ${figures.section1?.total}`);
}

await withScratchDatabase(main);
