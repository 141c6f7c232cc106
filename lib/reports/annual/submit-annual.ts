import { z } from "zod";
import { canonicalJson } from "@/lib/core/canonical-json";
import { db, type Tx } from "@/lib/core/db";
import { conflict, ruleViolation } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/gate";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { expectSubmittable, loadSubmission, sendUp, TAKEN } from "@/lib/publishing/submit";
import { type ReportFile, reportColumn, reportDepartment, type WrittenItem, writeReportItem } from "../report-item";
import { type Frozen, freeze } from "./freeze";
import { reportInput } from "./input";
import { blocking } from "./judge";
import { expectOpen, judgeNow, lockReport, type ReportNow, storedReport, touchReport } from "./load-report";
import { reportBody } from "./output/body";
import { reportTitle } from "./output/parts";
import { reportFiles } from "./report-files";

const submitAnnualInput = z.object({
  ...reportInput,
  note: z.string().trim().max(500, "送审说明不超过 500 个字").default(""),
  /** why what the screening found in the text may stay, by the key of the finding */
  reasons: z.record(z.string(), z.string().trim().max(300, "保留理由不超过 300 个字")).default({}),
});

/** A report frozen, with the files made from it: made before the transaction, because setting pages takes seconds. */
type Prepared = { readonly frozen: Frozen; readonly files: readonly ReportFile[] };

function expectSound({ judged }: ReportNow): void {
  const errors = blocking(judged.findings);
  if (errors.length === 0) return;
  const listed = errors.slice(0, 5).map(({ message }) => message);
  const more = errors.length > listed.length ? `……另有 ${errors.length - listed.length} 处，见报告页“核对结果”。` : "";
  throw ruleViolation(`报告还有 ${errors.length} 处错误，不能送审。${listed.join("")}${more}`);
}

async function prepare(actor: Actor, year: number, now: Date): Promise<Prepared> {
  const current = await judgeNow(db(), await storedReport(db(), actor.agencyId, year), now);
  const frozen = await freeze(db(), current, now);
  // What is refused below needs no files.
  const files = blocking(current.judged.findings).length === 0 ? await reportFiles(frozen.snapshot, current.judged.findings) : [];
  return { frozen, files };
}

const SUMMARY_KEYWORDS = ["政府信息公开", "年度报告"];

async function writeItem(
  tx: Tx,
  actor: Actor,
  now: Date,
  { report }: ReportNow,
  { frozen, files }: Prepared,
  editorIds: readonly string[],
) {
  const { snapshot } = frozen;
  const { agency, year } = snapshot.figures;
  return writeReportItem(tx, actor, now, {
    kind: "annualReport",
    disclosureId: report.item?.id ?? null,
    columnId: await reportColumn(tx, actor.agencyId, "annualReport"),
    title: reportTitle(snapshot),
    summary: `${agency}依据《中华人民共和国政府信息公开条例》第五十条编制的${year}年政府信息公开工作年度报告，统计期限为${year}年1月1日至12月31日。`,
    keywords: [...SUMMARY_KEYWORDS, String(year)],
    bodyHtml: reportBody(snapshot),
    attachments: files,
    departmentId: await reportDepartment(tx, actor.agencyId),
    correctionNote: null,
    editorIds,
  });
}

/** Keeps what was sent up, bound to the sealed revision. */
async function keepVersion(
  tx: Tx,
  actor: Actor,
  now: Date,
  reportId: string,
  written: WrittenItem,
  { frozen }: Prepared,
  current: ReportNow,
) {
  const { snapshot, number } = frozen;
  await tx.reportVersion.create({
    data: {
      ...{ reportId, number, revisionId: written.revisionId, contentHash: written.contentHash, at: now },
      snapshot: snapshot as unknown as Prisma.InputJsonObject,
      findings: current.judged.findings as unknown as Prisma.InputJsonArray,
      ...{ userId: actor.userId ?? "", userName: actor.name },
    },
  });
}

const MINUTE = 60_000;

const submitPrepared = (prepared: Prepared) =>
  command({
    name: "report.submit",
    input: submitAnnualInput,
    patience: MINUTE,
    load: async (tx, { year }, actor, now) => judgeNow(tx, await lockReport(tx, actor.agencyId, year), now),
    may: (actor, { report }) => can(actor, "report.edit", report),
    check: (current, { expectedVersion }) => {
      expectOpen(current.report, expectedVersion);
      expectSound(current);
    },
    write: async ({ tx, actor, input, loaded: current, now }) => {
      const { snapshot } = await freeze(tx, current, now);
      if (canonicalJson(snapshot) !== canonicalJson(prepared.frozen.snapshot))
        throw conflict("送审的同时，台账或者报告有了变动。请查看报告页上的最新数字，再送审一次。");
      const editorIds = [...new Set([...current.report.editorIds, ...(actor.userId === null ? [] : [actor.userId])])];
      const written = await writeItem(tx, actor, now, current, prepared, editorIds);
      const { id } = await touchReport(tx, current.report, actor, now, { disclosureId: written.disclosureId });
      const submission = await loadSubmission(tx, written.disclosureId, now);
      expectSubmittable(submission, input);
      const { runId, contentHash, changes } = await sendUp(tx, actor, submission, input, now);
      await keepVersion(tx, actor, now, id, { ...written, contentHash }, prepared, current);
      const { disclosureId } = written;
      return {
        subject: { type: "annualReport", id },
        changes: { year: input.year, disclosure: disclosureId, version: prepared.frozen.number, ...changes },
        result: { disclosureId, runId },
      };
    },
    taken: TAKEN,
  });

/**
 * 送审: counts and judges the report anew, refuses it while anything is wrong, freezes it with the files made from it, writes it as the
 * working revision of its item and sends that up through the flow of its column, all at one moment. Of two who do so at once one wins.
 */
export async function submitAnnual(actor: Actor, raw: unknown, now = new Date()): Promise<{ disclosureId: string; runId: string }> {
  const { year } = parseInput(submitAnnualInput, raw);
  return submitPrepared(await prepare(actor, year, now))(actor, raw, now);
}
