import { civilDateOf } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import type { Verdict } from "@/lib/core/gate";
import type { ApplicantType } from "@/lib/generated/prisma/enums";
import type { Actor } from "@/lib/identity/actor";
import { maskPersonal } from "@/lib/requests/applicant/personal";
import type { AnswerDue } from "../answer-rules";
import { type Act, ALL_ACTS, mayAct } from "../case/acts";
import { openAppellant } from "../case/appellant";
import type { Filing } from "../case/events";
import { findAppeal, type LoadedAppeal } from "../case/load";
import type { AppealFacts } from "../case/projection";
import { dueOf } from "../case/record";
import { mayView } from "../case/visibility";
import { resultsOf } from "../results";
import type { FileKind } from "../words";
import { type AppealRow, appealRow, ROW } from "./appeal-row";
import { type EventView, eventViews } from "./event-views";

export interface AppealFileView {
  id: string;
  kind: FileKind;
  name: string;
  size: number;
  erased: boolean;
}

interface Related {
  id: string;
  appealNo: string;
  forum: string;
  state: AppealRow["state"];
}

/** An appeal on one page. Personal data only masked. */
export interface AppealView extends AppealRow {
  version: number;
  filing: Filing;
  facts: AppealFacts;
  /** the last day to answer, and how it came about */
  due: AnswerDue | null;
  appellant: { type: ApplicantType | null; shownName: string; masked: readonly string[]; isApplicant: boolean; erased: boolean };
  departmentId: string;
  handlerId: string | null;
  previous: Related | null;
  later: readonly Related[];
  events: readonly EventView[];
  files: readonly AppealFileView[];
  imported: boolean;
  importSource: string | null;
  /** of what a review authority or a court can decide here */
  results: readonly { value: string; label: string }[];
  acts: Readonly<Record<Act, Verdict>>;
}

const RELATED = { id: true, appealNo: true, forum: true, state: true } as const;

function appellantOf({ row }: LoadedAppeal, shownName: string): AppealView["appellant"] {
  const personal = row.sealed === "" ? null : openAppellant(row);
  const masked = personal === null ? null : maskPersonal(row.appellantType ?? "naturalPerson", personal);
  return {
    ...{ type: row.appellantType, shownName, isApplicant: row.applicantId !== null, erased: row.erasedAt !== null },
    masked: masked === null ? [] : [masked.phone, masked.address].filter((part) => part !== ""),
  };
}

/** The appeal for whoever may see it; null for anybody else. */
export async function appealView(actor: Actor, id: string, now = new Date()): Promise<AppealView | null> {
  const loaded = await findAppeal(db(), id, now);
  if (loaded === null || !mayView(actor, loaded.subject)) return null;
  const [shown, related, files] = await Promise.all([
    db().appeal.findUniqueOrThrow({ where: { id }, select: ROW }),
    db().appeal.findUniqueOrThrow({ where: { id }, select: { previous: { select: RELATED }, later: { select: RELATED } } }),
    db().appealFile.findMany({ where: { appealId: id }, orderBy: { createdAt: "asc" } }),
  ]);
  const { row, facts, filing, settings, calendar } = loaded;
  const shownRow = appealRow(shown, calendar, civilDateOf(now));
  const { version, departmentId, handlerId, importSource } = row;
  return {
    ...shownRow,
    ...{ version, departmentId, handlerId, importSource, filing, facts, due: dueOf(facts, settings, calendar) },
    appellant: appellantOf(loaded, shownRow.shownName),
    ...{ previous: related.previous, later: related.later.filter(({ state }) => state !== "voided") },
    events: eventViews(loaded),
    files: files.map((file) => ({ ...file, kind: file.kind as FileKind, erased: file.erasedAt !== null })),
    results: Object.entries(resultsOf(filing.forum)).map(([value, { label, basis }]) => ({
      value,
      label: basis === "" ? label : `${label}（${basis}）`,
    })),
    acts: Object.fromEntries(ALL_ACTS.map((act) => [act, mayAct(actor, loaded.subject, act)])) as Record<Act, Verdict>,
  };
}
