import { nextNumber } from "@/lib/core/counter";
import { db, type Tx } from "@/lib/core/db";
import { fingerprint } from "@/lib/core/encryption";
import { type AppError, ruleViolation } from "@/lib/core/errors";
import { type Limit, refusedUntil, release, take, takeByAddress, tooOften } from "@/lib/core/throttle";

/** Without what is easily mistaken for something else: 0 O, 1 I L. */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const LENGTH = 8;
const HOUR = 60 * 60_000;

/** 五次查询码错误，一小时内停止查询: of one number, whether it exists or not. */
const GUESSES: Limit = { name: "follow.code", most: 5, windowMs: HOUR, blockMs: HOUR };
/** Of one address, right or wrong: a person with several letters stays far below. */
const LOOKS: Limit = { name: "follow.address", most: 60, windowMs: HOUR };

/** What the database keeps of a form's key. */
export const formPrint = (formKey: string): string => fingerprint(formKey, "engagement-form");

/** The 查询码 of what is filed with this form: always the same for the same form, and known to nobody without the form. */
export function trackingCode(formKey: string): string {
  const bytes = Buffer.from(fingerprint(formKey, "engagement-code"), "hex");
  const value = bytes.readBigUInt64BE(0);
  return Array.from({ length: LENGTH }, (_, place) => {
    const digit = Number((value / BigInt(ALPHABET.length) ** BigInt(place)) % BigInt(ALPHABET.length));
    return ALPHABET[digit];
  }).join("");
}

export const codePrint = (number: string, code: string): string => fingerprint(`${number} ${code}`, "engagement-code");

/** As people type them: lower case, full width, spaces and missing hyphens are forgiven. */
export function tidy(text: string): string {
  return text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "");
}

export function tidyNumber(text: string): string {
  const [, series = "", year = "", serial = ""] = /^([A-Z]{2})(\d{4})(\d{1,7})$/.exec(tidy(text)) ?? [];
  return series === "" ? "" : `${series}${year}-${String(Number(serial)).padStart(4, "0")}`;
}

/** The next number of a series of a year: LX2026-0001. */
export async function nextTracked(tx: Tx, agencyId: string, series: "LX" | "JC", year: number): Promise<string> {
  const serial = await nextNumber(tx, agencyId, `engagement ${series}${year}`);
  return `${series}${year}-${String(serial).padStart(4, "0")}`;
}

export interface Tracked {
  kind: "letter" | "correction";
  id: string;
  number: string;
}

const WRONG = "没有找到：编号或查询码不对。请对照提交成功页面上的编号和查询码再试，连续 5 次不对将停止查询 1 小时。";

/**
 * What this number and code stand for. Each try is counted before it is compared, so that a thousand at once compare no more than five; a wrong
 * number is answered and counted as a wrong code is. Throws the refusal.
 */
export async function track(agencyId: string, typed: { number: string; code: string }, address: string, now: Date): Promise<Tracked> {
  const looked = await takeByAddress(LOOKS, address, now);
  if (!looked.allowed) throw tooOften("查询的次数太多", looked.until, now);
  const number = tidyNumber(typed.number);
  if (number === "") throw ruleViolation("编号的样子不对。编号由两个字母、年份和序号组成，例如 LX2026-0012。", { number: ["请核对编号"] });
  const who = `${agencyId} ${number}`;
  const guess = await take(GUESSES, who, now);
  if (!guess.allowed) throw blocked(guess.until, now);
  const found = await findByCode(agencyId, number, codePrint(number, tidy(typed.code)));
  if (found === null) {
    const until = await refusedUntil(GUESSES, who, now);
    throw until === null ? ruleViolation(WRONG, { code: ["请核对编号和查询码"] }) : blocked(until, now);
  }
  await release(GUESSES, who);
  return { ...found, number };
}

const blocked = (until: Date, now: Date): AppError => tooOften("这个编号的查询码已连续 5 次不对，为保护来信人已停止查询", until, now);

async function findByCode(agencyId: string, number: string, print: string): Promise<Omit<Tracked, "number"> | null> {
  const where = { agencyId_number: { agencyId, number }, codePrint: print };
  const select = { id: true } as const;
  if (number.startsWith("LX")) {
    const letter = await db().letter.findUnique({ where, select });
    return letter && { kind: "letter", id: letter.id };
  }
  const correction = await db().correction.findUnique({ where, select });
  return correction && { kind: "correction", id: correction.id };
}
