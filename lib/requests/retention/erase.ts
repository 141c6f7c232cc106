import { z } from "zod";
import { addMonths, type CivilDate, civilDateOf, fromDatabaseDate, toDatabaseDate } from "@/lib/core/civil-date";
import { type Db, db } from "@/lib/core/db";
import { allowed, refused } from "@/lib/core/gate";
import { storage } from "@/lib/files/storage";
import type { Actor } from "@/lib/identity/actor";
import { command } from "@/lib/identity/command";
import { eventRows } from "../case/record";
import { requestSettings } from "../public/settings";

export interface Erasable {
  intakeId: string;
  caseNos: readonly string[];
  /** the last of its cases was completed on this day */
  completedOn: CivilDate;
  files: number;
}

export interface ErasurePlan {
  /** everything completed up to this day is due */
  upTo: CivilDate;
  years: number;
  intakes: readonly Erasable[];
}

const BATCH = 200;

/** The filings whose retention period has passed: all of their cases are archived and were completed so many years ago. */
async function due(client: Db, agencyId: string, upTo: CivilDate): Promise<Erasable[]> {
  const old = toDatabaseDate(upTo);
  const rows = await client.intake.findMany({
    where: {
      agencyId,
      applicant: { erasedAt: null },
      cases: {
        some: { completedOn: { lte: old } },
        every: { OR: [{ state: "archived", completedOn: { lte: old } }, { state: "merged" }] },
      },
    },
    select: { id: true, cases: { select: { id: true, caseNo: true, completedOn: true } } },
    orderBy: { submittedAt: "asc" },
    take: BATCH,
  });
  const result: Erasable[] = [];
  for (const { id, cases } of rows) {
    const files = await client.requestFile.count({
      where: { OR: [{ intakeId: id }, { requestId: { in: cases.map((one) => one.id) } }], erasedAt: null },
    });
    const days = cases.flatMap(({ completedOn }) => (completedOn === null ? [] : [fromDatabaseDate(completedOn)]));
    const completedOn = days.sort().at(-1) ?? upTo;
    result.push({ intakeId: id, caseNos: cases.map(({ caseNo }) => caseNo), completedOn, files });
  }
  return result;
}

async function planFor(client: Db, agencyId: string, now: Date): Promise<ErasurePlan> {
  const { retentionYears } = await requestSettings(client, agencyId);
  const upTo = addMonths(civilDateOf(now), -12 * retentionYears);
  return { upTo, years: retentionYears, intakes: await due(client, agencyId, upTo) };
}

/** What an erasure would do today, without doing it: the next filings that are due, 200 at most. */
export const erasurePlan = (agencyId: string, now = new Date()): Promise<ErasurePlan> => planFor(db(), agencyId, now);

const eraseRows = command({
  name: "request.erase",
  input: z.object({ intakeIds: z.array(z.uuid()).max(BATCH) }),
  load: (tx, _input, actor, now) => planFor(tx, actor.agencyId, now),
  may: (actor) => (actor.kind === "system" ? allowed : refused("清除个人信息由系统管理员在服务器上用命令行进行。")),
  write: async ({ tx, actor, input, loaded, now }) => {
    const agreed = loaded.intakes.filter(({ intakeId }) => input.intakeIds.includes(intakeId));
    const intakeIds = agreed.map(({ intakeId }) => intakeId);
    const cases = await tx.request.findMany({
      where: { intakeId: { in: intakeIds } },
      select: { id: true, _count: { select: { events: true } } },
    });
    const requestIds = cases.map(({ id }) => id);
    const files = await tx.requestFile.findMany({
      where: { OR: [{ intakeId: { in: intakeIds } }, { requestId: { in: requestIds } }], erasedAt: null },
      select: { id: true, sha256: true },
    });
    await tx.applicant.updateMany({
      where: { intakeId: { in: intakeIds } },
      data: { sealed: "", shownName: "（已清除）", numberPrint: null, namePrint: "", phonePrint: null, erasedAt: now },
    });
    await tx.intake.updateMany({ where: { id: { in: intakeIds } }, data: { sealedCode: "" } });
    await tx.requestNote.updateMany({ where: { requestId: { in: requestIds } }, data: { text: "", data: {}, erasedAt: now } });
    await tx.requestLetterDraft.deleteMany({ where: { requestId: { in: requestIds } } });
    await tx.requestLetter.updateMany({ where: { requestId: { in: requestIds } }, data: { sealedFacts: "", erasedAt: now } });
    await tx.requestConsultation.updateMany({
      where: { requestId: { in: requestIds } },
      data: { sealed: "", shownName: "（已清除）", erasedAt: now },
    });
    await tx.requestReply.updateMany({ where: { requestId: { in: requestIds } }, data: { sealed: "" } });
    await tx.requestFile.updateMany({ where: { id: { in: files.map(({ id }) => id) } }, data: { name: "（已清除）", erasedAt: now } });
    await tx.request.updateMany({ where: { id: { in: requestIds } }, data: { description: "", erasedAt: now } });
    const on = civilDateOf(now);
    await tx.requestEvent.createMany({
      data: cases.flatMap(({ id, _count }) => eventRows(id, _count.events, actor, now, [{ kind: "erased", on, data: {} }])),
    });
    return {
      subject: { type: "agency", id: actor.agencyId },
      changes: { upTo: loaded.upTo, cases: agreed.flatMap(({ caseNos }) => caseNos), files: files.length },
      result: { cases: requestIds.length, bytes: files.map(({ sha256 }) => sha256) },
    };
  },
});

/**
 * 清除个人信息: empties what is personal in exactly these filings, as the plan showed them; those that are not due are left alone. The cases,
 * their events, days and outcomes stay. The bytes of files go after the commit.
 */
export async function erase(actor: Actor, plan: ErasurePlan, now = new Date()): Promise<{ cases: number; files: number }> {
  const { cases, bytes } = await eraseRows(actor, { intakeIds: plan.intakes.map(({ intakeId }) => intakeId) }, now);
  for (const sha256 of bytes) await storage().remove(sha256);
  return { cases, files: bytes.length };
}
