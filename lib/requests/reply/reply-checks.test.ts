import { describe, expect, it } from "vitest";
import { civilDate } from "@/lib/core/civil-date";
import { type CaseFacts, type Consulted, NO_FACTS } from "../case/facts";
import type { Letter } from "../letters/letter";
import type { OutcomeCode, Remedy } from "../outcomes";
import { type ReplyContent, type ReplyFile, replySchema } from "./content";
import { checkReply, stops } from "./reply-checks";

const day = civilDate("2026-03-10");
const letterWith = (remedy: Remedy | null): Letter => ({
  ...{ code: "REPLY_OTHER", title: "", docNo: "", agencyName: "", addressee: "", parts: [], remedy, enclosures: [], annexes: [] },
  ...{ signed: true, issuedOn: day, neverNames: [], madeAt: "" },
});
const file = (inspection: unknown): ReplyFile => ({ id: "f", name: "名单.pdf", kind: "source", plainSha256: "", inspection });
const consulted = (changes: Partial<Consulted>): Consulted => ({
  ...{ id: "c", with: "thirdParty", sentOn: day, letterId: "l", deliveredOn: day, proofFileId: "p", answerBy: day },
  ...{ answeredOn: day, answer: "refuses", reasonable: true, noteId: null },
  ...changes,
});

interface Given {
  content?: Partial<ReplyContent>;
  facts?: Partial<CaseFacts>;
  files?: ReplyFile[];
  remedy?: Remedy | null;
  today?: string;
}

const check = (
  outcome: OutcomeCode,
  { content = {}, facts = {}, files = [], remedy = "REVIEW_OR_SUIT", today = "2026-03-10" }: Given = {},
) =>
  checkReply({
    content: { ...replySchema.parse({ outcome }), ...content },
    facts: { ...NO_FACTS, ...facts },
    ...{ files, letter: letterWith(remedy), letterProblems: [], today: civilDate(today), dueOn: civilDate("2026-03-20") },
  });
const failed = (...given: Parameters<typeof check>) =>
  check(...given)
    .filter(({ ok }) => !ok)
    .map(({ key, level }) => `${key} ${level}`);

const passed = { secrecy: { result: "passed" as const, note: "" } };
const withheld = [{ passage: "电话", place: "", ground: "DENIED_THIRD_PARTY" as const, reason: "个人隐私" }];
const asked = { askedOn: day, dueOn: day, noteId: "", letterId: "", answerNoteId: null };

describe("签发前的核对", () => {
  it.each<[string, OutcomeCode, Given, string[]]>([
    ["a grant in order", "GRANTED", { content: passed, files: [file({ clean: true })] }, []],
    ["a grant without the secrecy review", "GRANTED", { files: [] }, ["secrecy stop"]],
    ["an unsure secrecy review", "GRANTED", { content: { secrecy: { result: "unsure", note: "" } } }, ["secrecy stop"]],
    ["a file that was not looked into", "GRANTED", { content: passed, files: [file(null)] }, ["hidden warn"]],
    ["a file with nothing unseen in it", "GRANTED", { content: passed, files: [file({ hidden: [] })] }, []],
    ["a file with a script in it", "GRANTED", { content: passed, files: [file({ hidden: ["JavaScript 脚本"] })] }, ["hidden warn"]],
    ["a file that cannot be opened", "GRANTED", { content: passed, files: [file({ problem: "设有密码" })] }, ["hidden warn"]],
    [
      "the original of a file of which a part is withheld",
      "PARTIAL",
      { content: { ...passed, withheld }, files: [file({ hidden: [] })], remedy: "REVIEW_FIRST" },
      ["hidden stop"],
    ],
    [
      "part of a file that was not looked into",
      "PARTIAL",
      { content: { ...passed, withheld }, files: [file({ clean: false })], remedy: "REVIEW_FIRST" },
      ["hidden stop"],
    ],
    ["a part without what is withheld", "PARTIAL", { content: passed, remedy: "REVIEW_FIRST" }, ["withheld stop"]],
    [
      "a withheld passage without a reason",
      "PARTIAL",
      { content: { ...passed, withheld: withheld.map((one) => ({ ...one, reason: "" })) }, remedy: "REVIEW_FIRST" },
      ["withheldGrounds stop"],
    ],
    [
      "a passage withheld on a ground that is none",
      "PARTIAL",
      { content: { ...passed, withheld: withheld.map((one) => ({ ...one, ground: "GRANTED" as const })) } },
      ["withheldGrounds stop"],
    ],
    ["files with a refusal", "REFUSED_PETITION", { files: [file(null)] }, ["noFiles stop"]],
    [
      "a third party never asked",
      "DENIED_THIRD_PARTY",
      { remedy: "REVIEW_FIRST" },
      ["thirdPartyAsked stop", "thirdPartyProof stop", "thirdPartyAnswer stop", "thirdPartyRefused stop"],
    ],
    [
      "a third party asked, refused with reason",
      "DENIED_THIRD_PARTY",
      { remedy: "REVIEW_FIRST", facts: { consultations: [consulted({})] } },
      [],
    ],
    [
      "a third party without proof of delivery",
      "DENIED_THIRD_PARTY",
      { remedy: "REVIEW_FIRST", facts: { consultations: [consulted({ proofFileId: null })] } },
      ["thirdPartyProof stop", "thirdPartyAnswer stop"],
    ],
    [
      "a third party that agrees",
      "DENIED_THIRD_PARTY",
      { remedy: "REVIEW_FIRST", facts: { consultations: [consulted({ answer: "agrees" })] } },
      ["thirdPartyRefused stop"],
    ],
    [
      "a grant against a third party's reasons",
      "GRANTED",
      { content: passed, facts: { consultations: [consulted({})] } },
      ["thirdParty warn"],
    ],
    [
      "a consultation that is open",
      "REFUSED_PETITION",
      { facts: { consultations: [consulted({ answeredOn: null, answer: null })] } },
      ["consultations stop"],
    ],
    ["not found, without a search", "UNAVAILABLE_NOT_EXIST", {}, ["search stop"]],
    [
      "not found, with a search that found it",
      "UNAVAILABLE_NOT_EXIST",
      { facts: { searches: [{ noteId: "", on: day, found: true }] } },
      ["search stop", "notFound warn"],
    ],
    ["not found, searched", "UNAVAILABLE_NOT_EXIST", { facts: { searches: [{ noteId: "", on: day, found: false }] } }, []],
    ["repeated, without the earlier one", "REFUSED_REPEATED", {}, ["repeated stop"]],
    ["excessive, without asking", "REFUSED_EXCESSIVE", {}, ["reasonsAsked stop", "reasonsJudged stop"]],
    [
      "excessive, but accepted",
      "REFUSED_EXCESSIVE",
      { facts: { reasons: { ...asked, answeredOn: day, accepted: true } } },
      ["reasonsJudged stop"],
    ],
    ["still unclear, never corrected", "UNAVAILABLE_STILL_UNCLEAR", {}, ["supplement stop"]],
    ["another agency, not named", "UNAVAILABLE_OTHER_AGENCY", {}, ["otherAgency warn"]],
    ["a refusal that does not say review first", "DENIED_STATE_SECRET", { remedy: "REVIEW_OR_SUIT" }, ["remedy stop"]],
    ["a refusal that does", "DENIED_STATE_SECRET", { remedy: "REVIEW_FIRST" }, []],
    ["a lapse by reply", "LAPSED_NO_PAYMENT", {}, ["outcome stop"]],
    ["a late reply", "REFUSED_PETITION", { today: "2026-03-23" }, ["inTime warn"]],
  ])("%s", (_what, outcome, given, expected) => expect(failed(outcome, given)).toEqual(expected));

  it("a fee by page where nothing is handed out", () => {
    const noticed = { letterId: "", method: "BY_PAGE" as const, earlier: 0, count: 31, yuan: 10, lines: [], noticedOn: day };
    const fee = { ...noticed, deliveredOn: null, payBy: null, payments: [], paidYuan: 10, paidOn: day };
    expect(failed("ALREADY_PUBLIC", { facts: { fee } })).toEqual(["fee stop"]);
  });

  it("every check that fails says in Chinese what is wrong; a late reply never stops", () => {
    const checks = check("DENIED_THIRD_PARTY", { today: "2026-04-20" });
    for (const { ok, message } of checks) if (!ok) expect(message).toMatch(/\p{Script=Han}.*[。：]|\p{Script=Han}$/u);
    expect(stops(checks).map(({ key }) => key)).not.toContain("inTime");
  });
});
