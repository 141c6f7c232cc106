import { describe, expect, it } from "vitest";
import { civilDate } from "@/lib/core/civil-date";
import type { RequestState, Role } from "@/lib/generated/prisma/enums";
import { type Actor, personActor, visitor } from "@/lib/identity/actor";
import { needsSignature, SIGNED_ACTS, type SignedAct } from "../signing/signable";
import { ACTS, type Act, ALL_ACTS, type CaseSubject, mayAct } from "./acts";
import { type CaseFacts, NO_FACTS } from "./facts";
import { OPEN_STATES, STATE_WORDS } from "./words";

const AGENCY = "agency";
const STATES = Object.keys(STATE_WORDS) as RequestState[];

const person = (id: string, departmentId: string, ...roles: Role[]): Actor =>
  personActor({ id, agencyId: AGENCY, departmentId, departmentName: departmentId, name: id, post: "", roles });

/** Everybody who could come near a case. */
const CAST = {
  officer: person("officer", "office", "requestOfficer"),
  office: person("head", "office", "officeHead"),
  department: person("clerk", "handling", "author"),
  departmentHead: person("chief", "handling", "departmentHead"),
  asked: person("asked", "asked", "author"),
  outsider: person("outsider", "elsewhere", "author"),
  leader: person("leader", "leaders", "leader"),
  publisher: person("publisher", "handling", "publisher"),
  systemAdmin: person("system", "handling", "systemAdmin"),
  securityAdmin: person("security", "handling", "securityAdmin"),
  auditAdmin: person("audit", "handling", "auditAdmin"),
  applicant: visitor(AGENCY, "203.0.113.1"),
  otherAgency: { ...person("officer2", "office", "requestOfficer", "officeHead"), agencyId: "other" },
} as const satisfies Record<string, Actor>;
type Cast = keyof typeof CAST;

const day = civilDate("2026-03-02");
const asked = { askedOn: day, dueOn: day, noteId: "", letterId: "", answerNoteId: null };

/** Facts under which nothing but role and state stands in the way of the act. */
const READY: Readonly<Partial<Record<Act, Partial<CaseFacts>>>> = {
  answerReasons: { reasons: { ...asked, answeredOn: null, accepted: null } },
  recordConsultationDelivery: { consultations: [consultation(null)] },
  recordConsultationAnswer: { consultations: [consultation(null)] },
  recordFeeDelivery: { fee: fee() },
  recordPayment: { fee: fee() },
  decideLetter: { toSign: waiting("askReasons"), reasons: null },
  recallLetter: { toSign: waiting("askReasons") },
  decideExtension: { extension: { proposed: { workingDays: 5, byId: "officer", on: day, reason: "" }, granted: null } },
  proposeDelay: { reasons: { ...asked, answeredOn: day, accepted: true } },
  decideDelay: { delay: { proposed: { until: day, byId: "officer", on: day, reason: "" }, granted: null } },
  proposeLog: { outcome: "GRANTED" },
  publishLog: { log: { live: false, waiting: { byId: "somebody" } } },
  declineLog: { log: { live: false, waiting: { byId: "somebody" } } },
  takeDownLog: { log: { live: true, waiting: null } },
  release: { reply: reply("GRANTED") },
};

function waiting(act: SignedAct): CaseFacts["toSign"] {
  return { draftId: "d", act, byId: "officer", on: day };
}

function reply(outcome: NonNullable<CaseFacts["reply"]>["outcome"]): CaseFacts["reply"] {
  return { replyId: "r", runId: "u", outcome, status: "issued", letterId: "l", issuedOn: day };
}

function consultation(answeredOn: typeof day | null): CaseFacts["consultations"][number] {
  const open = { deliveredOn: null, proofFileId: null, answerBy: null, answer: null, reasonable: false, noteId: null };
  return { id: "c", with: "thirdParty", sentOn: day, letterId: "l", ...open, answeredOn };
}

function fee(): NonNullable<CaseFacts["fee"]> {
  const noticed = { letterId: "l", method: "BY_PAGE" as const, earlier: 0, count: 31, yuan: 10, lines: [], noticedOn: day };
  return { ...noticed, deliveredOn: null, payBy: null, payments: [], paidYuan: 0, paidOn: null };
}

const subject = (state: RequestState, act: Act, facts: Partial<CaseFacts> = {}): CaseSubject => ({
  ...{ agencyId: AGENCY, handlerId: "officer", departmentId: "handling", askedDepartmentIds: ["asked"], drafted: true, deciderIds: [] },
  publicLog: true,
  facts: { ...NO_FACTS, receivedOn: day, filedOn: day, ...READY[act], ...facts, state },
});

/** Who may, by role alone. */
const BY: Readonly<Record<Act, readonly Cast[]>> = (() => {
  const staff: Cast[] = ["officer", "office"];
  const handlers: Cast[] = [...staff, "department", "departmentHead"];
  const all: Cast[] = [...handlers, "asked"];
  const public_: Cast[] = [...staff, "applicant"];
  const drafters: Cast[] = ["officer", "department", "departmentHead"];
  return {
    ...{
      confirmReceipt: staff,
      assign: staff,
      startHandling: staff,
      askSupplement: staff,
      lapse: staff,
      askReasons: staff,
      acceptReasons: staff,
    },
    ...{ answerSupplement: public_, answerReasons: public_, withdraw: public_, object: public_ },
    ...{ askOpinion: staff, giveOpinion: ["asked"], recordSearch: handlers, consult: staff, recordConsultationDelivery: staff },
    ...{ recordConsultationAnswer: staff, noticeFee: staff, recordFeeDelivery: staff, recordPayment: staff },
    ...{ decideLetter: ["office"], recallLetter: staff },
    ...{ proposeExtension: staff, decideExtension: ["office"], proposeDelay: staff, decideDelay: ["office"] },
    ...{ draftReply: drafters, submitReply: drafters, recallReply: drafters, issueReply: staff, recordDelivery: staff },
    ...{ split: staff, merge: staff, markRepeated: staff, transfer: staff, correctApplicantType: staff, correctApplicant: staff },
    ...{ addFile: all, addNote: all, unmask: staff, archive: staff, resumeHandling: staff, makeLetter: staff },
    ...{
      proposeLog: staff,
      publishLog: ["office", "publisher"],
      declineLog: [...staff, "publisher"],
      takeDownLog: [...staff, "publisher"],
    },
    // Whoever drafts items, of those who handle the case.
    release: ["department"],
  };
})();

const before: RequestState[] = ["registered", "review", "handling", "consulting"];
const work: RequestState[] = ["review", "handling", "consulting"];
const started: RequestState[] = [...before, "supplementing", "reasonAsked", "feeNoticed"];
const ended: RequestState[] = ["delivered", "withdrawn", "closed"];
const open: RequestState[] = [...OPEN_STATES];
const answered: RequestState[] = ["replied", "delivered", "archived"];

/** From where, as the procedure has it: written out a second time, so that a slip in the table is seen. */
const FROM: Readonly<Record<Act, readonly RequestState[]>> = {
  ...{ confirmReceipt: ["received"], assign: [...started, "replied"], startHandling: ["review"], askSupplement: ["review"] },
  ...{ answerSupplement: ["supplementing"], lapse: ["supplementing", "feeNoticed"], askReasons: ["review", "handling"] },
  ...{
    answerReasons: ["reasonAsked"],
    acceptReasons: ["reasonAsked"],
    askOpinion: started,
    giveOpinion: [...open, "replied"],
    recordSearch: work,
  },
  ...{ consult: ["handling", "consulting"], recordConsultationDelivery: ["consulting", "supplementing", "feeNoticed"] },
  ...{
    recordConsultationAnswer: ["consulting", "supplementing", "feeNoticed"],
    noticeFee: ["handling"],
    recordFeeDelivery: ["feeNoticed"],
  },
  ...{
    recordPayment: ["feeNoticed", "handling", "consulting"],
    proposeExtension: work,
    decideExtension: work,
    proposeDelay: work,
    decideDelay: work,
  },
  ...{
    draftReply: work,
    submitReply: ["review", "handling"],
    recallReply: ["replyReview", "replyApproved"],
    issueReply: ["replyApproved"],
  },
  ...{
    recordDelivery: ["replied", "delivered"],
    withdraw: open,
    object: [...open, "replied", ...ended],
    split: before,
    merge: ["received", ...started],
  },
  ...{
    markRepeated: work,
    transfer: before,
    correctApplicantType: [...open, "replied"],
    correctApplicant: [...open, "replied", "delivered"],
  },
  ...{ addFile: [...open, "replied", ...ended], addNote: [...open, "replied", ...ended], unmask: STATES, archive: ended },
  resumeHandling: ["delivered", "archived", "closed"],
  // What waits in this test is a request for reasons; from elsewhere it could not be sent any more.
  ...{ decideLetter: ["review", "handling"], recallLetter: started },
  makeLetter: [...open.filter((state) => state !== "received"), "replied", "delivered"],
  ...{ proposeLog: answered, publishLog: answered, declineLog: answered, takeDownLog: answered, release: answered },
};

describe("角色 × 状态 × 办理", () => {
  it(`every one of ${Object.keys(CAST).length} × ${STATES.length} × ${ALL_ACTS.length} is as the procedure has it, and every refusal says why`, () => {
    const wrong: string[] = [];
    for (const [who, actor] of Object.entries(CAST) as [Cast, Actor][]) {
      for (const state of STATES) {
        for (const act of ALL_ACTS) {
          const verdict = mayAct(actor, subject(state, act), act);
          const expected = BY[act].includes(who) && FROM[act].includes(state);
          if (verdict.allowed !== expected) wrong.push(`${who} ${state} ${act}: ${verdict.allowed}`);
          if (!verdict.allowed && !/[。]$/.test(verdict.reason)) wrong.push(`${who} ${state} ${act}: “${verdict.reason}”`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it("the table and this test know the same acts", () => {
    expect(Object.keys(BY).sort()).toEqual(Object.keys(ACTS).sort());
    expect(Object.keys(FROM).sort()).toEqual(Object.keys(ACTS).sort());
  });
});

describe("谁签发", () => {
  it("what the agency has its head sign waits for the head whoever sends it; nothing else does, and the head's own act is signed with it", () => {
    for (const act of [...SIGNED_ACTS, "decideExtension", "decideDelay", "withdraw"] as const) {
      for (const headSigns of [[], [...SIGNED_ACTS], SIGNED_ACTS.filter((one) => one !== act)] as const) {
        for (const actor of Object.values(CAST)) {
          const listed = headSigns.some((one) => one === act);
          expect(needsSignature(actor, act, headSigns)).toBe(listed && !actor.roles.includes("officeHead"));
        }
      }
    }
  });
});

describe("其他条件", () => {
  const once = { ...asked, answeredOn: day };
  const given = "GRANTED" as const;
  it.each<[string, Act, RequestState, Partial<CaseFacts>, string]>([
    ["a second 补正", "askSupplement", "review", { supplement: once }, "只能告知一次"],
    ["a second request for reasons", "askReasons", "handling", { reasons: { ...once, accepted: true } }, "不能再次要求"],
    ["reasons that have come", "answerReasons", "reasonAsked", { reasons: { ...once, accepted: null } }, "已经收到"],
    [
      "a second extension",
      "proposeExtension",
      "handling",
      { extension: { proposed: null, granted: { workingDays: 5, on: day, reason: "" } } },
      "不能再次延长",
    ],
    ["an extension twice proposed", "proposeExtension", "handling", READY.decideExtension ?? {}, "正在等"],
    ["a letter while another waits for its signature", "noticeFee", "handling", { toSign: waiting("consult") }, "等公开办负责人签发"],
    [
      "a supplement while it waits for its signature",
      "askSupplement",
      "review",
      { toSign: waiting("askSupplement") },
      "等公开办负责人签发",
    ],
    ["no letter to sign", "decideLetter", "review", { toSign: null }, "没有等待签发"],
    ["no letter to take back", "recallLetter", "review", { toSign: null }, "没有等待签发"],
    [
      "a second 补正 that was submitted before",
      "decideLetter",
      "review",
      { toSign: waiting("askSupplement"), supplement: once },
      "只能告知一次",
    ],
    ["no extension to decide on", "decideExtension", "handling", { extension: { proposed: null, granted: null } }, "没有等待决定"],
    ["a delay without accepted reasons", "proposeDelay", "handling", { reasons: null }, "第三十五条"],
    ["a second fee", "noticeFee", "handling", { fee: fee() }, "不能再次通知"],
    ["a payment without a fee", "recordPayment", "handling", { fee: null }, "没有通知过收费"],
    ["an answer when nobody was asked", "recordConsultationAnswer", "consulting", { consultations: [consultation(day)] }, "没有正在进行"],
    ["to consult after the reply", "consult", "handling", { outcome: given }, "已经答复过"],
    ["to split after the reply", "split", "handling", { outcome: given }, "已经答复过"],
    ["to withdraw after the reply", "withdraw", "handling", { outcome: given }, "已经答复过"],
    ["to show what was withdrawn", "proposeLog", "archived", { outcome: "OTHER_WITHDRAWN" }, "没有作出答复"],
    ["to propose a second wording", "proposeLog", "delivered", { ...READY.publishLog, outcome: given }, "正在等"],
    ["to publish one's own wording", "publishLog", "delivered", { log: { live: false, waiting: { byId: "head" } } }, "另一位"],
    ["to release what was withheld", "release", "delivered", { reply: reply("DENIED_STATE_SECRET") }, "没有提供信息"],
    ["to release of an earlier system", "release", "archived", { reply: null }, "没有用本平台"],
  ])("%s is refused", (_what, act, state, facts, words) => {
    const byAct: Partial<Record<Act, Actor>> = {
      decideLetter: CAST.office,
      decideExtension: CAST.office,
      publishLog: CAST.office,
      release: CAST.department,
    };
    const actor = byAct[act] ?? CAST.officer;
    const verdict = mayAct(actor, subject(state, act, facts), act);
    expect(verdict).toMatchObject({ allowed: false, reason: expect.stringContaining(words) });
  });

  it("nobody decides on an extension or a delay of their own", () => {
    const own = { workingDays: 5, byId: "head", on: day, reason: "" };
    expect(
      mayAct(CAST.office, subject("handling", "decideExtension", { extension: { proposed: own, granted: null } }), "decideExtension"),
    ).toMatchObject({
      reason: expect.stringContaining("另一位"),
    });
    const until = { until: day, byId: "head", on: day, reason: "" };
    expect(
      mayAct(CAST.office, subject("handling", "decideDelay", { delay: { proposed: until, granted: null } }), "decideDelay").allowed,
    ).toBe(false);
  });

  it("nothing is shown to the public while the agency has no public log", () => {
    for (const act of ["proposeLog", "publishLog"] as const) {
      expect(mayAct(CAST.office, { ...subject("delivered", act), publicLog: false }, act)).toMatchObject({
        reason: expect.stringContaining("没有开启"),
      });
    }
    expect(mayAct(CAST.office, { ...subject("delivered", "takeDownLog"), publicLog: false }, "takeDownLog").allowed).toBe(true);
  });

  it("a reply is not sent up before it is drafted", () => {
    expect(mayAct(CAST.officer, { ...subject("handling", "submitReply"), drafted: false }, "submitReply")).toMatchObject({
      reason: expect.stringContaining("拟写"),
    });
  });
});
