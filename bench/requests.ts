import { calendarWith } from "@/lib/calendar/in-force";
import { addDays, civilDateOf } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { systemActor } from "@/lib/identity/actor";
import { openDeadlines } from "@/lib/requests/calendar/recompute";
import { recomputeDeadlines } from "@/lib/requests/calendar/recompute-deadlines";
import { requestBoard } from "@/lib/requests/queries/board";
import { caseView } from "@/lib/requests/queries/case-view";
import { requestDesk } from "@/lib/requests/queries/desk";
import { deskFilter } from "@/lib/requests/queries/desk-filter";
import { workload } from "@/lib/requests/queries/workload";
import { importRequests } from "@/lib/requests/table/import-requests";
import { buildRequestHouse } from "@/lib/requests/testing/build";
import { filings } from "./filing";
import { milliseconds, printTable, timed } from "./measure";
import { withScratchDatabase } from "./scratch";

// The officer's desk, a case page, and the computation of every open deadline: node --import tsx bench/requests.ts [closed cases] [open cases]

const CLOSED = Number(process.argv[2] ?? 95_000);
const OPEN = Number(process.argv[3] ?? 5_000);
const ROUNDS = 40;
const BATCH = 5000;

/** Closed cases of past years, written by the database itself, some at a time. */
async function fillClosed(agencyId: string, departments: readonly string[]): Promise<void> {
  for (let from = 1; from <= CLOSED; from += BATCH) {
    await db().$executeRaw`
      with made as (
        select gen_random_uuid() intake, gen_random_uuid() applicant, gen_random_uuid() request, n, date '2021-01-04' + (n % 1700) received,
          (array[${departments[0]}, ${departments[1]}])[1 + n % 2]::uuid department
        from generate_series(${from}::int, ${Math.min(from + BATCH - 1, CLOSED)}::int) n
      ), intakes as (
        insert into "Intake" (id, "agencyId", channel, "submittedAt", "sealedCode", "clerkName", "createdAt")
        select intake, ${agencyId}::uuid, 'WEB', received, '', '', now() from made
      ), applicants as (
        insert into "Applicant" (id, "agencyId", "intakeId", sealed, "shownName", "numberPrint", "namePrint")
        select applicant, ${agencyId}::uuid, intake, '', '王某某', md5((n % 30000)::text), md5((n % 20000)::text) from made
      ), requests as (
        insert into "Request" (id, "agencyId", "intakeId", "applicantId", "caseNo", channel, "applicantType", subject, "docNo", description,
          "provideForm", "provideWay", assistance, "departmentId", state, "filedOn", "receivedOn", "dueOn", provisional, outcome, "repliedOn",
          "completedOn", "createdAt")
        select request, ${agencyId}::uuid, intake, applicant, to_char(received, 'YYYY') || '-' || lpad(n::text, 6, '0'),
          (array['WEB', 'IN_PERSON', 'EMAIL'])[1 + n % 3]::"RequestChannel", (array['naturalPerson', 'commercial', 'other'])[1 + n % 3]::"ApplicantType",
          (array['专项资金分配结果', '供热管网改造合同', '行政处罚决定书', '征地补偿安置方案'])[1 + n % 4] || '（第' || n || '号）', '', '', '', '', '',
          department, 'archived', received, received, received + 28, '{}',
          (array['GRANTED', 'PARTIAL', 'DENIED_STATE_SECRET', 'UNAVAILABLE_NOT_EXIST'])[1 + n % 4], received + 20, received + 21, now()
        from made
      )
      insert into "RequestShare" ("requestId", "departmentId", role, since) select request, department, 'handling', now() from made`;
  }
}

async function took(work: () => Promise<unknown>): Promise<string[]> {
  const { median, p95 } = await timed(ROUNDS, work);
  return [median, p95];
}

async function main(): Promise<void> {
  const { agency, actors, departments } = await buildRequestHouse();
  const platform = systemActor(agency.id, "bench");
  const today = civilDateOf(new Date());
  await fillClosed(agency.id, [departments.office.id, departments.business.id]);
  const rows = Array.from({ length: OPEN }, (_, n) => ({
    line: n + 2,
    cells: {
      ...{
        caseNo: `K-${n}`,
        receivedOn: addDays(today, -(n % 40)),
        channel: "WEB",
        applicantType: "naturalPerson",
        applicantName: `张${n}`,
      },
      ...{ subject: `第 ${n} 份会议纪要`, outcome: "", completedOn: "", department: n % 2 === 0 ? "办公室" : "中小企业科" },
      ...(n % 10 === 0 && { consultSentOn: addDays(today, -(n % 40)) }),
    },
  }));
  const headings = [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))];
  const began = performance.now();
  await importRequests()(platform, { source: "bench", fileName: "", fileHash: "", file: { headings, rows } });
  const imported = performance.now() - began;
  await db().$executeRaw`vacuum analyze`;

  const { requestOfficer: officer, author } = actors;
  const [one] = (await requestDesk(officer, deskFilter({}))).rows;
  const lists: Readonly<Record<string, [typeof officer, Record<string, string>]>> = {
    "open, by last day": [officer, {}],
    late: [officer, { stage: "late" }],
    "all, page 1000": [officer, { stage: "all", page: "1000" }],
    "words in the subject": [officer, { q: "会议纪要", stage: "all" }],
    "rare words": [officer, { q: "第 77 份", stage: "all" }],
    "one outcome of one year": [officer, { stage: "all", outcome: "PARTIAL", from: "2023-01-01", to: "2023-12-31" }],
    "of one department": [officer, { stage: "all", department: departments.business.id }],
    "by the day of receipt": [officer, { stage: "all", sort: "received" }],
    "of one's own department": [author, { stage: "all" }],
  };
  const table: string[][] = [];
  for (const [name, [actor, parameters]] of Object.entries(lists))
    table.push([`list: ${name}`, ...(await took(() => requestDesk(actor, deskFilter(parameters)))), "200 ms"]);
  table.push(["board", ...(await took(() => requestBoard(officer))), "200 ms"]);
  table.push(["workload", ...(await took(() => workload(officer))), "200 ms"]);
  table.push(["case page", ...(await took(() => caseView(officer, one?.id ?? ""))), "150 ms"]);
  table.push(await filings(agency.id));
  printTable(`${CLOSED} closed and ${OPEN} open cases`, ["what", "p50", "p95", "target for p95"], table);

  // A notice makes Monday and Tuesday of every week from now on days off: nearly every deadline moves.
  const year = Number(today.slice(0, 4));
  const daysOff = Array.from({ length: 60 }, (_, n) => addDays(today, n)).filter((day) =>
    [1, 2].includes(new Date(`${day}T00:00:00Z`).getUTCDay()),
  );
  const calendar = calendarWith([
    {
      year,
      notice: "",
      daysOff: daysOff.filter((day) => day.startsWith(String(year))),
      daysWorked: [],
      holidays: [],
      localOff: [],
      localWorked: [],
    },
  ]);
  const from = performance.now();
  const { moved } = await openDeadlines(db(), agency.id, calendar, today);
  const previewed = performance.now() - from;
  const again = performance.now();
  await recomputeDeadlines(platform, {}, new Date(Date.now() + 86_400_000));
  printTable(
    "Open deadlines",
    ["what", "took", "target"],
    [
      [`import of ${OPEN} cases`, milliseconds(imported), "none"],
      [`preview of a notice: ${moved.length} would move`, milliseconds(previewed), "5 s"],
      ["recomputed and stored by the daily job", milliseconds(performance.now() - again), "5 s"],
    ],
  );
}

await withScratchDatabase(main);
