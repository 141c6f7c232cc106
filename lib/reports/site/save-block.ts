import { z } from "zod";
import type { Tx } from "@/lib/core/db";
import { invalidInput, ruleViolation } from "@/lib/core/errors";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { type EvidenceFile, type KeptEvidence, keptEvidence, withEvidence, writeEvidence } from "../evidence";
import { blockOf, isFigure, type SiteField } from "./fields";
import { siteInput } from "./input";
import { expectOpen, lockSite, siteNow, touchSite } from "./load";
import { readField } from "./value";
import type { FieldNow } from "./values";

const saveInput = z.object({
  ...siteInput,
  block: z.string(),
  /** what the form holds, by field; an empty text for a counted field: what the platform counts */
  values: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  note: z.string().trim().max(300, "依据不超过 300 个字").default(""),
  file: keptEvidence.nullable(),
});

interface Change {
  field: SiteField;
  /** null: taken back */
  value: string | null;
  computed: string | null;
}

const isBlank = (written: string | readonly string[] | undefined): boolean =>
  written === undefined || (typeof written === "string" ? written.trim() === "" : written.every((part) => part.trim() === ""));

/** What the form changes, or what is wrong with it by field. */
function changesOf(fields: readonly FieldNow[], values: Readonly<Record<string, string | readonly string[]>>) {
  const changes: Change[] = [];
  const faults: Record<string, string[]> = {};
  for (const { field, computed, entered } of fields) {
    const written = values[field.code];
    if (field.type !== "many" && isBlank(written) && computed !== null) {
      if (entered !== null) changes.push({ field, value: null, computed });
      continue;
    }
    const read = readField(field, written ?? "");
    if ("fault" in read) faults[field.code] = [read.fault];
    else if (read.value !== entered?.value && !(entered === null && read.value === computed))
      changes.push({ field, value: read.value, computed });
  }
  return { changes, faults };
}

/** Figures, and whatever stands in place of what the platform counts, can be checked against something. */
const needsNote = ({ field, value, computed }: Change): boolean => value !== null && (isFigure(field) || computed !== null);

async function writeValues(
  tx: Tx,
  { actor, now, reportId }: { actor: Actor; now: Date; reportId: string },
  changes: readonly Change[],
  { note, file }: { note: string; file: KeptEvidence | null },
): Promise<void> {
  const last = await tx.siteReportValue.aggregate({ where: { reportId }, _max: { seq: true } });
  const first = (last._max.seq ?? 0) + 1;
  const fileId = file === null ? null : await writeEvidence(tx, actor, file, now);
  const who = { byId: actor.userId, byName: actor.name, departmentName: actor.departmentName };
  await tx.siteReportValue.createMany({
    data: changes.map(({ field, value, computed }, at) => ({
      ...{ reportId, seq: first + at, field: field.code, value, computed, note, at: now, ...who },
      fileId: needsNote({ field, value, computed }) ? fileId : null,
    })),
  });
}

const save = command({
  name: "siteReport.save",
  input: saveInput,
  load: async (tx, { year, block: key }, actor, now) => {
    const block = blockOf(key);
    if (block === undefined) throw ruleViolation("报表没有这一组。");
    const { report, fields } = await siteNow(tx, await lockSite(tx, actor.agencyId, year), now);
    const own = fields.filter(({ field }) => field.block === block.name && field.origin !== "derived" && field.origin !== "signed");
    return { report, own };
  },
  may: (actor, { report }) => can(actor, "report.edit", report),
  check: ({ report, own }, { expectedVersion, values, note, file }) => {
    expectOpen(report, expectedVersion);
    const { changes, faults } = changesOf(own, values);
    if (Object.keys(faults).length > 0) throw invalidInput(faults);
    if (changes.some(needsNote) && note === "" && file === null)
      throw invalidInput({ note: ["请写明数字的依据，或者附上依据文件；改动平台计算的数字，请写明原因"] });
  },
  write: async ({ tx, actor, input, loaded: { report, own }, now }) => {
    const { changes } = changesOf(own, input.values);
    const { id, version } = await touchSite(tx, report, now);
    if (changes.length > 0) await writeValues(tx, { actor, now, reportId: id }, changes, input);
    return {
      subject: { type: "siteReport", id },
      changes: { year: report.year, note: input.note, values: Object.fromEntries(changes.map(({ field, value }) => [field.code, value])) },
      result: { version, changed: changes.length },
    };
  },
});

/** Enters the fields of one block. What is the same as before is not written again. */
export const saveBlock = (actor: Actor, raw: Record<string, unknown>, evidence: EvidenceFile | null, now = new Date()) =>
  withEvidence(evidence, (file) => save(actor, { ...raw, file }, now));
