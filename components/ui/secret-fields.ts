import type { FormValues } from "./form-state";

/** Passwords and one-time codes. A 邮政编码 or a 统一社会信用代码 is neither. */
const SECRET_FIELD = /password|^(?:code|totpCode|setUpCode)$/i;

/** What may go back to the page, or be kept while somebody signs in. */
export const withoutSecrets = (values: FormValues): FormValues =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !SECRET_FIELD.test(name)));
