/** The closed set of things that can go wrong and that a person can act on. */
export type ErrorCode = "InvalidInput" | "NotAllowed" | "NotFound" | "Conflict" | "RuleViolation";

/** Messages by form field; the key "" is the form as a whole. */
export type FieldErrors = Readonly<Record<string, readonly string[]>>;

/** An expected failure. Its message is shown to the person as it stands: what happened and what to do, in Chinese. */
export class AppError extends Error {
  override readonly name = "AppError";

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly fields: FieldErrors = {},
    options: ErrorOptions = {},
  ) {
    super(message, options);
  }
}

/** What was typed cannot be accepted; `fields` says where. */
export const invalidInput = (fields: FieldErrors, message = "填写的内容有误，请按提示修改后重新提交。"): AppError =>
  new AppError("InvalidInput", message, fields);

/** This person may not do this; `reason` says why and who can. */
export const notAllowed = (reason: string): AppError => new AppError("NotAllowed", reason);

/** `what` names the thing, for instance "栏目". Also used for what exists but may not be known to this person. */
export const notFound = (what: string): AppError => new AppError("NotFound", `没有找到这个${what}，可能已被删除，或者你没有查看权限。`);

/** Somebody else was faster. */
export const conflict = (message: string, fields: FieldErrors = {}): AppError => new AppError("Conflict", message, fields);

/** The rules of the procedure do not allow it now. */
export const ruleViolation = (message: string, fields: FieldErrors = {}): AppError => new AppError("RuleViolation", message, fields);

/** The form was opened before somebody else saved. */
export const staleForm = (): AppError => conflict("你打开这个页面之后，别人已经修改过它。你填写的内容还在下面，请对照最新内容后再提交。");

/** Throws a Conflict unless the version a form was opened with is still the current one. */
export function expectVersion(current: { version: number }, expectedVersion: number): void {
  if (current.version !== expectedVersion) throw staleForm();
}
