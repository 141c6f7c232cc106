import { beforeAll, describe, expect, it } from "vitest";
import { append } from "@/lib/audit/append";
import { verifyLedger } from "@/lib/audit/verify";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import { createUser } from "./create-user";
import { auditLines, exportAudit, readAudit, verifyAudit } from "./read-audit";
import { type BuiltAgency, buildAgency } from "./testing/build";

useDatabase();

let built: BuiltAgency;
const make = (n: number) =>
  createUser(built.actors.systemAdmin, {
    username: `person-${n}`,
    name: `第${n}人`,
    post: "科员",
    departmentId: built.departments.business.id,
  });

beforeAll(async () => {
  built = await buildAgency();
  await Promise.all(Array.from({ length: 20 }, (_, n) => make(n)));
});

/** Does to the ledger what its triggers forbid. */
async function tamper(sql: string): Promise<void> {
  await db().$executeRawUnsafe('alter table "AuditEntry" disable trigger user');
  await db().$executeRawUnsafe(sql);
  await db().$executeRawUnsafe('alter table "AuditEntry" enable trigger user');
}

describe("the ledger", () => {
  it("is one unbroken chain after twenty commands at once", async () => {
    const entries = await db().auditEntry.findMany({ orderBy: { seq: "asc" } });
    expect(entries.map(({ seq }) => Number(seq))).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
    expect(new Set(entries.map(({ subjectId }) => subjectId)).size).toBe(20);
    expect(await verifyLedger()).toEqual({ intact: true, entries: 20, head: entries.at(-1)?.hash });
  });

  it.each([
    ["UPDATE", `update "AuditEntry" set "actorName" = '某人' where seq = 3`],
    ["DELETE", 'delete from "AuditEntry" where seq = 3'],
    ["TRUNCATE", 'truncate "AuditEntry"'],
  ])("refuses %s, by the database itself", async (_name, sql) => {
    await expect(db().$executeRawUnsafe(sql)).rejects.toThrow(/append-only/);
    expect((await verifyLedger()).intact).toBe(true);
  });

  it("is read, verified and exported by the auditor alone, and each of these is recorded", async () => {
    const page = await readAudit(built.actors.auditAdmin, { filters: { person: "戴系统", outcome: "done" } });
    expect(page.rows).toHaveLength(20);
    expect(page.rows[0]?.seq).toBe("20");
    expect(await verifyAudit(built.actors.auditAdmin, {})).toMatchObject({ intact: true, entries: 21 });
    const chunks: string[] = [];
    for await (const chunk of auditLines(await exportAudit(built.actors.auditAdmin, { filters: { command: "user.create" } })))
      chunks.push(chunk);
    const lines = chunks.join("").trimEnd().split("\n");
    expect(lines).toHaveLength(20);
    expect(JSON.parse(lines[4] ?? "")).toMatchObject({ seq: "5", command: "user.create", hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    for (const reader of [built.actors.securityAdmin, built.actors.systemAdmin, built.actors.leader]) {
      await expect(readAudit(reader, { filters: {} })).rejects.toMatchObject({ code: "NotAllowed" });
      await expect(exportAudit(reader, { filters: {} })).rejects.toMatchObject({ code: "NotAllowed" });
    }
    const recorded = await db().auditEntry.findMany({ where: { seq: { gt: 20n } }, orderBy: { seq: "asc" } });
    expect(recorded.map(({ command, outcome }) => `${command} ${outcome}`)).toEqual([
      "audit.read done",
      "audit.verify done",
      "audit.export done",
      ...Array.from({ length: 3 }, () => ["audit.read refused", "audit.export refused"]).flat(),
    ]);
  });

  it("turns its pages by entries, so that a growing ledger shifts nothing", async () => {
    for (let n = 100; n < 140; n++) await make(n);
    const filters = { command: "user.create" };
    const first = await readAudit(built.actors.auditAdmin, { filters });
    expect([first.rows.length, first.newer]).toEqual([50, null]);
    await make(140);
    const second = await readAudit(built.actors.auditAdmin, { filters, before: first.older ?? undefined });
    expect([second.rows.length, second.older]).toEqual([10, null]);
    const back = await readAudit(built.actors.auditAdmin, { filters, after: second.newer ?? undefined });
    expect(back.rows.map(({ seq }) => seq)).toEqual(first.rows.map(({ seq }) => seq));
  });

  it("hashes whatever an entry holds in the database as the verification does", async () => {
    const detail = {
      seq: "1",
      text: '"seq":"1" \\ \n \u0001 乌兰 😀 é',
      numbers: [0, -1, 1e21, 0.1, 1e-7],
      nested: { "": null, 甲: [true] },
    };
    const act = {
      ...{ actor: built.actors.systemAdmin, command: "test.act", outcome: "refused" as const, at: new Date("2026-11-22T01:00:00.007Z") },
      ...{ subject: { type: "test", id: '"seq":"' }, detail },
    };
    await db().$transaction((tx) => append(tx, act));
    const [entry] = await db().auditEntry.findMany({ orderBy: { seq: "desc" }, take: 1 });
    expect(entry).toMatchObject({ at: act.at, outcome: "refused", subjectId: '"seq":"', actorId: built.actors.systemAdmin.userId, detail });
    expect((await verifyLedger(entry?.hash)).intact).toBe(true);
  });

  it("names the first broken link after tampering", async () => {
    const head = (await db().auditEntry.findFirstOrThrow({ orderBy: { seq: "desc" } })).hash;
    await tamper(`update "AuditEntry" set "actorName" = '某人' where seq in (7, 9)`);
    expect(await verifyLedger()).toMatchObject({ intact: false, entries: 6, brokenAt: 7n, reason: expect.stringContaining("内容被改动") });
    await tamper(`update "AuditEntry" set "actorName" = '戴系统' where seq in (7, 9)`);
    expect(await verifyLedger(head)).toMatchObject({ intact: true });

    await tamper(`delete from "AuditEntry" where hash = '${head}'`);
    expect(await verifyLedger()).toMatchObject({ intact: true });
    expect(await verifyLedger(head)).toMatchObject({ intact: false, reason: expect.stringContaining("末尾") });

    await tamper('delete from "AuditEntry" where seq = 5');
    expect(await verifyLedger()).toMatchObject({ intact: false, brokenAt: 6n, reason: expect.stringContaining("序号应为 5") });
  });
});
