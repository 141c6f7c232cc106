import { invalidInput } from "@/lib/core/errors";
import { findOutcome } from "../outcomes";
import type { LetterFacts } from "./facts";
import { fieldFacts, type LetterField } from "./fields";
import { LETTERS, type LetterCode } from "./kinds";
import type { Letter, LetterPart } from "./letter";
import { nameProblems } from "./names";
import { letterRemedy, remedyParagraph } from "./remedy-paragraph";
import { feedbackForm, formFields, letterTable, withheldList } from "./tables";
import { LETTER_TEXTS } from "./texts/all";
import type { DerivedField, PartTemplate } from "./texts/template";
import { derivedValue, fieldValue, isLetterField, type LetterProblem, quotable } from "./values";

/**
 * A letter of this kind, filled in. Throws invalidInput that names, by field, all that is missing or wrong: no letter goes out with an
 * empty place, for an outcome that is not its own, or with a name that must not be in it.
 */
export function composeLetter(code: LetterCode, facts: LetterFacts): Letter {
  const { letter, problems } = compose(code, facts);
  if (problems.length === 0) return letter;
  const fields: Record<string, string[]> = {};
  for (const { field, message } of problems) fields[field] = [...(fields[field] ?? []), message];
  throw invalidInput(fields, `《${LETTERS[code].title}》还不能生成：${[...new Set(problems.map(({ message }) => message))].join("")}`);
}

/** What `composeLetter` would object to; none when the letter is ready. */
export const letterProblems = (code: LetterCode, facts: LetterFacts): readonly LetterProblem[] => compose(code, facts).problems;

const UNNUMBERED: readonly LetterCode[] = ["DEADLINE_SHEET", "THIRD_PARTY_FORM", "SERVICE_RECORD"];

function compose(code: LetterCode, given: LetterFacts): { letter: Letter; problems: LetterProblem[] } {
  const kind = LETTERS[code];
  const facts = withoutBlanks(given);
  const problems = [...headProblems(code, facts)];
  const remedy = letterRemedy(code, facts);
  const templates: PartTemplate[] = [...LETTER_TEXTS[code](facts)];
  if (remedy !== null)
    templates.push({ id: "remedy", text: remedyParagraph(remedy, code, facts.issuedOn, facts.deliveredOnline), fixed: true });
  const parts = templates.flatMap((template) => partOf(template, facts, problems));
  const lists = code === "REPLY_PARTIAL" ? [withheldList(facts)] : code === "THIRD_PARTY_ASK" ? [feedbackForm(facts)] : [];
  problems.push(...lists.flatMap((list) => list.problems));
  const annexes = lists.map(({ annex }) => annex);
  const letter: Letter = {
    code,
    title: kind.title,
    docNo: facts.docNo.trim(),
    agencyName: facts.agencyName.trim(),
    addressee: addresseeOf(code, facts).trim(),
    parts,
    remedy,
    enclosures: [...(facts.enclosures ?? []), ...annexes.map(({ title }) => title)],
    annexes,
    signed: code !== "THIRD_PARTY_FORM" && code !== "SERVICE_RECORD",
    issuedOn: facts.issuedOn,
    neverNames: kind.to === "thirdParty" || code === "THIRD_PARTY_FORM" ? (facts.neverNames ?? []) : [],
    madeAt: facts.madeAt,
  };
  problems.push(...nameProblems(letter));
  return { letter, problems };
}

/** The form that a third party fills in goes to the agency; the record of service to nobody. */
function addresseeOf(code: LetterCode, { addressee, agencyName }: LetterFacts): string {
  if (code === "SERVICE_RECORD") return "";
  return code === "THIRD_PARTY_FORM" ? agencyName : addressee;
}

function* headProblems(code: LetterCode, facts: LetterFacts): Generator<LetterProblem> {
  const { docNo, agencyName, outcome, enclosures = [] } = facts;
  if (docNo.trim() === "" && !UNNUMBERED.includes(code)) yield { field: "docNo", message: "缺少文号，请先编号。" };
  if (agencyName.trim() === "") yield { field: "agencyName", message: "缺少机关名称，请在机关设置里填写。" };
  if (addresseeOf(code, facts).trim() === "" && code !== "SERVICE_RECORD")
    yield { field: "addressee", message: "缺少收文人，请填写姓名或者名称。" };
  if (enclosures.some((name) => name.trim() === "")) yield { field: "enclosures", message: "有一个附件没有名称。" };
  if (!code.startsWith("REPLY_") && !code.startsWith("CLOSE_")) return;
  const found = outcome === null ? null : findOutcome(outcome);
  if (found === null) yield { field: "outcome", message: "还没有确定办理结果。" };
  else if (found.letter !== code) {
    yield {
      field: "outcome",
      message: `办理结果是“${found.label}”，应当使用《${LETTERS[found.letter].title}》（${found.article ?? "其他"}），不能用这份文书。`,
    };
  }
}

const CITATION =
  /《[^》]+》|第[一二三四五六七八九十百]+条(?:第[一二三四五六七八九十]+款)?(?:（[一二三四五六七八九十]+）|第（[一二三四五六七八九十]+）项)*/g;
const PLACE = /\{\{(\w+)\}\}/g;
/** The same, with the quotation mark that stands before it. */
const QUOTED_PLACE = /(“?)\{\{(\w+)\}\}/g;

/** What stays when a paragraph is worded otherwise: what the template cites, and the days and numbers put into it. */
function partOf(template: PartTemplate, facts: LetterFacts, problems: LetterProblem[]): LetterPart[] {
  if ("table" in template) {
    const made = letterTable(template.table, facts);
    problems.push(...made.problems);
    return [{ kind: "table", id: template.id, table: made.table }];
  }
  const keeps = new Set<string>(template.text.match(CITATION) ?? []);
  const text = template.text.replace(QUOTED_PLACE, (_, mark: string, name: string) => {
    const { text: value, kept } = setValue(name, facts, problems);
    if (kept) keeps.add(value);
    return mark === "" ? value : mark + quotable(value);
  });
  if (text === "") return [];
  const editable = template.fixed !== true;
  return [{ kind: "text", id: template.id, text, editable, keeps: editable ? [...keeps] : [] }];
}

function setValue(name: string, facts: LetterFacts, problems: LetterProblem[]): { text: string; kept: boolean } {
  if (isLetterField(name)) {
    const value = fieldValue(name, facts);
    if ("text" in value) return { text: value.text, kept: ["day", "number"].includes(fieldFacts(name).kind) };
    problems.push({ field: name, message: value.problem });
    return { text: "", kept: false };
  }
  const value = derivedValue(name as DerivedField, facts);
  if ("text" in value) return { text: value.text, kept: name !== "you" };
  if (!problems.some(({ field }) => field === value.field)) problems.push({ field: value.field, message: value.problem });
  return { text: "", kept: false };
}

/** A field that a letter takes, for the form that asks for it. */
export interface AskedField {
  readonly key: LetterField;
  readonly label: string;
  readonly required: boolean;
  readonly multiline: boolean;
  /** the case or the settings know it, or an officer writes it */
  readonly from: "case" | "officer";
  readonly day: boolean;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/**
 * The fields of a letter, in the order of its text, for what is known so far: which there are can depend on the outcome, on what is
 * chosen in others, and on enclosures.
 */
export function letterFields(code: LetterCode, given: LetterFacts): readonly AskedField[] {
  const facts = withoutBlanks(given);
  const optional = OPTIONAL[code] ?? [];
  const marks = Object.fromEntries(optional.map((field) => [field, "…"]));
  const bare = Object.fromEntries(Object.entries(facts.values).filter(([field]) => !optional.some((one) => one === field)));
  const formed = LETTER_TEXTS[code](facts).flatMap((part) => ("table" in part ? formFields(part.table) : []));
  const required = [...fieldsIn(code, { ...facts, values: bare }), ...formed.flatMap(({ field, required: must }) => (must ? [field] : []))];
  const all = [...fieldsIn(code, { ...facts, values: { ...bare, ...marks } }), ...required, ...formed.map(({ field }) => field)];
  return [...new Set(all)].map((key) => {
    const { label, kind, known, options } = fieldFacts(key);
    return {
      key,
      label,
      required: required.includes(key),
      multiline: kind === "items" || (kind === "phrase" && known === undefined && options === undefined),
      from: known === undefined ? "officer" : "case",
      day: kind === "day",
      options: options ?? [],
    };
  });
}

/** Sentences that a text has only when there is something to say. */
const OPTIONAL: Readonly<Partial<Record<LetterCode, readonly LetterField[]>>> = {
  REPLY_NOT_GOV_INFO: ["properChannel"],
  REPLY_DENIED: ["closedReason"],
  CLOSE_WITHDRAWN: ["receivedOn"],
};

function fieldsIn(code: LetterCode, facts: LetterFacts): LetterField[] {
  const texts = LETTER_TEXTS[code](facts).flatMap((part) => ("text" in part ? [part.text] : []));
  const remedy = letterRemedy(code, facts);
  if (remedy !== null) texts.push(remedyParagraph(remedy, code, facts.issuedOn, facts.deliveredOnline));
  return [...new Set([...texts.join("").matchAll(PLACE)].map(([, name]) => name ?? ""))].filter(isLetterField);
}

/** A field of blanks is one that has not been filled in. */
const withoutBlanks = (facts: LetterFacts): LetterFacts => ({
  ...facts,
  values: Object.fromEntries(Object.entries(facts.values).filter(([, value]) => value.trim() !== "")),
});
