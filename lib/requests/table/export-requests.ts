import { z } from "zod";
import { civilDate, fromDatabaseDate, toDatabaseDate } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { allowed, refused } from "@/lib/core/gate";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Actor } from "@/lib/identity/actor";
import { command } from "@/lib/identity/command";
import { openPersonal } from "../applicant/personal";
import type { CaseFacts } from "../case/facts";
import { caseEvent } from "../case/load";
import { projectCase } from "../case/projection";
import { viewable } from "../case/visibility";
import { type RequestField, requestRow } from "./row";

/** The columns of an export, those that are always there first: the same that an import reads. */
export const EXPORT_FIELDS = Object.keys(requestRow.shape) as RequestField[];

export type ExportedCase = Readonly<Record<RequestField, string>>;

/** An export holds names and numbers in full: that it was made stands in the ledger, before the first row. */
const noteExport = command({
  name: "request.export",
  input: z.object({ year: z.number().int().nullable() }),
  load: async (tx, { year }, actor) => tx.request.count({ where: { AND: [viewable(actor), receivedIn(year)] } }),
  may: (actor) => (actor.kind === "system" ? allowed : refused("导出由系统管理员在服务器上用命令行进行。")),
  write: async ({ actor, input, loaded }) => ({
    subject: { type: "agency", id: actor.agencyId },
    changes: { year: input.year, cases: loaded },
    result: loaded,
  }),
});

function receivedIn(year: number | null): Prisma.RequestWhereInput {
  // A case that was joined into another, or is not confirmed yet, is no row of its own.
  const counted: Prisma.RequestWhereInput = { state: { not: "merged" }, receivedOn: { not: null } };
  if (year === null) return counted;
  const within = { gte: toDatabaseDate(civilDate(`${year}-01-01`)), lte: toDatabaseDate(civilDate(`${year}-12-31`)) };
  return { ...counted, receivedOn: within };
}

const BATCH = 1000;
const INCLUDE = {
  applicant: true,
  department: { select: { name: true } },
  events: { select: { kind: true, on: true, data: true, reason: true }, orderBy: { seq: "asc" } },
  letters: { where: { code: { startsWith: "REPLY_" } }, select: { docNo: true }, orderBy: { createdAt: "desc" }, take: 1 },
} as const satisfies Prisma.RequestInclude;

type Row = Prisma.RequestGetPayload<{ include: typeof INCLUDE }>;

/** Every case, or those received in a year, in the order of their numbers. */
export async function* exportRequests(actor: Actor, year: number | null, now = new Date()): AsyncGenerator<ExportedCase> {
  await noteExport(actor, { year }, now);
  let after = "";
  for (;;) {
    const rows = await db().request.findMany({
      where: { AND: [viewable(actor), receivedIn(year), { caseNo: { gt: after } }] },
      include: INCLUDE,
      orderBy: { caseNo: "asc" },
      take: BATCH,
    });
    for (const row of rows) yield exported(row);
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.caseNo;
  }
}

function exported(row: Row): ExportedCase {
  const events = row.events.map(caseEvent);
  const facts: CaseFacts = projectCase(events);
  const personal = openPersonal(row.applicant);
  const [consultation] = facts.consultations;
  const ended = events.find(({ kind }) => kind === "ended");
  const open = facts.completedOn === null || row.outcome === null;
  return {
    caseNo: row.caseNo,
    receivedOn: facts.receivedOn ?? "",
    channel: row.channel,
    applicantType: row.applicantType,
    applicantName: personal?.name ?? row.applicant.shownName,
    subject: row.subject,
    outcome: open ? "" : (row.outcome ?? ""),
    completedOn: open ? "" : (facts.completedOn ?? ""),
    filedOn: fromDatabaseDate(row.filedOn),
    docNo: row.docNo,
    description: row.description,
    idNumber: personal?.idNumber ?? "",
    creditCode: personal?.creditCode ?? "",
    phone: personal?.phone ?? "",
    address: personal?.address ?? "",
    department: row.department.name,
    supplementAskedOn: facts.supplement?.askedOn ?? "",
    supplementDueOn: facts.supplement?.dueOn ?? "",
    supplementReceivedOn: facts.supplement?.answeredOn ?? "",
    consultSentOn: consultation?.sentOn ?? "",
    consultAnsweredOn: consultation?.answeredOn ?? "",
    extendedOn: facts.extension.granted?.on ?? "",
    extensionDays: facts.extension.granted === null ? "" : String(facts.extension.granted.workingDays),
    feeNoticedOn: facts.fee?.noticedOn ?? "",
    feePaidOn: facts.fee?.paidOn ?? "",
    feeYuan: facts.fee === null ? "" : String(facts.fee.yuan),
    repliedOn: open ? "" : (facts.repliedOn ?? ""),
    replyDocNo: ended?.reason ?? row.letters[0]?.docNo ?? "",
  };
}
