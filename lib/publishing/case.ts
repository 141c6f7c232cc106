import { listColumns } from "@/lib/columns/queries";
import { flatten } from "@/lib/columns/tree";
import { db } from "@/lib/core/db";
import { loadContent, type RevisionContent } from "@/lib/disclosures/content";
import { type Comparison, compareContents } from "@/lib/disclosures/diff";
import { type RelatedItem, relatedItems } from "@/lib/disclosures/related";
import { type DisclosureState, findState } from "@/lib/disclosures/stage";
import type { Actor } from "@/lib/identity/actor";
import { type Assignee, assignees } from "@/lib/workflow/assignees";
import { seatOf } from "@/lib/workflow/decide-run";
import { findRuns, loadStaff, type Run, type Staff } from "@/lib/workflow/run";
import { type TimelineEntry, timeline } from "@/lib/workflow/timeline";
import { nobodyCanDecide } from "@/lib/workflow/words";
import { opensCase } from "./case-access";
import { type CaseFile, type CasePublication, type CaseRevision, caseFiles, casePublications, caseRevisions } from "./case-parts";
import { type Counterpart, counterpartsOf } from "./counterparts";
import {
  type AbolitionDetail,
  abolitionDetail,
  type MoveDetail,
  moveDetail,
  type SubmissionDetail,
  submissionDetail,
  type WithdrawalDetail,
  withdrawalDetail,
} from "./run-detail";

/** The whole of one item on one page, for those who work on it. */
export interface Case {
  state: DisclosureState;
  number: number;
  indexNo: string | null;
  address: string | null;
  /** a record of an earlier system: which one */
  importSource: string | null;
  departmentName: string;
  /** the revision shown: what is being decided on, else the latest */
  revision: { id: string; number: number };
  content: RevisionContent;
  files: readonly CaseFile[];
  columnNames: ReadonlyMap<string, string>;
  /** against what is public now; null when nothing is, or when it is this revision */
  comparison: { with: number; changes: Comparison } | null;
  /** the run that is open, else the last one */
  run: Run | null;
  seat: Assignee | null;
  staff: Staff;
  /** nobody can go on with the open run: why, and whom to ask */
  stalled: string | null;
  submission: SubmissionDetail | null;
  withdrawal: WithdrawalDetail | null;
  abolition: AbolitionDetail | null;
  move: MoveDetail | null;
  /** 政策文件 and 解读 that belong to it; empty while it was never public */
  counterparts: readonly Counterpart[];
  /** 相关文件 of the wording shown */
  related: readonly RelatedItem[];
  /** runs before `run`, the newest first, and the current one */
  earlier: readonly { id: string; purpose: Run["purpose"]; entries: readonly TimelineEntry[] }[];
  timeline: readonly TimelineEntry[];
  publications: readonly CasePublication[];
  revisions: readonly CaseRevision[];
}

function detailsOf(run: Run | null): Pick<Case, "submission" | "withdrawal" | "abolition" | "move"> {
  return {
    submission: submissionDetail.safeParse(run?.detail).data ?? null,
    withdrawal: withdrawalDetail.safeParse(run?.detail).data ?? null,
    abolition: abolitionDetail.safeParse(run?.detail).data ?? null,
    move: moveDetail.safeParse(run?.detail).data ?? null,
  };
}

function stalledReason(run: Run | null, waiting: readonly Assignee[]): string | null {
  const step = run?.state === "open" ? run.steps[run.step] : undefined;
  return step === undefined || waiting.length > 0 ? null : nobodyCanDecide(step);
}

/** The item, for those who open its case; null for anybody else. */
export async function findCase(actor: Actor, disclosureId: string, now = new Date()): Promise<Case | null> {
  const state = await findState(db(), disclosureId);
  if (state === null || state.agencyId !== actor.agencyId) return null;
  const [runs, staff] = await Promise.all([
    findRuns(db(), { subjectType: "disclosure", subjectId: disclosureId }),
    loadStaff(db(), actor.agencyId, now),
  ]);
  const run = runs.find(({ id }) => id === state.openRunId) ?? runs.at(-1) ?? null;
  const seat = run === null ? null : seatOf(actor, run, staff);
  if (!opensCase(actor, state, runs, staff)) return null;

  const shownId = (run?.state === "open" ? run.revisionId : null) ?? state.latestRevisionId;
  const [item, content, files, publications, revisions, columns] = await Promise.all([
    db().disclosure.findUniqueOrThrow({
      where: { id: disclosureId },
      select: { number: true, indexNo: true, address: true, importSource: true, department: { select: { name: true } } },
    }),
    loadContent(db(), shownId),
    caseFiles(db(), shownId),
    casePublications(db(), disclosureId),
    caseRevisions(db(), disclosureId),
    listColumns(db(), actor.agencyId),
  ]);
  const columnNames = new Map(flatten(columns).map(({ id, name }) => [id, name]));
  const waiting = run === null || run.state !== "open" ? [] : assignees(run.steps, run.step, run.facts, staff.people, staff.deputies);
  const live = revisions.find(({ id }) => id === state.liveRevisionId);
  const changes =
    live === undefined || live.id === shownId
      ? null
      : compareContents(await loadContent(db(), live.id), content, (id) => columnNames.get(id) ?? id);
  const { department, ...rest } = item;
  return {
    ...rest,
    state,
    departmentName: department.name,
    revision: { id: shownId, number: revisions.find(({ id }) => id === shownId)?.number ?? state.latestNumber },
    content,
    counterparts: publications.some(({ publishedAt }) => publishedAt !== null) ? await counterpartsOf(db(), disclosureId) : [],
    related: await relatedItems(db(), content.relatedIds),
    files,
    columnNames,
    comparison: changes === null || live === undefined ? null : { with: live.number, changes },
    run,
    seat,
    staff,
    stalled: stalledReason(run, waiting),
    ...detailsOf(run),
    earlier: runs
      .filter(({ id }) => id !== run?.id)
      .reverse()
      .map((past) => ({ id: past.id, purpose: past.purpose, entries: timeline(past, []) })),
    timeline: run === null ? [] : timeline(run, waiting),
    publications,
    revisions,
  };
}
