import { type CivilDate, fromDatabaseDate } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { eventsOf } from "./events";
import type { Tracked } from "./tracking";
import { CORRECTION_KINDS, CORRECTION_OUTCOMES, LETTER_KINDS, LETTER_PROGRESS } from "./words";

/** What the writer is shown: their own words, where it stands, and the answer. No name and no contact. */
export interface Followed {
  kind: Tracked["kind"];
  number: string;
  kindWords: string;
  title: string;
  text: string;
  receivedAt: Date;
  dueOn: CivilDate;
  provisional: boolean;
  progress: string;
  open: boolean;
  steps: readonly { words: string; note: string; at: Date }[];
  answer: string;
  answeredAt: Date | null;
  answeredBy: string;
  /** page of the published letter */
  publicPath: string | null;
}

/** Acts that the writer is told of, in words of theirs; `withNote` where the note was written for them. */
const TOLD: Readonly<Record<string, { words: string; withNote?: true }>> = {
  received: { words: "已收到" },
  assigned: { words: "已分办" },
  transferred: { words: "已转另一科室办理" },
  extended: { words: "办理期限延长", withNote: true },
  moved: { words: "办理期限调整", withNote: true },
  answered: { words: "已答复" },
  declined: { words: "不予受理" },
  published: { words: "来信与答复已公开" },
};

async function stepsOf(kind: Tracked["kind"], id: string): Promise<Followed["steps"]> {
  const events = await eventsOf(db(), kind, id);
  return events.flatMap((event) => {
    const told = TOLD[event.kind];
    return told === undefined ? [] : [{ words: told.words, note: told.withNote === true ? event.note : "", at: event.at }];
  });
}

/** For whoever has shown number and code (`track`); null when it is gone. */
export async function followed(tracked: Pick<Tracked, "kind" | "id">): Promise<Followed | null> {
  return tracked.kind === "letter" ? followedLetter(tracked.id) : followedCorrection(tracked.id);
}

async function followedLetter(id: string): Promise<Followed | null> {
  const row = await db().letter.findUnique({ where: { id } });
  if (row === null) return null;
  return {
    ...{ kind: "letter", number: row.number, kindWords: LETTER_KINDS[row.kind], title: row.subject, text: row.text },
    ...{ receivedAt: row.receivedAt, dueOn: fromDatabaseDate(row.dueOn), provisional: row.dueProvisional },
    progress: LETTER_PROGRESS[row.state],
    open: row.answeredAt === null,
    steps: await stepsOf("letter", id),
    answer: row.state === "declined" ? row.declineReason : row.answer,
    answeredAt: row.answeredAt,
    answeredBy: row.answeredBy,
    publicPath: row.publishedAt !== null && row.hiddenAt === null ? `/interaction/letters/${row.number}` : null,
  };
}

async function followedCorrection(id: string): Promise<Followed | null> {
  const row = await db().correction.findUnique({ where: { id } });
  if (row === null) return null;
  return {
    ...{ kind: "correction", number: row.number, kindWords: CORRECTION_KINDS[row.kind], title: row.page, text: row.text },
    ...{ receivedAt: row.receivedAt, dueOn: fromDatabaseDate(row.dueOn), provisional: row.dueProvisional },
    progress: row.outcome === null ? "核实处理中" : CORRECTION_OUTCOMES[row.outcome],
    open: row.answeredAt === null,
    steps: await stepsOf("correction", id),
    answer: row.answer,
    answeredAt: row.answeredAt,
    answeredBy: "",
    publicPath: null,
  };
}
