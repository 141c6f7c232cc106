import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { CivilDate } from "@/lib/core/civil-date";
import type { FieldErrors } from "@/lib/core/errors";
import { creditNumberFault, identityNumberFault } from "../applicant/number-faults";
import { type Personal, personalSchema, plainNumber } from "../applicant/personal";
import { requiredText, text } from "../case/fields";
import { APPLICANT_TYPES, ID_KINDS, PROVIDE_FORMS, PROVIDE_WAYS } from "../case/words";
import { assistanceParts } from "./assistance";

/** Names one form from its first page on: it files once. */
export const newFormKey = (): string => randomBytes(24).toString("base64url");
export const formKey = z.string().regex(/^[\w-]{32}$/, "表单已经失效，请从头开始填写");

/** Everything a request says, as flat text; what must be there depends on who asks. */
export const filingFields = {
  applicantType: z.enum(APPLICANT_TYPES, "请选择申请人类型"),
  name: requiredText("请填写姓名或者名称", 100),
  idKind: z.enum([...ID_KINDS, ""], "请选择证件类型").default(""),
  idNumber: text(40),
  creditCode: text(40),
  legalPerson: text(60),
  contactPerson: text(60),
  phone: text(40),
  address: text(200),
  postcode: text(10),
  email: text(100),
  agentName: text(60),
  agentPhone: text(40),
  subject: text(300),
  docNo: text(100),
  description: text(3000),
  provideForm: z.enum([...PROVIDE_FORMS, ""], "请选择提供方式").default(""),
  provideWay: z.enum([...PROVIDE_WAYS, ""], "请选择获取途径").default(""),
  assistance: text(300),
} as const;

export type FilingValues = z.output<z.ZodObject<typeof filingFields>>;

export type FilingStep = "applicant" | "request" | "delivery";

/** Which fields each step of the guided form asks for. */
export const stepFields: Readonly<Record<FilingStep, readonly (keyof FilingValues)[]>> = {
  applicant: [
    ...(["applicantType", "name", "idKind", "idNumber", "creditCode", "legalPerson", "contactPerson"] as const),
    ...(["phone", "address", "postcode", "email", "agentName", "agentPhone"] as const),
  ],
  request: ["subject", "docNo", "description"],
  delivery: ["provideForm", "provideWay", "assistance"],
};

const SUBJECT_MOST = 60;

/** What names the wanted information in one line; a long description is cut, and says so. */
export const subjectOf = ({ subject, docNo, description }: Pick<FilingValues, "subject" | "docNo" | "description">): string =>
  subject || docNo || shortened(description.replace(/\s+/g, " "));

const shortened = (line: string): string => (line.length > SUBJECT_MOST ? `${line.slice(0, SUBJECT_MOST - 1)}…` : line);

type Problems = Record<string, string[]>;

/** What is said but cannot be right, wherever it comes from: numbers by their checksum, forms of addresses. */
export function wrongValues(values: FilingValues, today: CivilDate): Problems {
  const problems: Problems = {};
  if (values.idKind === "idCard" && values.idNumber !== "") {
    const fault = identityNumberFault(plainNumber(values.idNumber), today);
    if (fault !== null) problems.idNumber = [fault];
  }
  const codeFault = values.creditCode === "" ? null : creditNumberFault(plainNumber(values.creditCode));
  if (codeFault !== null) problems.creditCode = [codeFault];
  if (values.email !== "" && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(values.email)) problems.email = ["电子邮箱写成 name@example.com 的样子"];
  for (const field of ["phone", "agentPhone"] as const) {
    if (values[field] !== "" && values[field].replace(/\D/g, "").length < 7) problems[field] = ["电话号码太短，固定电话请加区号"];
  }
  if (values.postcode !== "" && !/^\d{6}$/.test(values.postcode)) problems.postcode = ["邮政编码是 6 位数字"];
  return problems;
}

/** What the law asks a request to hold (条例第二十九条) and is not there. */
export function missingValues(values: FilingValues): Problems {
  const problems: Problems = {};
  const need = (field: keyof FilingValues, message: string): void => {
    if (values[field] === "") problems[field] = [message];
  };
  if (values.applicantType === "naturalPerson") {
    need("idKind", "请选择证件类型");
    need("idNumber", "请填写证件号码");
  } else {
    need("creditCode", "请填写统一社会信用代码");
    need("legalPerson", "请填写法定代表人或者负责人");
    need("contactPerson", "请填写联系人");
  }
  need("phone", "请填写联系电话，以便与您确认");
  if (values.provideWay === "post") {
    need("address", "选择邮寄的，请填写联系地址");
    need("postcode", "选择邮寄的，请填写邮政编码");
  }
  if (values.provideWay === "email") need("email", "选择电子邮件的，请填写电子邮箱");
  if (values.provideForm === "other" && assistanceParts(values.assistance).more === "")
    problems.assistance = ["提供方式选择“其他”的，请写明希望怎样提供"];
  if (values.provideWay === "fax" && values.assistance.replace(/\D/g, "").length < 7)
    problems.assistance = ["选择传真的，请写明传真号码，固定电话请加区号"];
  if (values.agentName !== "") need("agentPhone", "请填写代理人的联系电话");
  if (values.subject === "" && values.docNo === "" && values.description === "") {
    problems.subject = ["请填写所需政府信息的名称、文号或者特征描述中的至少一项"];
  }
  need("provideForm", "请选择提供方式");
  need("provideWay", "请选择获取途径");
  return problems;
}

const parsed = z.object(filingFields);

/** Everything that keeps these values from being filed, by field; for one step, of its fields alone. */
export function filingProblems(raw: Readonly<Record<string, unknown>>, today: CivilDate, step?: FilingStep): FieldErrors {
  const read = parsed.safeParse(raw);
  const problems: Problems = {};
  const values = read.success ? read.data : { ...EMPTY, ...textOf(raw) };
  if (!read.success) for (const { path, message } of read.error.issues) problems[String(path[0])] ??= [message];
  if (values.name === "") problems.name = [values.applicantType === "naturalPerson" ? "请填写姓名" : "请填写单位名称"];
  const found = { ...missingValues(values), ...wrongValues(values, today), ...problems };
  const asked: readonly string[] | null = step === undefined ? null : stepFields[step];
  // Where a way is chosen that needs an address, the step of the ways cannot mend what the step of the applicant lacks: it says so itself.
  return Object.fromEntries(Object.entries(found).filter(([field]) => asked === null || asked.includes(field)));
}

const EMPTY: FilingValues = {
  ...{ applicantType: "naturalPerson", name: "", idKind: "", idNumber: "", creditCode: "", legalPerson: "", contactPerson: "" },
  ...{ phone: "", address: "", postcode: "", email: "", agentName: "", agentPhone: "", subject: "", docNo: "", description: "" },
  ...{ provideForm: "", provideWay: "", assistance: "" },
};

const textOf = (raw: Readonly<Record<string, unknown>>): Partial<FilingValues> =>
  Object.fromEntries(Object.keys(EMPTY).flatMap((key) => (typeof raw[key] === "string" ? [[key, raw[key].trim()]] : [])));

/** A request filed on the portal, whole. */
export const filingInput = z.object({ formKey, ...filingFields });

export const personalOf = (values: FilingValues): Personal =>
  personalSchema.parse({
    ...values,
    idNumber: plainNumber(values.idNumber),
    creditCode: plainNumber(values.creditCode),
    idKind: values.applicantType === "naturalPerson" ? values.idKind : "",
  });
