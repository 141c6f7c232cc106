import { type CivilDate, fromDatabaseDate } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { notFound } from "@/lib/core/errors";
import type { Verdict } from "@/lib/core/gate";
import type { RequestState } from "@/lib/generated/prisma/enums";
import type { Actor } from "@/lib/identity/actor";
import { mayAct } from "../case/acts";
import { type DeadlineView, explainDeadline } from "../case/deadline";
import { type FeeView, feeView } from "../case/fee-view";
import { findCase, type LoadedCase } from "../case/load";
import { type RemedyView, remedyView } from "../case/remedy-view";
import { STATE_WORDS } from "../case/words";
import { findOutcome } from "../outcomes";
import { CHANNEL_FACTS } from "../receipt";
import { releasedFileIds, restsOn14To16 } from "../reply/issued";
import { type Proof, provenCase } from "./prove";
import { stateSentence, TOLD } from "./state-words";

interface AskedView {
  /** what is asked for, one item a line */
  readonly text: string;
  readonly dueOn: CivilDate;
  readonly answeredOn: CivilDate | null;
}

/** What an applicant sees of their own request. */
export interface FollowedCase {
  requestId: string;
  caseNo: string;
  subject: string;
  docNo: string;
  description: string;
  shownName: string;
  filedOn: CivilDate;
  channelName: string;
  state: RequestState;
  stateWords: string;
  stateSentence: string;
  receivedOn: CivilDate | null;
  dueOn: CivilDate | null;
  deadline: DeadlineView;
  extended: boolean;
  history: readonly { on: CivilDate; title: string; text: string }[];
  letters: readonly { id: string; code: string; title: string; docNo: string; issuedOn: CivilDate }[];
  /** what was handed out, online */
  files: readonly { id: string; name: string; size: number; extension: string }[];
  outcome: { label: string; article: string | null } | null;
  completedOn: CivilDate | null;
  late: boolean;
  remedy: RemedyView | null;
  fee: FeeView | null;
  supplement: AskedView | null;
  reasons: AskedView | null;
  /** the other cases that this filing was split into */
  others: readonly { caseNo: string; subject: string; stateWords: string }[];
  mergedInto: string | null;
  may: { answerSupplement: Verdict; answerReasons: Verdict; withdraw: Verdict; object: Verdict };
}

/** 查询办理进度, by number and code; wrong codes are counted. */
export async function openFollowed(actor: Actor, proof: Proof, now = new Date()): Promise<FollowedCase> {
  const loaded = await findCase(db(), await provenCase(actor, proof, now), now);
  if (loaded === null) throw notFound("申请");
  return followed(actor, loaded);
}

async function followed(actor: Actor, loaded: LoadedCase): Promise<FollowedCase> {
  const { row, facts, events, subject, calendar, today } = loaded;
  const [notes, letters, files, others, into] = await Promise.all([
    db().requestNote.findMany({ where: { requestId: row.id, kind: { in: ["supplementItems", "reasonsFacts"] } } }),
    db().requestLetter.findMany({ where: { requestId: row.id, toApplicant: true, erasedAt: null }, orderBy: { createdAt: "asc" } }),
    db().requestFile.findMany({
      where: { id: { in: await releasedFileIds(db(), loaded) }, erasedAt: null },
      orderBy: { createdAt: "asc" },
    }),
    db().request.findMany({ where: { intakeId: row.intakeId, id: { not: row.id } }, orderBy: { createdAt: "asc" } }),
    row.mergedIntoId === null ? null : db().request.findUnique({ where: { id: row.mergedIntoId }, select: { caseNo: true } }),
  ]);
  const textOf = (noteId: string): string => notes.find(({ id }) => id === noteId)?.text ?? "";
  const outcome = facts.outcome === null ? null : findOutcome(facts.outcome);
  const { supplement, reasons } = facts;
  return {
    ...{ requestId: row.id, caseNo: row.caseNo, subject: row.subject, docNo: row.docNo, description: row.description },
    ...{ shownName: row.applicant.shownName, filedOn: fromDatabaseDate(row.filedOn), channelName: CHANNEL_FACTS[row.channel].name },
    ...{ state: facts.state, stateWords: STATE_WORDS[facts.state], stateSentence: stateSentence(facts), receivedOn: facts.receivedOn },
    ...{
      dueOn: row.dueOn === null ? null : fromDatabaseDate(row.dueOn),
      deadline: explainDeadline(facts, calendar, today),
      extended: row.extended,
    },
    history: events.flatMap((event) => {
      const title = TOLD[event.kind];
      return title === undefined ? [] : [{ on: event.on, title, text: toldText(event) }];
    }),
    letters: letters.map(({ id, code, title, docNo, issuedOn }) => ({
      id,
      code,
      title,
      docNo: docNo.includes("/") ? "" : docNo,
      issuedOn: fromDatabaseDate(issuedOn),
    })),
    files: files.map(({ id, name, size, extension }) => ({ id, name, size, extension })),
    outcome: outcome === null ? null : { label: outcome.label, article: outcome.article },
    ...{
      completedOn: facts.completedOn,
      late: row.late,
      remedy: remedyView(facts, calendar, await restsOn14To16(db(), loaded)),
      fee: feeView(facts),
    },
    supplement: supplement && { text: textOf(supplement.noteId), dueOn: supplement.dueOn, answeredOn: supplement.answeredOn },
    reasons: reasons && { text: textOf(reasons.noteId), dueOn: reasons.dueOn, answeredOn: reasons.answeredOn },
    others: others.map(({ caseNo, subject: asked, state }) => ({ caseNo, subject: asked, stateWords: STATE_WORDS[state] })),
    mergedInto: into?.caseNo ?? null,
    may: {
      answerSupplement: mayAct(actor, subject, "answerSupplement"),
      answerReasons: mayAct(actor, subject, "answerReasons"),
      withdraw: mayAct(actor, subject, "withdraw"),
      object: mayAct(actor, subject, "object"),
    },
  };
}

function toldText(event: LoadedCase["events"][number]): string {
  switch (event.kind) {
    case "split":
      return `拆出：${event.data.into.join("、")}`;
    case "splitFrom":
    case "merged":
      return event.data.caseNo;
    case "paid":
      return `${event.data.yuan} 元`;
    case "feeNoticed":
      return `应缴 ${event.data.yuan} 元`;
    case "extensionGranted":
      return `延长 ${event.data.workingDays} 个工作日`;
    case "delayGranted":
      return `延迟到 ${event.data.until}`;
    case "deadlineMoved":
      return `${event.data.from ?? "未定"} 改为 ${event.data.to ?? "未定"}${event.data.why === "calendar" ? "（放假安排公布或者调整）" : ""}`;
    default:
      return "";
  }
}
