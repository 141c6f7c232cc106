import { ruleViolation } from "@/lib/core/errors";
import { screen } from "@/lib/screening/screen";
import { openPersonal } from "../applicant/personal";
import { text } from "../case/fields";
import type { LoadedCase } from "../case/load";
import { UNMASKABLE } from "../handling/unmask";

/** What the public reads of a request: worded by the office, so that nobody can be recognised. */
export interface LogWording {
  readonly subject: string;
  readonly answer: string;
}

export const wordingFields = { subject: text(200), answer: text(1000) };

const PLACES = { subject: "公示的申请内容", answer: "公示的答复要点" } as const;
const FIELDS = Object.keys(PLACES) as (keyof LogWording)[];

/** Of who asks: what must not stand in a text for the public, whoever they are. */
const OWN = [...UNMASKABLE, "creditCode"] as const;

/** Throws a RuleViolation, by field, while the words hold what is blocked by the screening, or something of who asks. */
export function expectAnonymous(wording: LogWording, { row, today }: Pick<LoadedCase, "row" | "today">): void {
  const fields: Record<string, string[]> = {};
  const found = (field: string, message: string): void => {
    fields[field] = [...(fields[field] ?? []), message];
  };
  for (const field of FIELDS) if (wording[field] === "") found(field, "请填写");
  const screened = FIELDS.map((field) => ({ place: PLACES[field], text: wording[field] }));
  for (const { severity, place, value, message } of screen(screened, { today })) {
    const field = FIELDS.find((one) => PLACES[one] === place);
    if (severity === "block" && field !== undefined) found(field, `“${value}”：${message}`);
  }
  const personal = openPersonal(row.applicant);
  const own = personal === null ? [] : OWN.map((key) => personal[key].trim()).filter((part) => [...part].length >= 2);
  for (const field of FIELDS) {
    if (own.some((part) => wording[field].includes(part))) found(field, "里面有申请人的姓名、号码或者地址，请删去");
  }
  if (Object.keys(fields).length > 0) throw ruleViolation("公示的内容还不能公开，请按提示修改。", fields);
}
