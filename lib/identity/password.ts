import { randomBytes, randomInt } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/** argon2id, the package's defaults: 19 MiB, two passes. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize("NFKC"));

export const passwordMatches = (storedHash: string, password: string): Promise<boolean> => verify(storedHash, password.normalize("NFKC"));

let decoy: Promise<string> | undefined;

/** A hash that no password has: an unknown account costs the same work as a known one. */
export const decoyHash = (): Promise<string> => {
  decoy ??= hash(randomBytes(32).toString("hex"));
  return decoy;
};

/** Without characters that are mistaken for one another on paper or over the telephone. */
const LOWER = "abcdefghjkmnpqrstuvwxyz";
const UPPER = "ABCDEFGHJKLMNPQRSTUVWXYZ";
const DIGITS = "23456789";

const pick = (from: string): string => from.charAt(randomInt(from.length));

/** A password to be used once and then changed: `Kmwdx-7394-hnqx-tbwe`, 70 bits, accepted by the password rules. */
export function oneTimePassword(): string {
  const group = (from: string) => Array.from({ length: 4 }, () => pick(from)).join("");
  return `${pick(UPPER)}${group(LOWER)}-${group(DIGITS)}-${group(LOWER)}-${group(LOWER)}`;
}
