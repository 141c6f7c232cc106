import { type CivilDate, fromDatabaseDate } from "@/lib/core/civil-date";
import type { Tx } from "@/lib/core/db";
import { conflict } from "@/lib/core/errors";
import { openCode } from "../applicant/codes";
import { openPersonal, type Personal } from "../applicant/personal";
import type { LoadedCase } from "../case/load";
import { PROVIDE_FORM_WORDS, PROVIDE_FORMS } from "../case/words";
import { type RequestSettings, requestSettings } from "../public/settings";
import { CHANNEL_FACTS } from "../receipt";
import type { LetterFacts } from "./facts";
import type { LetterField } from "./fields";
import { LETTERS, type LetterCode } from "./kinds";
import { letterNumber } from "./number";

/** What letters of a case are filled from. */
export interface LetterSource {
  readonly loaded: LoadedCase;
  readonly settings: RequestSettings & { agencyName: string };
  readonly personal: Personal;
  readonly contactName: string;
  /** codes of the letters that the case already has */
  readonly sent: readonly { readonly code: string; readonly docNo: string; readonly id: string }[];
  readonly now: Date;
}

/** Throws a Conflict when the personal data has been erased: nothing can be addressed any more. */
export async function letterSource(tx: Tx, loaded: LoadedCase, now: Date): Promise<LetterSource> {
  const { row } = loaded;
  const personal = openPersonal(row.applicant);
  if (personal === null) throw conflict("申请人的个人信息已按保存期限清除，不能再制作文书。");
  const settings = await requestSettings(tx, row.agencyId);
  const handler = row.handlerId === null ? null : await tx.user.findUnique({ where: { id: row.handlerId }, select: { name: true } });
  const sent = await tx.requestLetter.findMany({ where: { requestId: row.id }, select: { code: true, docNo: true, id: true } });
  return { loaded, settings, personal, contactName: handler?.name ?? settings.officeName, sent, now };
}

/** 文号 of the next letter of this kind. */
export function nextDocNo({ loaded: { row }, settings, sent }: LetterSource, code: LetterCode): string {
  const nth =
    sent.filter((one) => one.code === code || (LETTERS[code].suffix !== "" && suffixOf(one.code) === LETTERS[code].suffix)).length + 1;
  if (row.year !== null && row.seq !== null)
    return letterNumber({ agencyShort: settings.letterPrefix, year: row.year, seq: row.seq, code, nth });
  const { suffix } = LETTERS[code];
  return suffix === "" ? "" : `${row.caseNo}-${suffix}${nth > 1 ? nth - 1 : ""}`;
}

const suffixOf = (code: string): string => (Object.hasOwn(LETTERS, code) ? LETTERS[code as LetterCode].suffix : "");

const set = (day: CivilDate | null | undefined): string => day ?? "";

/** What the case and the settings know of the fields of any letter. */
export function knownValues({
  loaded: { row, facts },
  settings,
  personal,
  contactName,
  sent,
}: LetterSource): Partial<Record<LetterField, string>> {
  const [consultation] = facts.consultations.toReversed();
  const form = PROVIDE_FORMS.find((one) => one === row.provideForm);
  return {
    caseNo: row.caseNo,
    queryCode: openCode(row.intake) ?? "",
    channel: CHANNEL_FACTS[row.channel].name,
    receivedOn: set(facts.receivedOn),
    requestedInfo: row.docNo !== "" && row.docNo !== row.subject ? `${row.subject}（${row.docNo}）` : row.subject,
    dueOn: row.dueOn === null ? "" : fromDatabaseDate(row.dueOn),
    contactName,
    contactTel: settings.officePhone,
    reviewAuthority: settings.reviewAuthority,
    reviewOnlineChannel: settings.reviewOnlineChannel,
    court: settings.court,
    payeeAccount: settings.payeeAccount,
    supplementDueOn: set(facts.supplement?.dueOn),
    supplementSentOn: set(facts.supplement?.askedOn),
    supplementReceivedOn: set(facts.supplement?.answeredOn),
    reasonDueOn: set(facts.reasons?.dueOn),
    reasonReceivedOn: set(facts.reasons?.answeredOn),
    reasonAskDocNo: sent.find(({ code }) => code === "REASON_ASK")?.docNo ?? "",
    feeDocNo: sent.find(({ code }) => code === "FEE_NOTICE")?.docNo ?? "",
    payDueOn: set(facts.fee?.payBy),
    consultSentOn: set(consultation?.sentOn),
    thirdPartyReceivedOn: set(consultation?.deliveredOn),
    thirdPartyAnsweredOn: set(consultation?.answeredOn),
    provideForm: form === undefined ? "电子文件" : PROVIDE_FORM_WORDS[form],
    responsibleAgency: facts.otherAgency?.name ?? "",
    responsibleContact: facts.otherAgency?.contact ?? "",
    earlierReplyOn: set(facts.repeatOf?.repliedOn),
    recipient: personal.name,
  };
}

/** The facts of a letter: what the case knows, with what this letter is told beside. */
export function letterFacts(source: LetterSource, code: LetterCode, told: Partial<LetterFacts> = {}): LetterFacts {
  const { loaded, settings, personal, now } = source;
  const { row, today } = loaded;
  const toApplicant = LETTERS[code].to === "applicant";
  const values = Object.fromEntries(
    Object.entries({ ...knownValues(source), ...told.values }).filter(([, value]) => value !== undefined && value !== ""),
  );
  return {
    docNo: nextDocNo(source, code),
    agencyName: settings.agencyName,
    issuedOn: today,
    addressee: toApplicant ? personal.name : "",
    person: row.applicantType === "naturalPerson" ? "natural" : "organisation",
    outcome: null,
    deliveredOnline: row.provideWay === "online" || row.provideWay === "email",
    neverNames: toApplicant ? [] : [personal.name, personal.agentName].filter((name) => name !== ""),
    madeAt: now.toISOString(),
    ...told,
    values,
  };
}
