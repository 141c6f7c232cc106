import type { ApplicantType } from "@/lib/generated/prisma/enums";
import { openPersonal, type Personal, personalSchema, sealPersonal, shownName } from "@/lib/requests/applicant/personal";

/** Who appeals, when it is not the request's own applicant. */
export interface GivenAppellant {
  type: ApplicantType;
  name: string;
  phone: string;
  address: string;
}

/** The columns that hold an appellant: encrypted in full, and as lists may show it. Nothing known: nothing kept. */
export function appellantColumns(appealId: string, { type, name, phone, address }: GivenAppellant) {
  const known = name !== "";
  const sealed = known ? sealPersonal(personalSchema.parse({ name, phone, address }), appealId) : "";
  return { applicantId: null, appellantType: known ? type : null, sealed, shownName: known ? shownName(type, name) : "" };
}

export const openAppellant = (row: { id: string; sealed: string }): Personal | null => openPersonal(row);
