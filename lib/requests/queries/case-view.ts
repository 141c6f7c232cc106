import { type CivilDate, fromDatabaseDate } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import type { Verdict } from "@/lib/core/gate";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { ApplicantType, RequestChannel, RequestState } from "@/lib/generated/prisma/enums";
import type { Actor } from "@/lib/identity/actor";
import { assignees } from "@/lib/workflow/assignees";
import { seatOf } from "@/lib/workflow/decide-run";
import { findRuns, loadStaff, type Run } from "@/lib/workflow/run";
import { type TimelineEntry, timeline } from "@/lib/workflow/timeline";
import { type Act, ALL_ACTS, mayAct } from "../case/acts";
import { type DeadlineView, explainDeadline } from "../case/deadline";
import type { CaseFacts, Consulted } from "../case/facts";
import { type FeeView, feeView } from "../case/fee-view";
import { findCase, type LoadedCase } from "../case/load";
import { type RemedyView, remedyView } from "../case/remedy-view";
import { type SevenSteps, sevenSteps } from "../case/seven-steps";
import { mayView, viewable } from "../case/visibility";
import { STATE_WORDS } from "../case/words";
import type { Letter } from "../letters/letter";
import { type LogOfCase, logOfCase } from "../log/log-desk";
import type { OutcomeCode } from "../outcomes";
import { itemsOfCase, type ReleasedItem } from "../release/links";
import type { ReplyContent } from "../reply/content";
import { restsOn14To16 } from "../reply/issued";
import { latestReply, prepareReply } from "../reply/prepare";
import type { ReplyCheck } from "../reply/reply-checks";
import { type SigningView, signingView } from "../signing/signing-view";
import {
  type ApplicantView,
  type AskedView,
  applicantView,
  askedView,
  type CaseFile,
  type CaseLetter,
  type CaseNote,
  caseFiles,
  caseLetters,
  caseNotes,
  type OpinionView,
  opinionViews,
  type SearchView,
  searchViews,
} from "./case-parts";
import { type EventView, eventViews } from "./event-views";
import { casesLike, itemsInMonth, type SameApplicant } from "./same-applicant";

export type { ApplicantView, AskedView, CaseFile, CaseLetter, CaseNote, OpinionView, SearchView } from "./case-parts";
export type { EventView } from "./event-views";

export interface ReplyDraftView {
  readonly replyId: string;
  readonly number: number;
  /** sent up: what stands here is no longer changed */
  readonly sealed: boolean;
  readonly content: ReplyContent;
  readonly contentHash: string;
}

export interface RunView {
  readonly run: Run;
  /** as whom this person decides now; null: not at all */
  readonly seat: { readonly onBehalfOf: { readonly id: string; readonly name: string } | null } | null;
  readonly timeline: readonly TimelineEntry[];
  /** this person decides on it now */
  readonly mine: boolean;
}

export interface RelatedCase {
  readonly id: string;
  readonly caseNo: string;
  readonly subject: string;
  readonly state: RequestState;
}

export interface ConsultationView extends Consulted {
  readonly shownName: string;
  readonly about: string;
}

/** A case on one page. Personal data only masked. */
export interface CaseView {
  readonly id: string;
  readonly version: number;
  readonly caseNo: string;
  readonly state: RequestState;
  readonly stateWords: string;
  readonly subject: string;
  readonly docNo: string;
  readonly description: string;
  readonly provideForm: string;
  readonly provideWay: string;
  readonly assistance: string;
  readonly channel: RequestChannel;
  readonly clerkName: string;
  readonly submittedAt: Date;
  readonly filedOn: CivilDate;
  readonly receivedOn: CivilDate | null;
  readonly dueOn: CivilDate | null;
  readonly deadline: DeadlineView;
  readonly extended: boolean;
  readonly applicant: ApplicantView;
  readonly applicantType: ApplicantType;
  readonly department: { readonly id: string; readonly name: string };
  readonly handler: { readonly id: string; readonly name: string } | null;
  /** from the same filing */
  readonly intakeCases: readonly RelatedCase[];
  readonly mergedInto: RelatedCase | null;
  readonly merged: readonly RelatedCase[];
  /** other cases of what seems to be the same applicant */
  readonly similar: readonly SameApplicant[];
  /** how many items the applicant filed earlier in the month of receipt */
  readonly monthCount: number;
  readonly facts: CaseFacts;
  readonly events: readonly EventView[];
  readonly notes: readonly CaseNote[];
  readonly files: readonly CaseFile[];
  readonly letters: readonly CaseLetter[];
  readonly consultations: readonly ConsultationView[];
  readonly supplement: AskedView | null;
  readonly reasons: (AskedView & { readonly accepted: boolean | null }) | null;
  readonly opinions: readonly OpinionView[];
  readonly searches: readonly SearchView[];
  readonly extension: CaseFacts["extension"];
  readonly delay: CaseFacts["delay"];
  readonly signing: SigningView;
  readonly fee: FeeView | null;
  readonly steps: SevenSteps;
  readonly replyDraft: ReplyDraftView | null;
  readonly replyChecks: readonly ReplyCheck[];
  /** the letter as it would go out, while the reply is drafted or in approval */
  readonly replyLetter: Letter | null;
  readonly runs: readonly RunView[];
  readonly outcome: OutcomeCode | null;
  readonly repliedOn: CivilDate | null;
  readonly completedOn: CivilDate | null;
  readonly late: boolean;
  readonly remedy: RemedyView | null;
  /** 公示 */
  readonly log: LogOfCase;
  /** items of the site that were started from what its reply handed out */
  readonly releasedItems: readonly ReleasedItem[];
  readonly imported: { readonly source: string; readonly at: Date } | null;
  readonly acts: Readonly<Record<Act, Verdict>>;
}

async function runViews(actor: Actor, requestId: string, now: Date): Promise<RunView[]> {
  const runs = await findRuns(db(), { subjectType: "request", subjectId: requestId });
  if (runs.length === 0) return [];
  const staff = await loadStaff(db(), actor.agencyId, now);
  return runs.toReversed().map((run) => {
    const waiting = run.state === "open" ? assignees(run.steps, run.step, run.facts, staff.people, staff.deputies) : [];
    const seat = seatOf(actor, run, staff);
    return { run, timeline: timeline(run, waiting), seat: seat && { onBehalfOf: seat.onBehalfOf }, mine: seat !== null };
  });
}

/** The draft of the reply and what the checks say of it; while it is being worked on or in approval. */
async function replyView(
  loaded: LoadedCase,
  now: Date,
): Promise<{ draft: ReplyDraftView | null; checks: readonly ReplyCheck[]; letter: Letter | null }> {
  const latest = await latestReply(db(), loaded.row.id);
  if (latest === null || latest.content === null) return { draft: null, checks: [], letter: null };
  const { row, content } = latest;
  const draft = { replyId: row.id, number: row.number, sealed: row.sealedAt !== null, content, contentHash: row.contentHash };
  if (loaded.facts.reply?.status === "issued" && row.sealedAt !== null) return { draft, checks: [], letter: null };
  const { checks, letter } = await prepareReply(db(), loaded, content, now);
  return { draft, checks, letter };
}

const related = { id: true, caseNo: true, subject: true, state: true } as const;

/** Of the cases that have to do with one, those that this person may see too. */
const relatedCases = (actor: Actor, where: Prisma.RequestWhereInput): Promise<RelatedCase[]> =>
  db().request.findMany({ where: { AND: [viewable(actor), where] }, select: related, orderBy: { createdAt: "asc" } });

/** Everything about a case, for whoever may see it or decides on it now; null otherwise. */
export async function caseView(actor: Actor, id: string, now = new Date()): Promise<CaseView | null> {
  if (!/^[0-9a-f-]{36}$/i.test(id)) return null;
  const loaded = await findCase(db(), id, now);
  if (loaded === null || loaded.row.agencyId !== actor.agencyId) return null;
  const runs = await runViews(actor, id, now);
  if (!mayView(actor, loaded.subject) && !runs.some(({ mine }) => mine)) return null;
  const { row, facts, subject, calendar, today } = loaded;
  const { applicant } = row;
  const reply = await replyView(loaded, now);
  const [department, handler, intakeCases, merged, mergedInto, consultations, similar, monthCount, events, notes, files, letters] =
    await Promise.all([
      db().department.findUniqueOrThrow({ where: { id: row.departmentId }, select: { id: true, name: true } }),
      row.handlerId === null ? null : db().user.findUnique({ where: { id: row.handlerId }, select: { id: true, name: true } }),
      relatedCases(actor, { intakeId: row.intakeId, id: { not: row.id } }),
      relatedCases(actor, { mergedIntoId: row.id }),
      row.mergedIntoId === null ? null : relatedCases(actor, { id: row.mergedIntoId }).then(([into]) => into ?? null),
      db().requestConsultation.findMany({ where: { requestId: row.id }, orderBy: { createdAt: "asc" } }),
      casesLike(db(), actor, applicant, row, row.id),
      itemsInMonth(db(), row.id),
      eventViews(loaded),
      caseNotes(db(), row.id),
      caseFiles(db(), row),
      caseLetters(db(), row.id),
    ]);
  const reasons = askedView(facts.reasons, notes);
  return {
    ...{
      id: row.id,
      version: row.version,
      caseNo: row.caseNo,
      state: facts.state,
      stateWords: STATE_WORDS[facts.state],
      subject: row.subject,
    },
    ...{
      docNo: row.docNo,
      description: row.description,
      provideForm: row.provideForm,
      provideWay: row.provideWay,
      assistance: row.assistance,
    },
    ...{
      channel: row.channel,
      clerkName: row.intake.clerkName,
      submittedAt: row.intake.submittedAt,
      filedOn: fromDatabaseDate(row.filedOn),
    },
    ...{ receivedOn: facts.receivedOn, dueOn: row.dueOn === null ? null : fromDatabaseDate(row.dueOn), extended: row.extended },
    deadline: explainDeadline(facts, calendar, today),
    applicant: applicantView(row),
    ...{
      applicantType: row.applicantType,
      department,
      handler,
      intakeCases,
      merged,
      mergedInto,
      similar,
      monthCount,
      facts,
      events,
      notes,
      files,
      letters,
    },
    consultations: facts.consultations.map((one) => {
      const asked = consultations.find(({ id: consultationId }) => consultationId === one.id);
      return { ...one, shownName: asked?.shownName ?? "", about: asked?.about ?? "" };
    }),
    ...{ supplement: askedView(facts.supplement, notes), reasons: reasons && { ...reasons, accepted: facts.reasons?.accepted ?? null } },
    ...{ opinions: opinionViews(loaded, notes), searches: searchViews(notes), extension: facts.extension, delay: facts.delay },
    ...{
      signing: await signingView(loaded),
      fee: feeView(facts),
      steps: sevenSteps(facts, reply.draft?.content.outcome ?? null),
      replyDraft: reply.draft,
      replyChecks: reply.checks,
      replyLetter: reply.letter,
      runs,
    },
    ...{ outcome: facts.outcome, repliedOn: facts.repliedOn, completedOn: facts.completedOn, late: row.late },
    remedy: remedyView(facts, calendar, await restsOn14To16(db(), loaded)),
    ...{ log: await logOfCase(row.id), releasedItems: await itemsOfCase(row.id) },
    imported: row.importedAt === null ? null : { source: row.importSource ?? "", at: row.importedAt },
    acts: Object.fromEntries(ALL_ACTS.map((act) => [act, mayAct(actor, subject, act)])) as Record<Act, Verdict>,
  };
}
