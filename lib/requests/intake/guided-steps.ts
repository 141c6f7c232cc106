import type { CivilDate } from "@/lib/core/civil-date";
import type { FieldErrors } from "@/lib/core/errors";
import type { FileKind } from "../case/words";
import { type FilingValues, filingProblems } from "./filing";

/** The pages of the guided form, one thing a page, in their order; the last one reads everything back. */
export const GUIDED_STEPS = ["wanted", "who", "identity", "delivery", "contact", "files"] as const;
export type GuidedStep = (typeof GUIDED_STEPS)[number];

export const isGuidedStep = (text: string): text is GuidedStep => GUIDED_STEPS.some((step) => step === text);

/** A field that takes text, or a kind of file. */
export type GuidedField = keyof FilingValues | ProofKind;
export type ProofKind = Extract<FileKind, "identityProof" | "organisationProof" | "authorization" | "attachment">;
export type Typed = Readonly<Record<string, string>>;

const PERSON = ["name", "idKind", "idNumber", "agentName", "agentPhone"] as const;
const ORGANISATION = ["name", "creditCode", "legalPerson", "contactPerson", "agentName", "agentPhone"] as const;

export const isNatural = (values: Typed): boolean => (values.applicantType ?? "") === "naturalPerson";

/** What a step asks for; it depends on who applies and on how the answer is to come. */
export function fieldsOf(step: GuidedStep, values: Typed): readonly GuidedField[] {
  switch (step) {
    case "wanted":
      return ["subject", "docNo", "description"];
    case "who":
      return ["applicantType"];
    case "identity":
      return isNatural(values) ? PERSON : ORGANISATION;
    case "delivery":
      return ["provideForm", "provideWay", "assistance"];
    case "contact":
      return ["phone", "email", "address", "postcode"];
    case "files":
      return proofsOf(values);
  }
}

/** The kinds of file that are asked for, the required ones first. */
export function proofsOf(values: Typed): readonly ProofKind[] {
  const own = isNatural(values) ? "identityProof" : "organisationProof";
  return hasAgent(values) ? [own, "authorization", "attachment"] : [own, "attachment"];
}

const hasAgent = (values: Typed): boolean => (values.agentName ?? "").trim() !== "";

const MISSING_PROOF: Readonly<Partial<Record<ProofKind, string>>> = {
  identityProof: "请上传身份证明，手机拍的照片也可以",
  organisationProof: "请上传营业执照、登记证书等证明文件",
  authorization: "由代理人办理的，请上传授权委托书",
};

/** What still keeps this form from being filed, by field; files are known by their kinds. */
export function guidedProblems(values: Typed, fileKinds: readonly string[], today: CivilDate): FieldErrors {
  const missing = proofsOf(values).flatMap((kind) => {
    const message = MISSING_PROOF[kind];
    return message === undefined || fileKinds.includes(kind) ? [] : [[kind, [message]] as const];
  });
  const asked = new Set<string>(GUIDED_STEPS.flatMap((step) => fieldsOf(step, values)));
  const wrong = Object.entries(filingProblems(onlyOwn(values), today)).filter(([field]) => asked.has(field));
  return Object.fromEntries([...wrong, ...missing]);
}

/** As `guidedProblems`, of the fields of one step. */
export function stepProblems(step: GuidedStep, values: Typed, fileKinds: readonly string[], today: CivilDate): FieldErrors {
  const fields: readonly string[] = fieldsOf(step, values);
  return Object.fromEntries(Object.entries(guidedProblems(values, fileKinds, today)).filter(([field]) => fields.includes(field)));
}

/** The step on which a field is asked for. */
export const stepOf = (field: string, values: Typed): GuidedStep =>
  GUIDED_STEPS.find((step) => fieldsOf(step, values).some((asked) => asked === field)) ?? "wanted";

/** The first step that something is missing from; null: all can be read back. */
export function firstOpenStep(values: Typed, fileKinds: readonly string[], today: CivilDate): GuidedStep | null {
  const problems = guidedProblems(values, fileKinds, today);
  return GUIDED_STEPS.find((step) => fieldsOf(step, values).some((field) => problems[field] !== undefined)) ?? null;
}

/** Whoever changes from a person to an organisation leaves behind what was asked of a person: it is kept in the draft, and not filed. */
export function onlyOwn(values: Typed): Typed {
  const other: readonly string[] = isNatural(values) ? ["creditCode", "legalPerson", "contactPerson"] : ["idKind", "idNumber"];
  return Object.fromEntries(Object.entries(values).filter(([field]) => !other.includes(field)));
}

/** What proofs and corrections may be: pictures and documents of one page or more. */
export const APPLICANT_FILES = ["jpg", "jpeg", "png", "webp", "pdf", "ofd", "doc", "docx", "wps", "xls", "xlsx"] as const;

/** Why a file of this name is not taken from an applicant; null: it may be looked at. */
export function applicantFileFault(name: string): string | null {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  if (APPLICANT_FILES.some((known) => known === extension)) return null;
  if (extension === "heic" || extension === "heif")
    return `“${name}”没有上传：请把照片另存为 JPG 后再传（苹果手机：设置—相机—格式—兼容性最佳）。`;
  return `“${name}”没有上传：只接受图片（JPG、PNG）、PDF、OFD、Word、WPS 和 Excel 文件。`;
}
