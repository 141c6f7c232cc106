import { listColumns } from "@/lib/columns/queries";
import { flatten } from "@/lib/columns/tree";
import { civilDateOf } from "@/lib/core/civil-date";
import type { Tx } from "@/lib/core/db";
import { expectVersion, notAllowed, ruleViolation } from "@/lib/core/errors";
import { missing } from "@/lib/disclosures/completeness";
import { hashOf, loadContent, type RevisionContent } from "@/lib/disclosures/content";
import { otherWithDocNo } from "@/lib/disclosures/doc-no-use";
import { sealRevision } from "@/lib/disclosures/seal";
import { type DisclosureState, lockState } from "@/lib/disclosures/stage";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import type { Finding } from "@/lib/screening/finding";
import { activeDefinition, type Definition } from "@/lib/workflow/definition";
import { expectStaffed, openRun } from "@/lib/workflow/open-run";
import { loadStaff, type Staff } from "@/lib/workflow/run";
import type { SubmissionDetail } from "./run-detail";
import { submitInput } from "./schema";
import { screenContent } from "./screen-content";

export interface Submission {
  state: DisclosureState;
  content: RevisionContent;
  findings: readonly Finding[];
  /** reasons recorded before, by key */
  known: ReadonlyMap<string, { reason: string; byName: string }>;
  definition: Definition;
  staff: Staff;
  incomplete: readonly string[];
}

/** What the drafter says when sending up. */
export interface Sending {
  note: string;
  /** why a blocking finding stays, by the key of the finding */
  reasons: Readonly<Record<string, string>>;
}

/** A 发文字号 belongs to one document of its 发文机关; two that are sent up at once wait for each other here. */
async function expectOwnDocNo(tx: Tx, state: DisclosureState, { issuer, docNo }: RevisionContent): Promise<void> {
  if (docNo === "") return;
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`doc-no ${state.agencyId} ${issuer} ${docNo}`}, 0))`;
  const other = await otherWithDocNo(tx, { agencyId: state.agencyId, disclosureId: state.id, issuer, docNo });
  if (other !== null) throw ruleViolation(`发文字号“${docNo}”已用于《${other.title}》。请核对后改正，再送审。`);
}

/** The item as it would be sent up now, locked, with everything that stands against it. */
export async function loadSubmission(tx: Tx, disclosureId: string, now: Date): Promise<Submission> {
  const state = await lockState(tx, disclosureId);
  const content = await loadContent(tx, state.latestRevisionId);
  const column = flatten(await listColumns(tx, state.agencyId)).find(({ id }) => id === content.columnId);
  if (column === undefined) throw ruleViolation("这条信息的栏目已不存在，请改选栏目后再送审。");
  await expectOwnDocNo(tx, state, content);
  const key = column.workflowKey;
  const definition = key === null ? null : await activeDefinition(tx, state.agencyId, key);
  if (definition === null) throw ruleViolation(`栏目“${column.name}”没有设定审批流程，请系统管理员在栏目管理中设定后再送审。`);
  const notes = await tx.findingNote.findMany({ where: { disclosureId } });
  return {
    state,
    content,
    incomplete: Object.values(missing(content, column, state.public === "live")).flat(),
    findings: await screenContent(tx, content, civilDateOf(now)),
    known: new Map(notes.map((note) => [note.key, note])),
    definition,
    staff: await loadStaff(tx, state.agencyId, now),
  };
}

function expectExplained({ findings, known }: Submission, reasons: Readonly<Record<string, string>>): void {
  const open = findings.filter(({ key, severity }) => severity === "block" && !reasons[key] && !known.has(key));
  if (open.length === 0) return;
  const fields = Object.fromEntries(
    open.map(({ key, place, value }) => [`reasons.${key}`, [`${place}中的“${value}”：请写明保留理由，或回到编辑页删除、遮盖`]]),
  );
  throw ruleViolation(`审查发现 ${open.length} 处不能直接公开的内容，须逐处删除、遮盖，或写明保留理由。`, fields);
}

/** Throws unless the item is complete and what the screening found is removed or explained. */
export function expectSubmittable(submission: Submission, { reasons }: Pick<Sending, "reasons">): void {
  if (submission.incomplete.length > 0) throw ruleViolation(`这条信息还没有填完整，请先补充再送审：${submission.incomplete.join("；")}。`);
  expectExplained(submission, reasons);
}

/** Seals the revision and begins the run; what of it goes into the ledger is `changes`. The item is locked and submittable. */
export async function sendUp(
  tx: Tx,
  actor: Actor,
  { state, content, findings, known, definition, staff }: Submission,
  sending: Sending,
  now: Date,
): Promise<{ runId: string; contentHash: string; changes: Record<string, unknown> }> {
  if (actor.userId === null) throw notAllowed("只有信息员可以送审。");
  const author = { ...actor, userId: actor.userId };
  const run = { departmentId: state.departmentId, authorIds: [...new Set([...state.authorIds, author.userId])] };
  await expectStaffed(tx, run, definition.steps, staff);

  const contentHash = state.latestSealed ? hashOf(content) : await sealRevision(tx, state.latestRevisionId, now);
  const notes: SubmissionDetail["notes"] = [];
  for (const { key } of findings) {
    const reason = sending.reasons[key];
    const before = known.get(key);
    if (reason) {
      const note = { reason, byId: author.userId, byName: author.name, at: now };
      await tx.findingNote.upsert({
        where: { disclosureId_key: { disclosureId: state.id, key } },
        create: { disclosureId: state.id, key, ...note },
        update: note,
      });
      notes.push({ key, reason, byName: author.name });
    } else if (before !== undefined) notes.push({ key, reason: before.reason, byName: before.byName });
  }
  const detail = { kind: "submission" as const, findings: [...findings], notes };
  const runId = await openRun(tx, author, now, {
    ...run,
    subject: { type: "disclosure", id: state.id },
    revisionId: state.latestRevisionId,
    purpose: "publish",
    title: content.title,
    contentHash,
    definition,
    detail,
    opinion: sending.note,
  });
  await tx.disclosure.update({ where: { id: state.id }, data: { version: { increment: 1 } } });
  const flow = `${definition.key} v${definition.version}`;
  const counts = { findings: findings.length, notes: notes.length };
  return { runId, contentHash, changes: { run: runId, revision: state.latestNumber, contentHash, flow, ...counts } };
}

/** Messages of the Conflict when two send up the same item. */
export const TAKEN = { ApprovalRun_one_open: "这条信息已经送审，正在审批。" } as const;

/**
 * 送审: the revision is complete, what the screening found is removed or explained, the flow of its column can come to its end;
 * then it is sealed, and a run begins with a copy of the flow and of what was found.
 */
export const submit = command({
  name: "disclosure.submit",
  input: submitInput,
  load: (tx, input, _actor, now) => loadSubmission(tx, input.disclosureId, now),
  may: (actor, { state }) => can(actor, "disclosure.submit", state),
  check: (loaded, input) => {
    expectVersion(loaded.state, input.expectedVersion);
    expectSubmittable(loaded, input);
  },
  write: async ({ tx, actor, input, loaded, now }) => {
    const { runId, changes } = await sendUp(tx, actor, loaded, input, now);
    return { subject: { type: "disclosure", id: loaded.state.id }, changes, result: { runId } };
  },
  taken: TAKEN,
});
