import { randomInt, timingSafeEqual } from "node:crypto";
import { decrypt, encrypt } from "@/lib/core/encryption";

/** Without letters and digits that are taken for each other when read out or typed. */
const CHARACTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const LENGTH = 10;
const PURPOSE = "query-code";

/** A new 查询码. */
export const newCode = (): string => Array.from({ length: LENGTH }, () => CHARACTERS.charAt(randomInt(CHARACTERS.length))).join("");

/** As typed by people: blanks, hyphens, small letters and full-width characters are the same code. */
export const plainCode = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\s\-—]/g, "")
    .toUpperCase();

/** A number as typed by people. */
export const plainCaseNo = (text: string): string => text.normalize("NFKC").replace(/\s/g, "").toUpperCase();

export const sealCode = (code: string, intakeId: string): string => encrypt(code, PURPOSE, intakeId);

export const openCode = ({ id, sealedCode }: { id: string; sealedCode: string }): string | null =>
  sealedCode === "" ? null : decrypt(sealedCode, PURPOSE, id);

/** Compares in the same time whatever is typed. */
export function isCode(intake: { id: string; sealedCode: string } | null, typed: string): boolean {
  const code = intake === null ? null : openCode(intake);
  const given = Buffer.from(
    plainCode(typed)
      .padEnd(LENGTH)
      .slice(0, LENGTH * 2),
  );
  const right = Buffer.from((code ?? "").padEnd(LENGTH));
  return code !== null && given.length === right.length && timingSafeEqual(given, right);
}

/** `2026-00017`: the year of filing and a number that runs on over it. */
export const caseNumber = (year: number, seq: number): string => `${year}-${String(seq).padStart(5, "0")}`;
