import { z } from "zod";
import { expectVersion, invalidInput, notFound } from "@/lib/core/errors";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { bodyOf, DUE_WORDS } from "../annual/due";

const name = z.string().trim().min(1, "请填写机关名称").max(60, "机关名称不超过 60 个字");
const TAKEN = {
  ReportingAgency_agencyId_name: "已经有这个名称的机关。",
  ReportingAgency_agencyId_hostedId: "平台上的这个机关已经登记过。",
};

export const AGENCY_LABELS = { name: "机关名称", body: "公布期限", hosted: "平台上的机关" } as const;

export const BODY_CHOICES = (["department", "government"] as const).map((value) => ({ value, label: DUE_WORDS[value] }));
const body = z.enum(["department", "government"], "请选择公布期限");

/** Enters an agency whose reports are added up: one of this installation, or one whose reports come in by file. */
export const addReportingAgency = command({
  name: "reporting.add",
  input: z.object({ name, body: body.optional(), hosted: z.union([z.literal(""), z.uuid()]).default("") }),
  load: async (tx, { hosted }, { agencyId }) => ({
    agencyId,
    hosted: hosted === "" ? null : await tx.agency.findUnique({ where: { id: hosted }, select: { id: true } }),
    last: await tx.reportingAgency.count({ where: { agencyId } }),
  }),
  may: (actor, facts) => can(actor, "agencies.edit", facts),
  check: ({ agencyId, hosted }, input) => {
    if (input.hosted !== "" && hosted === null) throw notFound("平台上的机关");
    if (hosted?.id === agencyId) throw invalidInput({ hosted: ["本机关的数字总是计入，不用登记"] });
  },
  taken: TAKEN,
  write: async ({ tx, input, loaded: { agencyId, hosted, last }, now }) => {
    const government = (input.body ?? bodyOf(input.name)) === "government";
    const data = { agencyId, name: input.name, hostedId: hosted?.id ?? null, government, sortOrder: last, createdAt: now };
    const { id } = await tx.reportingAgency.create({ data, select: { id: true } });
    return { subject: { type: "reportingAgency", id }, changes: { name: input.name, hostedId: data.hostedId, government }, result: { id } };
  },
});

/** Renames an agency, says when its report is due, or ends that it is added up; what it handed in stays. */
export const changeReportingAgency = command({
  name: "reporting.change",
  input: z.object({ id: z.uuid(), expectedVersion: z.coerce.number().int(), name, body, retired: z.enum(["", "true"]).default("") }),
  load: async (tx, { id }, { agencyId }) => {
    await tx.$executeRaw`select 1 from "ReportingAgency" where id = ${id}::uuid for update`;
    const row = await tx.reportingAgency.findFirst({ where: { id, agencyId } });
    if (row === null) throw notFound("机关");
    return row;
  },
  may: (actor, facts) => can(actor, "agencies.edit", facts),
  check: (row, { expectedVersion }) => expectVersion(row, expectedVersion),
  taken: TAKEN,
  write: async ({ tx, input, loaded: row, now }) => {
    const retiredAt = input.retired === "true" ? (row.retiredAt ?? now) : null;
    const changes = { name: input.name, government: input.body === "government" };
    await tx.reportingAgency.update({ where: { id: row.id }, data: { ...changes, retiredAt, version: { increment: 1 } } });
    return { subject: { type: "reportingAgency", id: row.id }, changes: { ...changes, retired: retiredAt !== null }, result: {} };
  },
});
