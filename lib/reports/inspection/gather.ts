import { columnOverview } from "@/lib/columns/queries";
import { missingInFooter, SITE_LABELS, siteIdentity } from "@/lib/columns/site";
import { type CivilDate, civilDate, civilDateOf, fromDatabaseDate, startOfDay, yearOf } from "@/lib/core/civil-date";
import { type Db, db } from "@/lib/core/db";
import { engagementAlarms, engagementYear } from "@/lib/engagement/statistics";
import type { ShownBlock } from "@/lib/home/content";
import { publicHome } from "@/lib/home/queries";
import { openColumns } from "@/lib/portal/site";
import type { ColumnFacts, InspectionFacts, WaitingFacts } from "./facts";
import { interviewsOf, unpairedItems, wordingOfPublic } from "./public-items";

/** What the records say; links and pages are tried apart, over the network. */
export type RecordedFacts = Omit<InspectionFacts, "deadLinks" | "uncheckedLinks" | "probe">;

async function columnFacts(agencyId: string, today: CivilDate): Promise<ColumnFacts[]> {
  const overview = await columnOverview(db(), agencyId, today);
  return overview
    .filter(({ column }) => column.shown && column.state === "visible")
    .map(({ column, ownerName, lastOn, blank }) => ({
      ...{ id: column.id, name: column.name, path: column.path, columnType: column.columnType, topLevel: column.depth === 1 },
      ...{ limit: column.updatePeriodDays, lastOn, blank, owner: ownerName },
    }));
}

async function waiting(agencyId: string): Promise<WaitingFacts[]> {
  const department = { select: { name: true } } as const;
  const [letters, corrections] = await Promise.all([
    db().letter.findMany({
      where: { agencyId, answeredAt: null, state: { notIn: ["answered", "declined"] } },
      select: { id: true, number: true, kind: true, receivedAt: true, dueOn: true, department },
      orderBy: { dueOn: "asc" },
    }),
    db().correction.findMany({
      where: { agencyId, answeredAt: null },
      select: { id: true, number: true, receivedAt: true, dueOn: true },
      orderBy: { dueOn: "asc" },
    }),
  ]);
  const days = (row: { receivedAt: Date; dueOn: Date }) => ({
    receivedOn: civilDateOf(row.receivedAt),
    dueOn: fromDatabaseDate(row.dueOn),
  });
  return [
    ...letters.map((row): WaitingFacts => {
      const kind = row.kind === "question" ? "question" : "letter";
      return { id: row.id, number: row.number, kind, owner: row.department?.name ?? null, ...days(row) };
    }),
    ...corrections.map((row): WaitingFacts => ({ id: row.id, number: row.number, kind: "correction", owner: null, ...days(row) })),
  ];
}

const datesIn = (block: ShownBlock): string[] => {
  switch (block.kind) {
    case "headlines":
      return [block.lead, ...block.rest].map(({ publishedAt }) => publishedAt);
    case "latest":
      return block.items.map(({ publishedAt }) => publishedAt);
    case "policy":
    case "interpretation":
    case "notices":
      return block.list.items.map(({ publishedAt }) => publishedAt);
    case "columns":
      return block.lists.flatMap(({ items }) => items.map(({ publishedAt }) => publishedAt));
    case "services":
    case "statutory":
    case "links":
      return [];
  }
};

async function homeUpdatedOn(agencyId: string): Promise<CivilDate | null> {
  const blocks = await publicHome({ agencyId, columns: await openColumns(agencyId) });
  const newest = blocks.flatMap(datesIn).sort().at(-1);
  return newest === undefined ? null : civilDate(newest.slice(0, 10));
}

async function identity(db: Db, agencyId: string): Promise<InspectionFacts["identity"]> {
  const site = await siteIdentity(db, agencyId);
  const agency = await db.agency.findUniqueOrThrow({ where: { id: agencyId }, select: { name: true } });
  const missing = missingInFooter(site).map((field) => SITE_LABELS[field]);
  return { name: site.name, agencyName: agency.name, domain: site.domain, missing };
}

/** Reads everything that the inspection of this moment judges and that the records hold. */
export async function gather(agencyId: string, now: Date): Promise<RecordedFacts> {
  const today = civilDateOf(now);
  const year = yearOf(today);
  const [columns, homeOn, open, alarms, engagement, interviews, site, unpaired, wording] = await Promise.all([
    columnFacts(agencyId, today),
    homeUpdatedOn(agencyId),
    waiting(agencyId),
    engagementAlarms(db(), agencyId, now),
    engagementYear(db(), agencyId, year),
    interviewsOf(agencyId, startOfDay(civilDate(`${year}-01-01`)), now),
    identity(db(), agencyId),
    unpairedItems(agencyId, now),
    wordingOfPublic(agencyId, today),
  ]);
  return {
    ...{ today, columns, homeOn, waiting: open, interviews, identity: site, unpaired, wording },
    lastAnswerOn: alarms.lastPublishedAt === null ? null : civilDateOf(alarms.lastPublishedAt),
    consultations: engagement.consultations,
    withoutResult: alarms.withoutResult,
  };
}
