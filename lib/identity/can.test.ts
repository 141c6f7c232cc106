import { describe, expect, it } from "vitest";
import type { Role } from "@/lib/generated/prisma/enums";
import { personActor, systemActor } from "./actor";
import { can } from "./can";
import type { DisclosureFacts, PublicStage, Verb, Verbs, WorkStage } from "./verbs";

const AGENCY = "agency-1";
const OWN = "department-own";
const OTHER = "department-other";
const ME = "user-me";

const actorWith = (role: Role | null, agencyId = AGENCY) =>
  personActor({
    id: ME,
    agencyId,
    departmentId: OWN,
    departmentName: "科室",
    name: "我",
    post: "职务",
    roles: role === null ? [] : [role],
  });

/** Letters of the tables below; "-" is a person without any role. */
const ROLES: Readonly<Record<string, Role | null>> = {
  a: "author",
  h: "departmentHead",
  o: "officeHead",
  l: "leader",
  p: "publisher",
  r: "requestOfficer",
  S: "systemAdmin",
  X: "securityAdmin",
  U: "auditAdmin",
  "-": null,
};
const WORK: readonly WorkStage[] = [
  "draft",
  "returned",
  "inApproval",
  "withdrawing",
  "abolishing",
  "moving",
  "approved",
  "scheduled",
  "failed",
  "discarded",
  "none",
];
const PUBLIC: readonly PublicStage[] = ["never", "live", "withdrawn"];

type ItemVerb = { [V in Verb]: Verbs[V] extends DisclosureFacts ? (DisclosureFacts extends Verbs[V] ? V : never) : never }[Verb];

/** In which department, stage of work and stage of publication each role may: written from the procedure, not from the code. */
interface Line {
  own: string;
  other: string;
  work: readonly WorkStage[];
  public: readonly PublicStage[];
  /** in this stage of publication whatever the stage of work */
  also?: PublicStage;
}
const anyWork = WORK;
const anyPublic = PUBLIC;
const IN_HAND: readonly WorkStage[] = ["inApproval", "withdrawing", "abolishing", "moving"];
const EXPECTED: Readonly<Record<Exclude<ItemVerb, "disclosure.view">, Line>> = {
  "disclosure.edit": { own: "a", other: "", work: ["draft", "returned", "approved", "failed", "none"], public: anyPublic },
  "disclosure.submit": { own: "a", other: "", work: ["draft", "returned"], public: anyPublic },
  "disclosure.recall": { own: "a", other: "", work: ["inApproval", "withdrawing", "abolishing", "moving"], public: anyPublic },
  "disclosure.discard": { own: "a", other: "", work: ["draft", "returned", "approved", "failed"], public: ["never"] },
  "disclosure.publish": { own: "p", other: "p", work: ["approved", "failed"], public: anyPublic },
  "disclosure.unschedule": { own: "p", other: "p", work: ["scheduled"], public: anyPublic },
  "disclosure.proposeWithdrawal": {
    own: "aop",
    other: "op",
    work: WORK.filter((stage) => !IN_HAND.includes(stage)),
    public: ["live"],
  },
  "disclosure.proposeAbolition": {
    own: "aop",
    other: "op",
    work: WORK.filter((stage) => !IN_HAND.includes(stage)),
    public: ["live"],
  },
  "disclosure.proposeMove": { own: "aop", other: "op", work: ["none"], public: ["live"] },
  "disclosure.publishElsewhere": { own: "p", other: "p", work: ["approved", "failed"], public: anyPublic, also: "live" },
  "disclosure.withdrawAtOnce": { own: "X", other: "X", work: anyWork, public: ["live"] },
};
/** Who sees an item: of the own department, of another one before it is public, of another one once it is. */
const SEES = { own: "aholprX", other: "olpX", otherLive: "aholprX" };

const facts = (departmentId: string, work: WorkStage, shown: PublicStage): DisclosureFacts => ({
  agencyId: AGENCY,
  departmentId,
  authorIds: ["user-writer"],
  finalApproverId: "user-approver",
  work,
  public: shown,
});

function allows(letter: string, verb: ItemVerb, departmentId: string, work: WorkStage, shown: PublicStage): boolean {
  if (verb === "disclosure.view") {
    const who = departmentId === OWN ? SEES.own : shown === "live" ? SEES.otherLive : SEES.other;
    return who.includes(letter);
  }
  const line = EXPECTED[verb];
  const inTime = (line.work.includes(work) && line.public.includes(shown)) || shown === line.also;
  return (departmentId === OWN ? line.own : line.other).includes(letter) && inTime;
}

describe.each(["disclosure.view", ...(Object.keys(EXPECTED) as ItemVerb[])] as ItemVerb[])("%s", (verb) => {
  it.each(Object.entries(ROLES))("%s: every department and stage", (letter, role) => {
    const wrong: string[] = [];
    for (const departmentId of [OWN, OTHER])
      for (const work of WORK)
        for (const shown of PUBLIC) {
          const verdict = can(actorWith(role), verb, facts(departmentId, work, shown));
          if (verdict.allowed !== allows(letter, verb, departmentId, work, shown))
            wrong.push(`${departmentId} ${work} ${shown}: ${verdict.allowed}`);
          if (!verdict.allowed && !/^.{6,}。$/u.test(verdict.reason)) wrong.push(`reason: ${verdict.reason}`);
        }
    expect(wrong).toEqual([]);
  });
});

describe("主办、审批、上网 are three people", () => {
  const item = facts(OTHER, "approved", "never");
  it("neither a writer nor the final approver publishes", () => {
    const publisher = actorWith("publisher");
    expect(can(publisher, "disclosure.publish", { ...item, authorIds: ["user-writer", ME] })).toMatchObject({ allowed: false });
    expect(can(publisher, "disclosure.publish", { ...item, finalApproverId: ME })).toMatchObject({ allowed: false });
    expect(can(publisher, "disclosure.publish", item)).toEqual({ allowed: true });
  });
});

/** The rest: by role alone; "*" is the platform itself. */
type PlainVerb = Exclude<
  Verb,
  ItemVerb | LetterVerb | "disclosure.create" | "deputy.record" | "report.edit" | "register.edit" | "appeal.view"
>;
const PLAIN: Readonly<Record<PlainVerb, string>> = {
  "disclosure.import": "*",
  "column.edit": "S",
  "workflow.edit": "S",
  "department.edit": "S",
  "setting.edit": "S",
  "search.edit": "o",
  "letter.handle": "or",
  "letter.hide": "opX",
  "correction.handle": "opr",
  "home.view": "aholprX",
  "home.edit": "op",
  "visits.view": "aholprS",
  "appeal.handle": "or",
  "report.view": "aholpr",
  "inspection.view": "aholprS",
  "inspection.edit": "op",
  "agencies.view": "olr",
  "agencies.edit": "or",
  "user.list": "SX",
  "user.edit": "S*",
  "user.grant": "X",
  "user.secure": "X*",
  "audit.read": "U*",
};

describe.each(Object.entries(PLAIN) as [PlainVerb, string][])("%s", (verb, who) => {
  it.each([...Object.keys(ROLES), "*"])("%s", (letter) => {
    const actor = letter === "*" ? systemActor(AGENCY, "命令行") : actorWith(ROLES[letter] ?? null);
    expect(can(actor, verb, { agencyId: AGENCY, id: "user-other" }).allowed).toBe(who.includes(letter));
  });
});

/** What the public wrote or is asked: by role, [in the department that works on it, in another]. */
type LetterVerb = `letter.${"view" | "sendBack" | "reply" | "unmask" | "publish"}` | `consultation.${"view" | "draft" | "publish"}`;
const LETTERS: Readonly<Record<LetterVerb, readonly [own: string, other: string]>> = {
  "letter.view": ["aholpr", "olpr"],
  "letter.sendBack": ["aholpr", ""],
  "letter.reply": ["ar", ""],
  "letter.unmask": ["ahor", "or"],
  "letter.publish": ["op", "op"],
  "consultation.view": ["aholpr", "olp"],
  "consultation.draft": ["a", ""],
  "consultation.publish": ["p", "p"],
};

describe.each(Object.entries(LETTERS) as [LetterVerb, readonly [string, string]][])("%s", (verb, [own, other]) => {
  it.each(Object.keys(ROLES))("%s", (letter) => {
    const actor = actorWith(ROLES[letter] ?? null);
    const may = (departmentId: string | null) => can(actor, verb, { agencyId: AGENCY, departmentId, involvedIds: [] }).allowed;
    expect(may(OWN)).toBe(own.includes(letter));
    expect(may(OTHER)).toBe(other.includes(letter));
    expect(may(null)).toBe(other.includes(letter));
    if (verb.endsWith("publish")) expect(can(actor, verb, { agencyId: AGENCY, departmentId: OWN, involvedIds: [ME] }).allowed).toBe(false);
  });
});

describe("whose it is", () => {
  it("an appeal is seen by the office, the leaders, its department and its handler", () => {
    for (const [letter, role] of Object.entries(ROLES)) {
      const may = (departmentId: string, handlerId: string | null) =>
        can(actorWith(role), "appeal.view", { agencyId: AGENCY, departmentId, handlerId }).allowed;
      expect([may(OWN, null), may(OTHER, null), may(OTHER, ME)]).toEqual(["aholpr".includes(letter), "olr".includes(letter), true]);
    }
  });

  it("the yearly reports and the figures behind them belong to the disclosure office", () => {
    for (const [letter, role] of Object.entries(ROLES)) {
      for (const verb of ["report.edit", "register.edit"] as const) {
        const may = (officeId: string | null) => can(actorWith(role), verb, { agencyId: AGENCY, officeId }).allowed;
        expect([may(OWN), may(OTHER), may(null)]).toEqual(["aor".includes(letter), "or".includes(letter), "or".includes(letter)]);
      }
    }
  });

  it("what a report writes is written, sent up and discarded there alone", () => {
    for (const madeBy of ["annualReport", "siteReport"]) {
      for (const verb of ["disclosure.edit", "disclosure.submit", "disclosure.discard"] as const) {
        expect(can(actorWith("author"), verb, facts(OWN, "draft", "never")).allowed).toBe(true);
        const verdict = can(actorWith("author"), verb, { ...facts(OWN, "draft", "never"), madeBy });
        expect(verdict).toMatchObject({ allowed: false, reason: expect.stringContaining("报告") });
      }
      expect(can(actorWith("author"), "disclosure.recall", { ...facts(OWN, "inApproval", "never"), madeBy }).allowed).toBe(true);
    }
  });

  it("an author creates in the own department alone", () => {
    for (const [letter, role] of Object.entries(ROLES)) {
      expect(can(actorWith(role), "disclosure.create", { agencyId: AGENCY, departmentId: OWN }).allowed).toBe(letter === "a");
      expect(can(actorWith(role), "disclosure.create", { agencyId: AGENCY, departmentId: OTHER }).allowed).toBe(false);
    }
  });

  it("a deputy is recorded by the person, or by the disclosure office", () => {
    for (const [letter, role] of Object.entries(ROLES)) {
      expect(can(actorWith(role), "deputy.record", { agencyId: AGENCY, principalId: ME }).allowed).toBe(true);
      expect(can(actorWith(role), "deputy.record", { agencyId: AGENCY, principalId: "user-other" }).allowed).toBe(letter === "o");
    }
  });

  it("nobody grants to oneself", () => {
    expect(can(actorWith("securityAdmin"), "user.grant", { agencyId: AGENCY, id: ME })).toMatchObject({ allowed: false });
  });

  it("nothing is allowed across agencies", () => {
    const item = { ...facts(OWN, "draft", "live"), id: "user-other", principalId: ME };
    const verbs = ["disclosure.view", "disclosure.create", ...Object.keys(EXPECTED), ...Object.keys(PLAIN), "deputy.record"] as Verb[];
    for (const verb of verbs)
      for (const role of Object.values(ROLES)) expect(can(actorWith(role, "agency-2"), verb, item).allowed).toBe(false);
  });
});
