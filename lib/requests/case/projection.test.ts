import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nationalCalendar as calendar } from "@/lib/calendar/national-calendar";
import { addDays, type CivilDate, civilDate } from "@/lib/core/civil-date";
import type { RequestState } from "@/lib/generated/prisma/enums";
import { personActor, visitor } from "@/lib/identity/actor";
import { replyClock } from "../clock";
import { CLOCK_RULES, rulesOn } from "../clock-rules";
import type { SignedAct } from "../signing/signable";
import { ACTS, type Act, ALL_ACTS, type CaseSubject, mayAct } from "./acts";
import { deadlineOf, explainDeadline } from "./deadline";
import { type CaseEvent, type NewEvent, readEvent } from "./events";
import { type CaseFacts, NO_FACTS } from "./facts";
import { after, projectCase } from "./projection";
import { replyDatesOf } from "./reply-dates";
import { OPEN_STATES, STATE_WORDS } from "./words";

const AGENCY = "agency";
const person = (id: string, ...roles: Parameters<typeof personActor>[0]["roles"]) =>
  personActor({ id, agencyId: AGENCY, departmentId: "office", departmentName: "办公室", name: id, post: "", roles });
/** Between them they may do everything that anybody may. */
const CAST = [
  person("officer", "requestOfficer", "author"),
  person("head", "officeHead"),
  person("other", "officeHead", "publisher", "author"),
  visitor(AGENCY, "203.0.113.9"),
];

const subjectOf = (facts: CaseFacts): CaseSubject => ({
  ...{ agencyId: AGENCY, handlerId: "officer", departmentId: "office", askedDepartmentIds: ["office"], drafted: true, deciderIds: [] },
  ...{ facts, publicLog: true },
});

interface Moment {
  readonly on: CivilDate;
  readonly facts: CaseFacts;
  /** a number to choose by */
  readonly pick: number;
  /** tells letters and notes apart */
  readonly id: string;
  readonly who: string;
}

const none: NewEvent[] = [];
const firstOpen = (facts: CaseFacts): string => facts.consultations.find(({ answeredOn }) => answeredOn === null)?.id ?? "none";
const even = (pick: number): boolean => pick % 2 === 0;

/** What goes out by each act with letters. */
const SENDS: Readonly<Record<SignedAct, (moment: Moment) => NewEvent[]>> = {
  askSupplement: ({ on, id }) => [{ kind: "supplementAsked", on, data: { noteId: id, letterId: id, dueOn: addDays(on, 14) } }],
  lapse: ({ on, facts }) => [
    {
      ...{ kind: "lapsed", on },
      data: { outcome: facts.state === "feeNoticed" ? "LAPSED_NO_PAYMENT" : "LAPSED_NO_SUPPLEMENT", letterId: null },
    },
  ],
  askReasons: ({ on, id }) => [{ kind: "reasonsAsked", on, data: { noteId: id, letterId: id, dueOn: addDays(on, 14) } }],
  consult: ({ on, id, pick }) => [
    {
      kind: "consulted",
      on,
      data: { consultationId: id, with: even(pick) ? "thirdParty" : "otherAgency", letterId: id, noticeLetterId: null },
    },
  ],
  noticeFee: ({ on, id }) => [
    { kind: "feeNoticed", on, data: { letterId: id, method: "BY_PAGE", earlier: 0, count: 31, yuan: 10, lines: [] } },
  ],
};

/** The officer's letters wait for the signature of the head at times. */
const submittedOr = (act: SignedAct, moment: Moment): NewEvent[] =>
  moment.who === "officer" && moment.pick % 3 === 0
    ? [{ kind: "letterSubmitted", on: moment.on, data: { draftId: moment.id, act, byId: moment.who } }]
    : SENDS[act](moment);

/** What each act writes, as its command does; acts that write nothing that counts are told to write nothing. */
const WRITES: Readonly<Record<Act | "approveReply" | "returnReply", (moment: Moment) => NewEvent[]>> = {
  confirmReceipt: ({ on }) => [{ kind: "received", on, data: {} }],
  assign: ({ on }) => [
    { kind: "assigned", on, data: { departmentId: "office", departmentName: "办公室", handlerId: null, handlerName: "" } },
  ],
  startHandling: ({ on }) => [{ kind: "handlingStarted", on, data: {} }],
  askSupplement: (moment) => submittedOr("askSupplement", moment),
  answerSupplement: ({ on, id }) => [{ kind: "supplementAnswered", on, data: { noteId: id } }],
  lapse: (moment) => submittedOr("lapse", moment),
  askReasons: (moment) => submittedOr("askReasons", moment),
  answerReasons: ({ on, id }) => [{ kind: "reasonsAnswered", on, data: { noteId: id } }],
  acceptReasons: ({ on, pick }) => [{ kind: "reasonsJudged", on, data: { accepted: even(pick) } }],
  askOpinion: ({ on, id }) => [{ kind: "opinionAsked", on, data: { noteId: id, departmentId: "office", departmentName: "", dueOn: null } }],
  giveOpinion: ({ on, id, facts }) => [
    { kind: "opinionGiven", on, data: { noteId: id, answersId: facts.opinions.at(-1)?.noteId ?? "none", departmentName: "" } },
  ],
  recordSearch: ({ on, id, pick }) => [{ kind: "searched", on, data: { noteId: id, found: even(pick) } }],
  consult: (moment) => submittedOr("consult", moment),
  recordConsultationDelivery: ({ on, facts }) => [
    { kind: "consultationDelivered", on, data: { consultationId: firstOpen(facts), answerBy: addDays(on, 21), fileId: null } },
  ],
  recordConsultationAnswer: ({ on, facts }) => [
    { kind: "consultationAnswered", on, data: { consultationId: firstOpen(facts), answer: "agrees", reasonable: false, noteId: null } },
  ],
  noticeFee: (moment) => submittedOr("noticeFee", moment),
  recordFeeDelivery: ({ on }) => [{ kind: "feeDelivered", on, data: { payBy: addDays(on, 28) } }],
  recordPayment: ({ on, pick }) => [{ kind: "paid", on, data: { yuan: even(pick) ? 10 : 4, receiptNo: "1" } }],
  decideLetter: (moment) => {
    const { toSign } = moment.facts;
    const data = { draftId: toSign?.draftId ?? "", act: toSign?.act ?? "lapse" };
    if (!even(moment.pick)) return [{ kind: "letterReturned", on: moment.on, data }];
    return [{ kind: "letterSigned", on: moment.on, data }, ...(toSign === null ? none : SENDS[toSign.act](moment))];
  },
  recallLetter: ({ on, facts: { toSign } }) => [
    { kind: "letterRecalled", on, data: { draftId: toSign?.draftId ?? "", act: toSign?.act ?? "lapse" } },
  ],
  proposeExtension: ({ on, who }) => [{ kind: "extensionProposed", on, data: { workingDays: 10, byId: who } }],
  decideExtension: ({ on, id, pick }) =>
    even(pick) ? [{ kind: "extensionGranted", on, data: { workingDays: 10, letterId: id } }] : [{ kind: "extensionRefused", on, data: {} }],
  proposeDelay: ({ on, who }) => [{ kind: "delayProposed", on, data: { until: addDays(on, 90), byId: who } }],
  decideDelay: ({ on, id, pick }) =>
    even(pick) ? [{ kind: "delayGranted", on, data: { until: addDays(on, 90), letterId: id } }] : [{ kind: "delayRefused", on, data: {} }],
  draftReply: () => none,
  submitReply: ({ on, id, pick }) => [
    { kind: "replySubmitted", on, data: { replyId: id, runId: id, outcome: even(pick) ? "PARTIAL" : "DENIED_PROCESS_INFO" } },
  ],
  approveReply: ({ on, facts }) => [{ kind: "replyApproved", on, data: { runId: facts.reply?.runId ?? "" } }],
  returnReply: ({ on, facts }) => [{ kind: "replyReturned", on, data: { runId: facts.reply?.runId ?? "" } }],
  recallReply: ({ on, facts }) => [{ kind: "replyRecalled", on, data: { runId: facts.reply?.runId ?? "" } }],
  issueReply: ({ on, id, facts: { reply } }) => [
    { kind: "replyIssued", on, data: { replyId: reply?.replyId ?? "", letterId: id, outcome: reply?.outcome ?? "OTHER", late: false } },
  ],
  recordDelivery: ({ on, pick }) => [
    {
      ...{ kind: "dispatched", on },
      data: {
        ...{ delivery: "POST", postedOn: on, signedOn: null, reachedOn: null, completedOn: even(pick) ? on : null },
        ...{ trackingNo: "", fileId: null },
      },
    },
  ],
  withdraw: ({ on }) => [{ kind: "withdrawn", on, data: { by: "applicant", letterId: null } }],
  object: ({ on, id }) => [{ kind: "objected", on, data: { noteId: id, about: "reply" } }],
  split: ({ on }) => [{ kind: "split", on, data: { into: ["2026-00002"] } }],
  merge: ({ on, id }) => [{ kind: "merged", on, data: { intoId: id, caseNo: "2026-00003" } }],
  markRepeated: ({ on }) => [{ kind: "repeatFound", on, data: { caseNo: "2026-00004", repliedOn: null } }],
  transfer: ({ on }) => [{ kind: "transferred", on, data: { agencyName: "别的机关", agencyContact: "" } }],
  correctApplicantType: ({ on }) => [{ kind: "typeCorrected", on, data: { from: "other", to: "research" } }],
  correctApplicant: ({ on }) => [{ kind: "applicantCorrected", on, data: { fields: ["phone"] } }],
  addFile: ({ on, id }) => [{ kind: "fileAdded", on, data: { fileId: id, kind: "internal" } }],
  addNote: ({ on, id }) => [{ kind: "noted", on, data: { noteId: id } }],
  unmask: () => none,
  archive: ({ on }) => [{ kind: "archived", on, data: {} }],
  resumeHandling: ({ on }) => [{ kind: "resumed", on, data: { orderedBy: "复议决定", dueOn: addDays(on, 30) } }],
  makeLetter: ({ on, id }) => [{ kind: "letterMade", on, data: { letterId: id, title: "" } }],
  proposeLog: ({ on, id, who }) => [{ kind: "logProposed", on, data: { entryId: id, byId: who } }],
  publishLog: ({ on, id }) => [{ kind: "logPublished", on, data: { entryId: id } }],
  declineLog: ({ on, id }) => [{ kind: "logDeclined", on, data: { entryId: id } }],
  takeDownLog: ({ on, id }) => [{ kind: "logTakenDown", on, data: { entryId: id } }],
  release: ({ on, id }) => [{ kind: "released", on, data: { disclosureId: id, title: "" } }],
};

const FILED = civilDate("2025-01-02");
/** The last day on which something happens: what follows still lies in years whose calendar is known. */
const LAST = civilDate("2026-06-30");

interface Step {
  readonly choice: number;
  readonly wait: number;
}
const steps = fc.array(fc.record({ choice: fc.nat({ max: 2 ** 30 }), wait: fc.nat(9) }), { maxLength: 40, size: "max" });

interface Lived {
  readonly events: readonly CaseEvent[];
  /** the facts after each event */
  readonly facts: readonly CaseFacts[];
  readonly today: CivilDate;
}

/** What ends a case early, and what leads nowhere, so that most cases go a long way. */
const SELDOM: readonly Act[] = [
  ...(["withdraw", "merge", "archive", "unmask", "draftReply", "addNote", "addFile", "object", "split"] as const),
  ...([
    "correctApplicant",
    "correctApplicantType",
    "markRepeated",
    "transfer",
    "askOpinion",
    "giveOpinion",
    "makeLetter",
    "resumeHandling",
    "recordSearch",
    "assign",
  ] as const),
];

const REVIEWERS_ACTS = ["approveReply", "returnReply"] as const;

/** From where `choice` points to, the first of all acts that somebody may do now. */
function firstPossible(facts: CaseFacts, choice: number) {
  if (facts.state === "replyReview" && choice % 3 !== 0)
    return { write: WRITES[REVIEWERS_ACTS[choice % 2] ?? "approveReply"], who: "head" };
  const subject = subjectOf(facts);
  const here = ALL_ACTS.filter((act) => (ACTS[act].from as readonly RequestState[]).includes(facts.state));
  const acts = here.filter((act) => choice % 4 === 0 || !SELDOM.includes(act));
  for (let tried = 0; tried < acts.length; tried++) {
    const act = acts[((Math.imul(choice, 0x9e3779b1) >>> 9) + tried) % acts.length];
    const actor = act && CAST.find((one) => mayAct(one, subject, act).allowed);
    if (act !== undefined && actor !== undefined) return { write: WRITES[act], who: actor.userId ?? "" };
  }
  return null;
}

/** A case as these choices have it: at each step one of the acts that somebody may do then. */
function live(choices: readonly Step[]): Lived {
  let on = FILED;
  const facts: CaseFacts[] = [];
  const events: CaseEvent[] = [];
  const happen = (event: NewEvent): void => {
    const kept = readEvent({ reason: "", ...JSON.parse(JSON.stringify(event)) });
    events.push(kept);
    facts.push(after(facts.at(-1) ?? NO_FACTS, kept));
  };
  happen({ kind: "filed", on, data: {} });
  for (const [index, { choice, wait }] of choices.entries()) {
    if (addDays(on, wait) > LAST) break;
    on = addDays(on, wait);
    const now = facts.at(-1) ?? NO_FACTS;
    const chosen = firstPossible(now, choice);
    chosen?.write({ on, facts: now, pick: Math.floor(choice / 7), id: `id${index}`, who: chosen.who }).forEach(happen);
  }
  return { events, facts, today: on };
}

const every = (check: (lived: Lived) => void): void =>
  fc.assert(
    fc.property(steps, (choices) => check(live(choices))),
    { numRuns: 60 },
  );
const STATES = Object.keys(STATE_WORDS) as RequestState[];

describe("whatever may be done to a case, in whatever order", () => {
  test("it stands in a state of the matrix, and what has ended stays counted once", () => {
    every(({ facts }) => {
      const wrong = facts.flatMap((now, index) => {
        const before = facts[index - 1] ?? NO_FACTS;
        const open = OPEN_STATES.some((one) => one === now.state);
        return [
          !STATES.includes(now.state) && `no state ${now.state}`,
          before.outcome !== null && (now.outcome !== before.outcome || now.repliedOn !== before.repliedOn) && "counted anew",
          before.completedOn !== null && now.completedOn !== before.completedOn && "completed anew",
          open && now.ordered === null && now.completedOn !== null && "completed and open",
          now.toSign !== null && !open && "ended and waiting for a signature",
          (now.log.live || now.log.waiting !== null) && now.outcome === null && "shown without an answer",
        ].filter((problem) => problem !== false);
      });
      expect(wrong).toEqual([]);
    });
  });

  test("every act comes about in some of them", () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(steps, (choices) => {
        for (const { kind } of live(choices).events) kinds.add(kind);
      }),
      { numRuns: 300, seed: 711 },
    );
    const missing = ALL_ACTS.filter((act) => !["unmask", "draftReply"].includes(act)).flatMap((act) =>
      WRITES[act]({ on: FILED, facts: NO_FACTS, pick: 0, id: "", who: "" }).map(({ kind }) => kind),
    );
    expect(missing.filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  test("read again from its rows it is the same; by day and number the order stays as it was recorded", () => {
    every(({ events, facts }) => {
      const rows = events.map((event, seq) => ({ seq, ...(JSON.parse(JSON.stringify(event)) as CaseEvent) }));
      expect(projectCase(rows.map(readEvent))).toEqual(facts.at(-1));
      const sorted = rows.toReversed().sort((a, b) => a.on.localeCompare(b.on) || a.seq - b.seq);
      expect(sorted.map(({ seq }) => seq)).toEqual(rows.map(({ seq }) => seq));
    });
  });

  test("its last day is the clock's, or the one that was ordered, and is told in words", () => {
    every(({ facts, today }) => {
      const now = facts.at(-1) ?? NO_FACTS;
      const { dueOn } = deadlineOf(now, calendar, today);
      const dates = replyDatesOf(now);
      const rules = dates && rulesOn(dates.receivedOn, CLOCK_RULES);
      if (now.ordered !== null) expect(dueOn).toBe(now.ordered.dueOn);
      else if (dates === null || rules === null) expect(dueOn).toBeNull();
      else {
        const upTo = now.completedOn !== null && now.completedOn < today ? now.completedOn : today;
        const clock = replyClock(dates, { rules, calendar, today: upTo });
        if (clock.ok) expect(dueOn).toBe(clock.value.state === "stopped" ? null : clock.value.due);
      }
      const told = explainDeadline(now, calendar, today);
      // Of a case that went into another one nothing is told but that.
      expect(told.dueOn).toBe(now.state === "merged" ? null : dueOn);
      expect(told.sentence).toMatch(/。$/);
    });
  });
});
