import { z } from "zod";
import { addMonths, type CivilDate, civilDateOf, fromDatabaseDate, toDatabaseDate } from "@/lib/core/civil-date";
import { type Db, db } from "@/lib/core/db";
import { allowed, refused } from "@/lib/core/gate";
import { storage } from "@/lib/files/storage";
import type { Actor } from "@/lib/identity/actor";
import { command } from "@/lib/identity/command";
import { requestSettings } from "@/lib/requests/public/settings";
import { eventRows } from "../case/record";

export interface ErasableAppeal {
  id: string;
  appealNo: string;
  /** its result has been in effect since this day */
  resultOn: CivilDate;
  files: number;
}

export interface AppealErasurePlan {
  /** everything decided up to this day is due */
  upTo: CivilDate;
  years: number;
  appeals: readonly ErasableAppeal[];
}

const BATCH = 200;

/** The appeals whose retention period has passed, counted as that of requests: decided so many years ago, with no new reply outstanding. */
async function planFor(client: Db, agencyId: string, now: Date): Promise<AppealErasurePlan> {
  const { retentionYears: years } = await requestSettings(client, agencyId);
  const upTo = addMonths(civilDateOf(now), -12 * years);
  const rows = await client.appeal.findMany({
    where: {
      ...{ agencyId, erasedAt: null, state: "decided", resultOn: { lte: toDatabaseDate(upTo) } },
      AND: [
        { OR: [{ newReplyDueOn: null }, { newReplyOn: { not: null } }] },
        { OR: [{ shownName: { not: "" } }, { files: { some: {} } }] },
      ],
    },
    select: { id: true, appealNo: true, resultOn: true, _count: { select: { files: { where: { erasedAt: null } } } } },
    orderBy: [{ resultOn: "asc" }, { appealNo: "asc" }],
    take: BATCH,
  });
  const appeals = rows.flatMap(({ id, appealNo, resultOn, _count }) =>
    resultOn === null ? [] : [{ id, appealNo, resultOn: fromDatabaseDate(resultOn), files: _count.files }],
  );
  return { upTo, years, appeals };
}

/** What an erasure would do today, without doing it: the next appeals that are due, 200 at most. */
export const appealErasurePlan = (agencyId: string, now = new Date()): Promise<AppealErasurePlan> => planFor(db(), agencyId, now);

const eraseRows = command({
  name: "appeal.erase",
  input: z.object({ appealIds: z.array(z.uuid()).max(BATCH) }),
  load: (tx, _input, actor, now) => planFor(tx, actor.agencyId, now),
  may: (actor) => (actor.kind === "system" ? allowed : refused("清除个人信息由系统管理员在服务器上用命令行进行。")),
  write: async ({ tx, actor, input, loaded, now }) => {
    const agreed = loaded.appeals.filter(({ id }) => input.appealIds.includes(id));
    const ids = agreed.map(({ id }) => id);
    const files = await tx.appealFile.findMany({ where: { appealId: { in: ids }, erasedAt: null }, select: { id: true, sha256: true } });
    const events = await tx.appealEvent.groupBy({ by: ["appealId"], where: { appealId: { in: ids } }, _max: { seq: true } });
    await tx.appeal.updateMany({ where: { id: { in: ids } }, data: { sealed: "", shownName: "", applicantId: null, erasedAt: now } });
    await tx.appealFile.updateMany({ where: { id: { in: files.map(({ id }) => id) } }, data: { name: "（已清除）", erasedAt: now } });
    const on = civilDateOf(now);
    await tx.appealEvent.createMany({
      data: events.flatMap(({ appealId, _max }) => eventRows(appealId, _max.seq ?? 0, actor, now, [{ kind: "erased", on, data: {} }])),
    });
    return {
      subject: { type: "agency", id: actor.agencyId },
      changes: { upTo: loaded.upTo, appeals: agreed.map(({ appealNo }) => appealNo), files: files.length },
      result: { appeals: agreed.length, bytes: files.map(({ sha256 }) => sha256) },
    };
  },
});

/**
 * 清除个人信息: empties who appealed, and the files, in exactly these appeals, as the plan showed them. The appeals, their events, days and
 * results stay. The bytes of files go after the commit.
 */
export async function eraseAppeals(actor: Actor, plan: AppealErasurePlan, now = new Date()): Promise<{ appeals: number; files: number }> {
  const { appeals, bytes } = await eraseRows(actor, { appealIds: plan.appeals.map(({ id }) => id) }, now);
  for (const sha256 of bytes) await storage().remove(sha256);
  return { appeals, files: bytes.length };
}
