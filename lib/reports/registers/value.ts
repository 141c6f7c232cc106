import type { RegisterKind } from "@/lib/generated/prisma/enums";
import { type Decimal, isWhole, parseDecimal, signOf, yuanToWan } from "../annual/decimal";
import { isAmount, REGISTER_KINDS } from "./kinds";

const WHOLE_DIGITS = 12;
const FRACTION_DIGITS = 6;

/** A figure of the register, or what is wrong with it in words. */
export type ReadValue = { readonly value: Decimal } | { readonly fault: string };

/**
 * Reads a figure as it was written. Counts are whole; amounts are 万元 with at most six decimals (to the 分), or 元 turned into 万元 exactly.
 * Nothing negative, nothing rounded, no thousands separators.
 */
export function readValue(kind: RegisterKind, text: string, unit: "万元" | "元" = "万元"): ReadValue {
  const what = isAmount(kind) ? "金额" : "数量";
  const shown = `现为“${text.trim().slice(0, 30)}”`;
  const read = parseDecimal(text.trim());
  if (read === null) return { fault: `${what}应当只用数字书写，不带逗号和单位，${shown}` };
  if (signOf(read) < 0) return { fault: `${what}不能是负数，${shown}` };
  if (!isAmount(kind) && !isWhole(read)) return { fault: `${REGISTER_KINDS[kind].label}应当是整数，${shown}` };
  const value = isAmount(kind) && unit === "元" ? yuanToWan(read) : read;
  if (value.scale > FRACTION_DIGITS) return { fault: `以万元为单位时最多六位小数（到分），${shown}` };
  return value.units >= 10n ** BigInt(WHOLE_DIGITS + value.scale) ? { fault: `${what}大得不合常理，${shown}` } : { value };
}
