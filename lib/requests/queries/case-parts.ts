import { type CivilDate, fromDatabaseDate } from "@/lib/core/civil-date";
import type { Db } from "@/lib/core/db";
import type { ApplicantType } from "@/lib/generated/prisma/enums";
import { maskPersonal, openPersonal, type Personal } from "../applicant/personal";
import type { CaseEvent } from "../case/events";
import { EVENT_WORDS } from "../case/events";
import type { AskedApplicant } from "../case/facts";
import type { CaseRow, LoadedCase } from "../case/load";
import type { FileKind, NoteKind } from "../case/words";
import { DELIVERY_FACTS } from "../completion";
import { type LetterReader, READER_WORDS } from "../letters/kinds";
import { findOutcome } from "../outcomes";

export interface ApplicantView {
  readonly shownName: string;
  readonly type: ApplicantType;
  /** each field masked; empty once erased */
  readonly masked: Partial<Readonly<Record<keyof Personal, string>>>;
  readonly erased: boolean;
}

/** Who asks, as a screen may show it. */
export function applicantView({ applicant, applicantType }: CaseRow): ApplicantView {
  const personal = openPersonal(applicant);
  return {
    shownName: applicant.shownName,
    type: applicantType,
    masked: personal === null ? {} : maskPersonal(applicantType, personal),
    erased: applicant.erasedAt !== null,
  };
}

export interface EventView {
  readonly seq: number;
  readonly kind: CaseEvent["kind"];
  readonly title: string;
  /** in words, without personal data */
  readonly text: string;
  readonly reason: string;
  readonly on: CivilDate;
  readonly at: Date;
  readonly userName: string;
  readonly departmentName: string;
  readonly post: string;
  /** the letter or note it speaks of */
  readonly letterId: string | null;
  readonly noteId: string | null;
}

const idOf = (data: object, key: "letterId" | "noteId"): string | null => {
  const value = (data as Readonly<Record<string, unknown>>)[key];
  return typeof value === "string" ? value : null;
};

/** What happened, in the order in which it was recorded. */
export const eventViews = ({ eventRows, events }: LoadedCase): readonly EventView[] =>
  eventRows.flatMap((row, index): EventView[] => {
    const event = events[index];
    if (event === undefined) return [];
    const { seq, reason, at, userName, departmentName, post } = row;
    return [
      {
        ...{
          seq,
          kind: event.kind,
          title: EVENT_WORDS[event.kind],
          text: eventText(event),
          reason,
          on: event.on,
          at,
          userName,
          departmentName,
          post,
        },
        ...{ letterId: idOf(event.data, "letterId"), noteId: idOf(event.data, "noteId") },
      },
    ];
  });

const ANSWER_WORDS = { agrees: "同意公开", refuses: "不同意公开", partly: "同意部分公开", silent: "逾期未答复" } as const;

function eventText(event: CaseEvent): string {
  switch (event.kind) {
    case "imported":
      return `来自“${event.data.source}”`;
    case "assigned":
      return `${event.data.departmentName}${event.data.handlerName === "" ? "" : `　${event.data.handlerName}`}`;
    case "supplementAsked":
    case "reasonsAsked":
      return `期限到 ${event.data.dueOn}`;
    case "reasonsJudged":
      return event.data.accepted ? "理由合理" : "理由不合理";
    case "opinionAsked":
    case "opinionGiven":
      return event.data.departmentName;
    case "searched":
      return event.data.found ? "找到了" : "没有找到";
    case "consultationDelivered":
      return event.data.answerBy === null ? "" : `对方可以在 ${event.data.answerBy} 之前答复`;
    case "consultationAnswered":
      return `${ANSWER_WORDS[event.data.answer]}${event.data.answer === "refuses" ? (event.data.reasonable ? "，理由合理" : "，理由不合理") : ""}`;
    case "feeNoticed":
      return `${event.data.yuan} 元`;
    case "feeDelivered":
      return event.data.payBy === null ? "" : `缴费期限到 ${event.data.payBy}`;
    case "paid":
      return `${event.data.yuan} 元（票据 ${event.data.receiptNo}）`;
    case "extensionProposed":
    case "extensionGranted":
      return `${event.data.workingDays} 个工作日`;
    case "delayProposed":
    case "delayGranted":
      return `到 ${event.data.until}`;
    case "letterMade":
    case "released":
      return event.data.title;
    case "replySubmitted":
    case "lapsed":
    case "ended":
      return findOutcome(event.data.outcome)?.label ?? "";
    case "replyIssued":
      return `${findOutcome(event.data.outcome)?.label ?? ""}${event.data.late ? "（逾期）" : ""}`;
    case "dispatched":
      return `${DELIVERY_FACTS[event.data.delivery].name}${event.data.trackingNo === "" ? "" : `　${event.data.trackingNo}`}`;
    case "withdrawn":
      return event.data.by === "applicant" ? "申请人在网上撤回" : "申请人告知撤回";
    case "split":
      return `拆出 ${event.data.into.join("、")}`;
    case "splitFrom":
    case "merged":
    case "mergedIn":
    case "repeatFound":
      return event.data.caseNo;
    case "transferred":
      return `${event.data.agencyName}${event.data.agencyContact === "" ? "" : `（${event.data.agencyContact}）`}`;
    case "deadlineMoved":
      return `${event.data.from ?? "未定"} → ${event.data.to ?? "未定"}${event.data.why === "calendar" ? "（放假安排公布或者调整）" : ""}`;
    case "resumed":
      return `${event.data.orderedBy}，期限到 ${event.data.dueOn}`;
    default:
      return "";
  }
}

export interface CaseNote {
  readonly id: string;
  readonly kind: NoteKind;
  readonly text: string;
  readonly data: unknown;
  readonly answersId: string | null;
  readonly departmentId: string | null;
  readonly userName: string;
  readonly departmentName: string;
  readonly at: Date;
  readonly erased: boolean;
}

export async function caseNotes(db: Db, requestId: string): Promise<CaseNote[]> {
  const rows = await db.requestNote.findMany({ where: { requestId }, orderBy: [{ at: "asc" }, { id: "asc" }] });
  return rows.map(({ kind, erasedAt, requestId: _r, userId: _u, ...row }) => ({
    ...row,
    kind: kind as NoteKind,
    erased: erasedAt !== null,
  }));
}

export interface CaseFile {
  readonly id: string;
  readonly kind: FileKind;
  readonly name: string;
  readonly extension: string;
  readonly mediaType: string;
  readonly size: number;
  readonly madeFromId: string | null;
  readonly inspection: unknown;
  readonly createdAt: Date;
  readonly erased: boolean;
}

/** The files of the case and of its filing; rendered letters stand among the letters. */
export async function caseFiles(db: Db, { id, intakeId }: { id: string; intakeId: string }): Promise<CaseFile[]> {
  const rows = await db.requestFile.findMany({
    where: { OR: [{ requestId: id }, { intakeId }], kind: { not: "letter" } },
    select: {
      ...{ id: true, kind: true, name: true, extension: true, mediaType: true, size: true },
      ...{ madeFromId: true, inspection: true, createdAt: true, erasedAt: true },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ kind, erasedAt, ...row }) => ({ ...row, kind: kind as FileKind, erased: erasedAt !== null }));
}

export interface CaseLetter {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly docNo: string;
  readonly to: string;
  readonly issuedOn: CivilDate;
  readonly erased: boolean;
}

export async function caseLetters(db: Db, requestId: string): Promise<CaseLetter[]> {
  const rows = await db.requestLetter.findMany({ where: { requestId }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] });
  return rows.map(({ id, code, title, docNo, addressee, issuedOn, erasedAt }) => ({
    ...{
      id,
      code,
      title,
      docNo: docNo.includes("/") ? "" : docNo,
      to: READER_WORDS[addressee as LetterReader] ?? addressee,
      issuedOn: fromDatabaseDate(issuedOn),
      erased: erasedAt !== null,
    },
  }));
}

/** What the applicant was asked, and whether it was answered. */
export interface AskedView {
  readonly text: string;
  readonly askedOn: CivilDate;
  readonly dueOn: CivilDate;
  readonly answered: boolean;
  readonly answeredOn: CivilDate | null;
  readonly answer: string | null;
}

export function askedView(asked: AskedApplicant | null, notes: readonly CaseNote[]): AskedView | null {
  if (asked === null) return null;
  const textOf = (id: string | null): string | null => notes.find((note) => note.id === id)?.text ?? null;
  const { askedOn, dueOn, answeredOn } = asked;
  return {
    text: textOf(asked.noteId) ?? "",
    askedOn,
    dueOn,
    answered: answeredOn !== null,
    answeredOn,
    answer: textOf(asked.answerNoteId),
  };
}

export interface OpinionView {
  /** of the question */
  readonly id: string;
  readonly question: string;
  readonly departmentId: string;
  readonly departmentName: string;
  readonly dueOn: CivilDate | null;
  readonly answered: boolean;
  readonly answer: { readonly text: string; readonly userName: string; readonly at: Date } | null;
}

export const opinionViews = ({ events, facts }: LoadedCase, notes: readonly CaseNote[]): readonly OpinionView[] =>
  events.flatMap((event): OpinionView[] => {
    if (event.kind !== "opinionAsked") return [];
    const { noteId, departmentId, departmentName, dueOn } = event.data;
    const answer = notes.find(({ kind, answersId }) => kind === "opinion" && answersId === noteId);
    return [
      {
        ...{ id: noteId, question: notes.find(({ id }) => id === noteId)?.text ?? "", departmentId, departmentName, dueOn },
        answered: facts.opinions.find((one) => one.noteId === noteId)?.givenOn != null,
        answer: answer === undefined ? null : { text: answer.text, userName: answer.userName, at: answer.at },
      },
    ];
  });

export interface SearchView {
  readonly noteId: string;
  readonly places: string;
  readonly words: string;
  readonly searchedOn: string;
  readonly by: string;
  readonly found: boolean;
  readonly text: string;
}

type SearchData = Partial<Record<"places" | "words" | "searchedOn" | "by", string>> & { found?: boolean };

export const searchViews = (notes: readonly CaseNote[]): readonly SearchView[] =>
  notes.flatMap(({ id, kind, text, data }): SearchView[] => {
    if (kind !== "search") return [];
    const { places = "", words = "", searchedOn = "", by = "", found } = data as SearchData;
    return [{ noteId: id, places, words, searchedOn, by, found: found === true, text }];
  });
