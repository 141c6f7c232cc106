import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { saveSite } from "@/lib/columns/save-site";
import { db } from "@/lib/core/db";
import { hearPublicChanges } from "@/lib/core/public-changes";
import { useDatabase } from "@/lib/core/testing/database";
import { buildColumn } from "@/lib/disclosures/testing/build";
import { editDepartment } from "@/lib/identity/edit-department";
import { publish } from "./publish";
import { schedule } from "./schedule";
import { buildApproved, buildHouse, buildPublished, type House, version } from "./testing/build";
import { withdrawAtOnce } from "./withdraw-at-once";

useDatabase();

let house: House;
let path = "";
let hearing: ReturnType<typeof hearPublicChanges>;
const heard: string[][] = [];

beforeAll(async () => {
  house = await buildHouse();
  ({ path } = await db().column.findUniqueOrThrow({ where: { id: house.columnId } }));
  await new Promise<void>((resolve) => {
    const ear = { heard: resolve, lost: () => undefined, changed: (tags: readonly string[]) => heard.push([...tags]) };
    hearing = hearPublicChanges(process.env.DATABASE_URL ?? "", ear);
  });
});
afterAll(() => hearing.stop());

/** Everything that was told before has been heard. */
async function caughtUp(): Promise<void> {
  const mark = `mark:${randomUUID()}`;
  await db().$executeRaw`select pg_notify('gongkai_public', ${JSON.stringify({ tags: [mark] })})`;
  await vi.waitFor(() => expect(heard.at(-1)).toEqual([mark]), { timeout: 60_000, interval: 5 });
}

/** What an act tells, in any order and however often. */
async function told(act: () => Promise<unknown>): Promise<string[]> {
  await caughtUp();
  heard.length = 0;
  await act();
  await caughtUp();
  return [...new Set(heard.slice(0, -1).flat())].sort();
}

const itemOf = async (id: string) => `item:${(await db().disclosure.findUniqueOrThrow({ where: { id } })).number}`;

describe("what the acts tell of the public site", () => {
  it("an item that goes out, and one that is taken down", async () => {
    const id = await buildApproved(house);
    const tags = [`column:${path}`, await itemOf(id), "items"].sort();
    expect(await told(async () => publish(house.actors.publisher, await version(id)))).toEqual(tags);
    const withdrawn = async () =>
      withdrawAtOnce(house.actors.securityAdmin, { ...(await version(id)), reason: "含有个人隐私，需要立即撤下" });
    expect(await told(withdrawn)).toEqual(tags);
  });

  it("drafts, approvals and schedules: nothing", async () => {
    let id = "";
    expect(
      await told(async () => {
        id = await buildApproved(house);
      }),
    ).toEqual([]);
    const at = new Date(Date.now() + 32 * 3_600_000).toISOString().slice(0, 16);
    expect(await told(async () => schedule(house.actors.publisher, { ...(await version(id)), at }))).toEqual([]);
  });

  it("the site's identity, its columns and departments: every page", async () => {
    const site = { name: "示例市工业和信息化局", expectedVersion: 0 };
    expect(await told(() => saveSite(house.actors.systemAdmin, site))).toEqual(["site"]);
    expect(await told(() => buildColumn(house.agency.id))).toEqual(["site"]);
    const {
      id,
      name,
      parentId,
      supervisorId,
      version: expectedVersion,
    } = await db().department.findFirstOrThrow({ where: { isOffice: false } });
    const renamed = { departmentId: id, name: `${name}（新）`, parentId, supervisorId, expectedVersion };
    expect(await told(() => editDepartment(house.actors.systemAdmin, renamed))).toEqual(["site"]);
  });
});

describe("what the tables tell by themselves, whoever writes", () => {
  it("of a public item: that it changed, in both columns when it moves", async () => {
    const id = await buildPublished(house);
    const tags = [`column:${path}`, await itemOf(id), "items"].sort();
    expect(await told(() => db().$executeRaw`update "Disclosure" set "amended" = true where id = ${id}::uuid`)).toEqual(tags);
    const to = await buildColumn(house.agency.id);
    const moved = () => db().$executeRaw`update "Publication" set "columnId" = ${to.id}::uuid where "disclosureId" = ${id}::uuid`;
    expect(await told(moved)).toEqual([`column:${to.path}`, ...tags].sort());
    expect(await told(() => db().$executeRaw`update "Disclosure" set "version" = "version" + 1 where id = ${id}::uuid`)).toEqual([]);
    expect(await told(() => db().$executeRaw`update "Column" set "name" = "name"`)).toEqual([]);
  });
});

/** Tables that no page shows which is kept, or not by themselves. Every other one tells of its changes: `select announce_changes_of('"Table"', 'tag')`. */
const SILENT: Readonly<Record<string, readonly string[]>> = {
  "sealed before it can be public, and public by a Publication": [
    ...["Revision", "RevisionEditor", "Attachment", "StoredFile", "FileText", "ReportVersion", "SiteReportVersion"],
  ],
  "told with the item that it is about": ["ValidityChange", "DisclosureAddress", "LetterReply"],
  "told by SearchIndex, which each change of an entry raises": ["SearchEntry"],
  "an address that leads elsewhere; such an answer is not kept": ["ColumnAddress"],
  "inside the house": [
    ...["AuditEntry", "ApprovalRun", "RunEvent", "WorkflowDefinition", "FindingNote", "Deputy", "Counter", "KeptForm"],
    ...["User", "UserRole", "PasswordHistory", "Session", "Throttle", "CalendarEntry", "EngagementEvent"],
    ...["VisitCount", "VisitMark", "VisitSalt", "MailMessage"],
    ...["AnnualReport", "ReportAdjustment", "ReportOpening", "RegisterEntry", "SiteReport", "SiteReportValue", "SiteReportNote"],
    ...["ReportingAgency", "ReceivedReport", "Inspection", "SiteProbe", "FailingLink", "SelfCheckFinding"],
    ...["Appeal", "AppealEvent", "AppealFile"],
  ],
  "between an applicant and the office": [
    ...["Intake", "Applicant", "Request", "RequestConsultation", "RequestDraft", "RequestEvent", "RequestFile", "RequestLetter"],
    ...["RequestNote", "RequestReply", "RequestShare", "RequestLetterDraft", "Notice"],
  ],
  "seen by its writer and by the office": ["Correction", "ConsultationComment"],
};

it("every table either tells of its changes or is known to have nothing to tell", async () => {
  const tables = await db().$queryRaw<{ name: string; tells: boolean }[]>`
    select c.relname as name, exists (select 1 from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'public_change_update') as tells
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> '_prisma_migrations'`;
  const silent = Object.values(SILENT).flat();
  const named = (tells: boolean) => tables.filter((table) => table.tells === tells).map(({ name }) => name);
  expect(named(false).filter((name) => !silent.includes(name))).toEqual([]);
  expect(named(true).filter((name) => silent.includes(name))).toEqual([]);
});
