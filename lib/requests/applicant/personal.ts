import { z } from "zod";
import { decrypt, encrypt, fingerprint } from "@/lib/core/encryption";
import type { ApplicantType } from "@/lib/generated/prisma/enums";
import { maskIdentityNumber, maskMiddle, maskMobile, maskName } from "@/lib/screening/masks";
import { ID_KINDS } from "../case/words";

const line = z.string().default("");

/** Who asks, as they told it. Kept encrypted; nothing of it is logged or put into events. */
export const personalSchema = z.object({
  name: line,
  idKind: z.enum([...ID_KINDS, ""]).default(""),
  idNumber: line,
  creditCode: line,
  legalPerson: line,
  contactPerson: line,
  phone: line,
  address: line,
  postcode: line,
  email: line,
  agentName: line,
  agentPhone: line,
});
export type Personal = z.output<typeof personalSchema>;

const PURPOSE = "applicant";

export const sealPersonal = (personal: Personal, applicantId: string): string => encrypt(JSON.stringify(personal), PURPOSE, applicantId);

/** What was sealed, or null: erased, or sealed with another secret. */
export function openPersonal({ id, sealed }: { id: string; sealed: string }): Personal | null {
  const json = sealed === "" ? null : decrypt(sealed, PURPOSE, id);
  return json === null ? null : personalSchema.parse(JSON.parse(json));
}

/** A number as it is compared: without blanks and separators, full-width letters made plain. */
export const plainNumber = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\s\-—–]/g, "")
    .toUpperCase();
const plainName = (text: string): string => text.normalize("NFKC").replace(/\s/g, "").toLowerCase();
const plainPhone = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/\D/g, "")
    .replace(/^(86|0086)(?=1\d{10}$)/, "");

export interface Prints {
  numberPrint: string | null;
  namePrint: string;
  phonePrint: string | null;
}

/** By what the same applicant is recognised, without being readable: identity number or credit code, name, telephone. */
export function printsOf(personal: Pick<Personal, "name" | "idNumber" | "creditCode" | "phone">): Prints {
  const number = plainNumber(personal.creditCode || personal.idNumber);
  const phone = plainPhone(personal.phone);
  return {
    numberPrint: number === "" ? null : fingerprint(number, "applicant-number"),
    namePrint: fingerprint(plainName(personal.name), "applicant-name"),
    phonePrint: phone.length < 7 ? null : fingerprint(phone, "applicant-phone"),
  };
}

/** How lists name an applicant: a person by the surname, an organisation in full. */
export const shownName = (type: ApplicantType, name: string): string => (type === "naturalPerson" ? maskName(name) : name.trim());

const maskEmail = (text: string): string => {
  const at = text.indexOf("@");
  return at <= 0 ? maskMiddle(text, 1, 0) : `${maskMiddle(text.slice(0, at), 1, 0)}${text.slice(at)}`;
};

/** Each field with enough of it to recognise it, and not enough to use it. */
export function maskPersonal(type: ApplicantType, personal: Personal): Readonly<Record<keyof Personal, string>> {
  const phone = (text: string): string => (/^\+?[\d\- ]{11,}$/.test(text) ? maskMobile(text) : maskMiddle(text, 3, 2));
  return {
    name: shownName(type, personal.name),
    idKind: personal.idKind,
    idNumber: personal.idKind === "idCard" ? maskIdentityNumber(personal.idNumber) : maskMiddle(personal.idNumber, 2, 2),
    creditCode: personal.creditCode,
    legalPerson: maskName(personal.legalPerson),
    contactPerson: maskName(personal.contactPerson),
    phone: phone(personal.phone),
    address: maskMiddle(personal.address, 6, 0),
    postcode: personal.postcode,
    email: maskEmail(personal.email),
    agentName: maskName(personal.agentName),
    agentPhone: phone(personal.agentPhone),
  };
}
