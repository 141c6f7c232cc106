import { randomUUID } from "node:crypto";
import { db } from "@/lib/core/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { buildAgency } from "@/lib/identity/testing/build";
import { agencyLines, cellByAgency, consolidatedReport } from "@/lib/reports/agencies/queries";
import { consolidatedSheet } from "@/lib/reports/agencies/sheets";
import { FORMAT_2021 } from "@/lib/reports/annual/format-2021";
import type { ReportFigures } from "@/lib/reports/annual/tables";
import { printTable, timed } from "./measure";
import { withScratchDatabase } from "./scratch";

// The consolidated report of many agencies: node --import tsx bench/agencies.ts [agencies]

const AGENCIES = Number(process.argv[2] ?? 300);
const ROUNDS = 8;
const YEAR = 2022;
const NOW = new Date("2023-04-10T09:00:00+08:00");

const zeros = (codes: readonly string[]) => Object.fromEntries(codes.map((code) => [code, 0]));

/** A report that adds up, of `n` people who were all given what they asked for. */
function figuresOf(agency: string, n: number): ReportFigures & { agency: string; format: string } {
  const { table2, table3, table4 } = FORMAT_2021;
  const none = zeros(table3.columns.map(({ code }) => code));
  const rows = Object.fromEntries(table3.rows.filter(({ kind }) => kind !== "group").map(({ code }) => [code, none]));
  const all = { ...none, C1: n, C7: n };
  const tables = {
    table2: Object.fromEntries(
      table2.blocks.flatMap(({ rows: own, columns }) => own.map(({ code }) => [code, zeros(columns.map((column) => column.code))])),
    ),
    table3: { ...rows, R1: all, "R3.1": all, "R3.7": all },
    table4: zeros(table4.flatMap(({ columns }) => columns.map(({ code }) => code))),
  };
  const previous = { ...tables, table3: { ...rows } };
  return { agency, year: YEAR, format: "2021", section1: { total: n, parts: [{ key: "portal-other", count: n }] }, ...tables, previous };
}

const snapshotOf = (figures: ReturnType<typeof figuresOf>) => ({
  ...{ figures, shortName: figures.agency, feeYuan: 0, adjustments: [], trend: [], correction: null, madeOn: "2023-01-15" },
  narrative: { opening: "", section1: "", section5: "", section6: "" },
});

/** An agency of this installation, with its report on the portal. */
async function publishReport(name: string, n: number): Promise<string> {
  const { id: agencyId } = await db().agency.create({
    data: { slug: `agency-${n}`, name, shortName: name, uscc: "" },
    select: { id: true },
  });
  const { id: departmentId } = await db().department.create({ data: { agencyId, name: "办公室", isOffice: true }, select: { id: true } });
  const about = { agencyId, slug: "nb", path: "/zfxxgk/nb", name: "年报", kind: "list", columnType: "信息公开" } as const;
  const { id: columnId } = await db().column.create({ data: { ...about, state: "visible", description: "" }, select: { id: true } });
  const [item, revision, report] = [randomUUID(), randomUUID(), randomUUID()];
  const at = new Date("2023-01-15T09:00:00+08:00");
  await db()
    .$executeRaw`insert into "Disclosure" (id, "agencyId", "departmentId", "columnId", "createdAt") values (${item}::uuid, ${agencyId}::uuid, ${departmentId}::uuid, ${columnId}::uuid, ${at})`;
  await db().$executeRaw`
    insert into "Revision" (id, "disclosureId", number, "columnId", title, summary, body, "bodyText", topic, genre, "serviceObject", issuer, "docNo",
      "opennessGround", "opennessReason", keywords, source, "responsibleEditor", carriers, "contentHash", "sealedAt", "createdAt", "updatedAt")
    values (${revision}::uuid, ${item}::uuid, 1, ${columnId}::uuid, '年度报告', '', '{"type":"doc","content":[{"type":"paragraph"}]}', '', '', '', '', '', '', '', '', '{}', '', '', '{}', '', ${at}, ${at}, ${at})`;
  await db().$executeRaw`
    insert into "Publication" ("agencyId", "disclosureId", "revisionId", "columnId", channel, "publishedAt", imported, "publisherName", "publisherDepartment", "publisherPost", "createdAt")
    values (${agencyId}::uuid, ${item}::uuid, ${revision}::uuid, ${columnId}::uuid, 'portal', ${at}, true, '', '', '', ${at})`;
  const body = { type: "doc", content: [{ type: "paragraph" }] };
  const words = { opening: body, section1: body, section5: body, section6: body };
  const row = { id: report, agencyId, year: YEAR, disclosureId: item, ...words, createdAt: at, updatedAt: at, updatedByName: "" };
  await db().annualReport.create({ data: row });
  const snapshot = snapshotOf(figuresOf(name, n)) as unknown as Prisma.InputJsonObject;
  const version = { reportId: report, number: 1, revisionId: revision, contentHash: "", snapshot, findings: [] };
  await db().reportVersion.create({ data: { ...version, userId: randomUUID(), userName: "", at } });
  return agencyId;
}

/** Every other agency is of this installation; the reports of the others came in by file, every tenth of them twice. */
async function fill(agencyId: string, userId: string): Promise<void> {
  for (let n = 1; n <= AGENCIES; n++) {
    const name = n % 5 === 0 ? `第 ${n} 县人民政府` : `第 ${n} 局`;
    const hostedId = n % 2 === 0 ? await publishReport(name, n) : null;
    const data = { agencyId, name, hostedId, government: n % 5 === 0, sortOrder: n, createdAt: NOW };
    const { id } = await db().reportingAgency.create({ data, select: { id: true } });
    const figures = figuresOf(name, n) as unknown as Prisma.InputJsonObject;
    const received = { reportingId: id, year: YEAR, format: "2021", figures, fileName: "a.json", sha256: "", errors: 0, warnings: 0 };
    for (let time = 0; hostedId === null && time < (n % 10 === 1 ? 2 : 1); time++)
      await db().receivedReport.create({ data: { ...received, userId, userName: "", at: NOW } });
  }
}

async function took(work: () => Promise<unknown>): Promise<string[]> {
  const { median, slowest } = await timed(ROUNDS, work);
  return [median, slowest];
}

async function main(): Promise<void> {
  const { agency, actors } = await buildAgency();
  await fill(agency.id, actors.office.userId ?? "");
  await db().$executeRaw`vacuum analyze`;
  const page = await consolidatedReport(db(), agency.id, YEAR, NOW);
  printTable(
    `${AGENCIES} agencies, half of them on this installation`,
    ["what", "p50", "slowest"],
    [
      ["where each report stands, with its checks", ...(await took(() => agencyLines(db(), agency.id, YEAR, NOW)))],
      ["consolidated tables with every check", ...(await took(() => consolidatedReport(db(), agency.id, YEAR, NOW)))],
      ["one figure by agencies", ...(await took(async () => cellByAgency(page, "table3.R1.C7")))],
      ["the sheet of all figures", ...(await took(async () => [...(consolidatedSheet(page).rows as Iterable<unknown>)]))],
    ],
  );
  console.log(`${page.counted.length} counted, received ${page.figures.table3?.R1?.C7}, ${page.findings.length} findings`);
}

await withScratchDatabase(main);
