import { type CivilDate, fromDatabaseDate } from "@/lib/core/civil-date";
import type { Db } from "@/lib/core/db";
import type { ApplicantType } from "@/lib/generated/prisma/enums";
import { maskPersonal, openPersonal, type Personal } from "../applicant/personal";
import type { AskedApplicant } from "../case/facts";
import type { CaseRow, LoadedCase } from "../case/load";
import type { FileKind, NoteKind } from "../case/words";
import { openLetter } from "../letters/add-letter";
import { type LetterReader, READER_WORDS } from "../letters/kinds";
import { type LetterStep, letterSteps } from "../signing/history";
import { partWords } from "../signing/wording";

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
  /** who worded, submitted and signed it; empty for what went out as the platform wrote it */
  readonly history: readonly (LetterStep & { readonly partWords: readonly string[] })[];
  /** paragraphs that were worded otherwise: as the platform had them, and as they went out */
  readonly reworded: readonly { readonly was: string; readonly text: string }[];
}

/** What was done to a letter before it went out. */
function lettersHistory(row: { id: string; sealedFacts: string; history: unknown }): Pick<CaseLetter, "history" | "reworded"> {
  const steps = letterSteps(row.history);
  const letter = steps.length === 0 ? null : openLetter(row);
  const letters = letter === null ? [] : [letter];
  const history = steps.map((step) => ({ ...step, partWords: step.parts.map((part) => partWords(part, letters)) }));
  const parts = letter?.parts ?? [];
  const reworded = parts.flatMap((part) => (part.kind === "text" && part.was !== undefined ? [{ was: part.was, text: part.text }] : []));
  return { history, reworded };
}

export async function caseLetters(db: Db, requestId: string): Promise<CaseLetter[]> {
  const rows = await db.requestLetter.findMany({ where: { requestId }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] });
  return rows.map(({ id, code, title, docNo, addressee, issuedOn, erasedAt, sealedFacts, history }) => ({
    ...lettersHistory({ id, sealedFacts, history }),
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
