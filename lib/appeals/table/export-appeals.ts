import { z } from "zod";
import { type CivilDate, civilDate, fromDatabaseDate, toDatabaseDate } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { allowed, refused } from "@/lib/core/gate";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Actor } from "@/lib/identity/actor";
import { command } from "@/lib/identity/command";
import { openPersonal } from "@/lib/requests/applicant/personal";
import { appealEvent } from "../case/load";
import { projectAppeal } from "../case/projection";
import type { AppealField } from "./row";

export type ExportedAppeal = Readonly<Record<AppealField, string>>;

function receivedIn(agencyId: string, year: number | null): Prisma.AppealWhereInput {
  const counted = { agencyId, state: { not: "voided" as const } };
  if (year === null) return counted;
  return { ...counted, receivedOn: { gte: toDatabaseDate(civilDate(`${year}-01-01`)), lte: toDatabaseDate(civilDate(`${year}-12-31`)) } };
}

/** An export holds names in full: that it was made stands in the ledger, before the first row. */
const noteExport = command({
  name: "appeal.export",
  input: z.object({ year: z.number().int().nullable() }),
  load: (tx, { year }, actor) => tx.appeal.count({ where: receivedIn(actor.agencyId, year) }),
  may: (actor) => (actor.kind === "system" ? allowed : refused("导出由系统管理员在服务器上用命令行进行。")),
  write: async ({ actor, input, loaded }) => ({
    subject: { type: "agency", id: actor.agencyId },
    changes: { year: input.year, appeals: loaded },
    result: loaded,
  }),
});

const BATCH = 1000;
const INCLUDE = {
  applicant: true,
  department: { select: { name: true } },
  previous: { select: { appealNo: true } },
  events: { select: { kind: true, on: true, data: true, reason: true }, orderBy: { seq: "asc" } },
} as const satisfies Prisma.AppealInclude;

type Row = Prisma.AppealGetPayload<{ include: typeof INCLUDE }>;

/** Every appeal but those entered in error, or those received in a year, in the order of their numbers. */
export async function* exportAppeals(actor: Actor, year: number | null, now = new Date()): AsyncGenerator<ExportedAppeal> {
  await noteExport(actor, { year }, now);
  let after = "";
  for (;;) {
    const rows = await db().appeal.findMany({
      where: { AND: [receivedIn(actor.agencyId, year), { appealNo: { gt: after } }] },
      include: INCLUDE,
      orderBy: { appealNo: "asc" },
      take: BATCH,
    });
    for (const row of rows) yield exported(row);
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.appealNo;
  }
}

const day = (date: CivilDate | Date | null | undefined): string => (date instanceof Date ? fromDatabaseDate(date) : (date ?? ""));

function exported(row: Row): ExportedAppeal {
  const { filing, answer } = projectAppeal(row.events.map(appealEvent));
  const known = row.applicant === null ? openPersonal(row) : openPersonal(row.applicant);
  return {
    ...{ appealNo: row.appealNo, forum: row.forum, receivedOn: day(row.receivedOn), requestCaseNo: row.requestCaseNo },
    ...{ result: row.result ?? "", resultOn: day(row.resultOn), body: row.body, caseNumber: row.caseNumber, instance: row.instance ?? "" },
    ...{ procedure: filing?.procedure === "simple" ? "simple" : "", previousAppealNo: row.previous?.appealNo ?? "" },
    ...{ appellant: known?.name ?? row.shownName, appellantType: row.appellantType ?? "", subject: row.subject },
    ...{ department: row.department.name, answerDueOn: day(answer?.namedDueOn), answeredOn: day(answer?.answeredOn) },
    ...{ newReplyDueOn: day(row.newReplyDueOn), newReplyOn: day(row.newReplyOn) },
  };
}
