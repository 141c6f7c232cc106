import { COMMON_PASSWORDS } from "./common-passwords";

/** 口令规则（GB/T 22239 身份鉴别：复杂度、定期更换）. Lengths in characters, ages in days. */
export const PASSWORD = { minLength: 10, maxLength: 128, kinds: 3, remembered: 5, maxAgeDays: 90 } as const;

/** Told beside every field for a new password. */
export const PASSWORD_HINT = `至少 ${PASSWORD.minLength} 个字符，含大写字母、小写字母、数字、符号中的三种；不能含账号名，不能用常见口令，不能与最近 ${PASSWORD.remembered} 次相同。`;

const KINDS: readonly RegExp[] = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}\s]/u];
const SUBSTITUTES: Readonly<Record<string, string>> = { "@": "a", "4": "a", "0": "o", "1": "l", "!": "l", "3": "e", $: "s", "5": "s" };
const MS_PER_DAY = 86_400_000;

const undoSubstitutes = (text: string): string => text.replace(/[@40!13$5]/g, (character) => SUBSTITUTES[character] ?? character);
const bare = (text: string): string => text.replace(/[^a-z0-9]/g, "");
const withoutEnds = (text: string): string => text.replace(/^[^a-z]+|[^a-z]+$/g, "");

/** The list holds the password itself, or its core once digits and marks at both ends are taken off (Password2026!). */
function isCommon(password: string): boolean {
  const lower = password.toLowerCase();
  const core = withoutEnds(lower);
  const forms = [bare(lower), bare(undoSubstitutes(lower)), core, undoSubstitutes(core), withoutEnds(undoSubstitutes(lower))];
  return forms.some((form) => COMMON_PASSWORDS.includes(form)) || /^(.{1,3})\1+$/u.test(lower);
}

/** What is wrong with a new password, in Chinese, one sentence for each fault; empty when it may be used. */
export function passwordFaults(password: string, username: string): string[] {
  const faults: string[] = [];
  const length = [...password].length;
  if (length < PASSWORD.minLength) faults.push(`口令至少 ${PASSWORD.minLength} 个字符，现在是 ${length} 个。`);
  if (length > PASSWORD.maxLength) faults.push(`口令最多 ${PASSWORD.maxLength} 个字符，现在是 ${length} 个。`);
  if (KINDS.filter((kind) => kind.test(password)).length < PASSWORD.kinds)
    faults.push("口令要含大写字母、小写字母、数字、符号中的至少三种。");
  if (username !== "" && password.toLowerCase().includes(username.toLowerCase())) faults.push("口令不能包含账号名。");
  if (isCommon(password)) faults.push("这个口令太常见，容易被猜到，请换一个。");
  return faults;
}

/** Is the password older than its time? Null: never set. */
export function passwordExpired(changedAt: Date | null, now: Date): boolean {
  return changedAt === null || now.getTime() - changedAt.getTime() >= PASSWORD.maxAgeDays * MS_PER_DAY;
}
