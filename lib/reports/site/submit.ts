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
import { blockingFindings } from "./explanations";
import { siteInput } from "./input";
import { expectOpen, lockSite, type SiteNow, siteNow, storedSite, touchSite } from "./load";
import { siteBody } from "./output/body";
import { siteFiles } from "./output/files";
import { itemTitle } from "./output/grid";
import { type FrozenSite, freezeSite } from "./snapshot";

const submitInput = z.object({
  ...siteInput,
  note: z.string().trim().max(500, "送审说明不超过 500 个字").default(""),
  /** why what the screening found may stay, by the key of the finding */
  reasons: z.record(z.string(), z.string().trim().max(300, "保留理由不超过 300 个字")).default({}),
});

/** Made before the transaction, because setting pages takes seconds. */
interface Prepared {
  readonly frozen: FrozenSite;
  readonly files: readonly ReportFile[];
}

async function prepare(actor: Actor, year: number, now: Date): Promise<Prepared> {
  const current = await siteNow(db(), await storedSite(db(), actor.agencyId, year), now);
  const frozen = await freezeSite(db(), current, now);
  // What is refused below needs no files.
  const files = blockingFindings(current.findings).length === 0 ? await siteFiles(frozen.snapshot, current.findings) : [];
  return { frozen, files };
}

function expectSound({ findings }: SiteNow): void {
  const blocking = blockingFindings(findings);
  if (blocking.length === 0) return;
  const listed = blocking.slice(0, 5).map(({ message }) => message);
  const more = blocking.length > listed.length ? `……另有 ${blocking.length - listed.length} 处。` : "";
  throw ruleViolation(`报表还有 ${blocking.length} 处要处理，不能送审。${listed.join("")}${more}`);
}

/** Everyone who entered or explained something since the form was last public: they neither decide on it nor put it online. */
async function writersOf(tx: Tx, reportId: string | null, actor: Actor): Promise<string[]> {
  const own = actor.userId === null ? [] : [actor.userId];
  if (reportId === null) return own;
  const last = await tx.siteReportVersion.findFirst({
    where: { reportId, revision: { publications: { some: { publishedAt: { not: null } } } } },
    orderBy: { at: "desc" },
    select: { at: true },
  });
  const where = { reportId, byId: { not: null }, ...(last === null ? {} : { at: { gt: last.at } }) };
  const select = { byId: true } as const;
  const rows = [...(await tx.siteReportValue.findMany({ where, select })), ...(await tx.siteReportNote.findMany({ where, select }))];
  return [...new Set([...own, ...rows.flatMap(({ byId }) => (byId === null ? [] : [byId]))])];
}

async function writeItem(tx: Tx, actor: Actor, now: Date, { report }: SiteNow, { frozen, files }: Prepared): Promise<WrittenItem> {
  const { snapshot } = frozen;
  const { agency, year } = snapshot;
  return writeReportItem(tx, actor, now, {
    kind: "siteReport",
    disclosureId: report.item?.id ?? null,
    columnId: await reportColumn(tx, actor.agencyId, "siteReport"),
    title: itemTitle(snapshot),
    summary: `${agency}按照国办函〔2018〕12号编制的${year}年度政府网站工作年度报表，统计期限为${year}年1月1日至12月31日。`,
    keywords: ["政府网站", "工作年度报表", String(year)],
    bodyHtml: siteBody(snapshot),
    attachments: files,
    departmentId: await reportDepartment(tx, actor.agencyId),
    correctionNote: null,
    editorIds: await writersOf(tx, report.id, actor),
  });
}

const MINUTE = 60_000;

const submitPrepared = (prepared: Prepared) =>
  command({
    name: "siteReport.submit",
    input: submitInput,
    patience: MINUTE,
    load: async (tx, { year }, actor, now) => siteNow(tx, await lockSite(tx, actor.agencyId, year), now),
    may: (actor, { report }) => can(actor, "report.edit", report),
    check: (current, { expectedVersion }) => {
      expectOpen(current.report, expectedVersion);
      expectSound(current);
    },
    write: async ({ tx, actor, input, loaded: current, now }) => {
      const { snapshot, number } = await freezeSite(tx, current, now);
      if (canonicalJson(snapshot) !== canonicalJson(prepared.frozen.snapshot))
        throw conflict("送审的同时，数字有了变动。请查看报表页上的最新数字，再送审一次。");
      const written = await writeItem(tx, actor, now, current, prepared);
      const { id } = await touchSite(tx, current.report, now, { disclosureId: written.disclosureId });
      const submission = await loadSubmission(tx, written.disclosureId, now);
      expectSubmittable(submission, input);
      const { runId, contentHash, changes } = await sendUp(tx, actor, submission, input, now);
      const correctionNote = snapshot.correction?.note ?? "";
      const who = { byId: actor.userId, byName: actor.name, departmentName: actor.departmentName };
      await tx.siteReportVersion.create({
        data: {
          ...{
            reportId: id,
            number: await nextNumber(tx, id),
            revisionId: written.revisionId,
            contentHash,
            correctionNote,
            ...who,
            at: now,
          },
          snapshot: snapshot as unknown as Prisma.InputJsonObject,
        },
      });
      const { disclosureId } = written;
      return {
        subject: { type: "siteReport", id },
        changes: { year: input.year, disclosure: disclosureId, version: number, ...changes },
        result: { disclosureId, runId },
      };
    },
    taken: TAKEN,
  });

/** Counts what was sent up, whether or not it came to be public. */
const nextNumber = async (tx: Tx, reportId: string): Promise<number> => (await tx.siteReportVersion.count({ where: { reportId } })) + 1;

/**
 * 送审: counts and judges the form anew, refuses it while anything is blank, wrong or unexplained, freezes it with the files made from it,
 * writes it as the working revision of its item and sends that up through the flow of its column. Of two who do so at once one wins.
 */
export async function submitSite(actor: Actor, raw: unknown, now = new Date()): Promise<{ disclosureId: string; runId: string }> {
  const { year } = parseInput(submitInput, raw);
  return submitPrepared(await prepare(actor, year, now))(actor, raw, now);
}
