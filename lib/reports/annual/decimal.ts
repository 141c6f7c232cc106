/** An exact decimal number: `units` / 10^`scale`, without trailing zeros. Money never passes through a binary fraction. */
export type Decimal = { readonly units: bigint; readonly scale: number };

export const ZERO: Decimal = { units: 0n, scale: 0 };

const SHAPE = /^(-?)(\d{1,30})(?:\.(\d{1,30}))?$/;

function normal(units: bigint, scale: number): Decimal {
  let [rest, places] = [units, scale];
  while (places > 0 && rest % 10n === 0n) [rest, places] = [rest / 10n, places - 1];
  return { units: rest, scale: places };
}

/** The number that `text` writes in plain figures (`-12`, `59237.2449`); null for anything else: `1e3`, `1,000`, `１２`, an empty text. */
export function parseDecimal(text: string): Decimal | null {
  const match = SHAPE.exec(text);
  if (match === null) return null;
  const [, sign = "", whole = "", fraction = ""] = match;
  return normal(BigInt(`${sign}${whole}${fraction}`), fraction.length);
}

const unitsAt = ({ units, scale }: Decimal, places: number): bigint => units * 10n ** BigInt(places - scale);

export function add(a: Decimal, b: Decimal): Decimal {
  const places = Math.max(a.scale, b.scale);
  return normal(unitsAt(a, places) + unitsAt(b, places), places);
}

export const negate = ({ units, scale }: Decimal): Decimal => ({ units: -units, scale });

export const subtract = (a: Decimal, b: Decimal): Decimal => add(a, negate(b));

/** Below 0, 0 or above 0. */
export const signOf = ({ units }: Decimal): -1 | 0 | 1 => (units < 0n ? -1 : units > 0n ? 1 : 0);

/** Below 0, 0 or above 0, as `a` is to `b`. */
export const compare = (a: Decimal, b: Decimal): -1 | 0 | 1 => signOf(subtract(a, b));

export const isWhole = ({ scale }: Decimal): boolean => scale === 0;

export const absolute = (value: Decimal): Decimal => (signOf(value) < 0 ? negate(value) : value);

/** Plain figures, the form that `parseDecimal` reads. */
export function formatDecimal(value: Decimal): string {
  const digits = String(absolute(value).units).padStart(value.scale + 1, "0");
  const whole = digits.slice(0, digits.length - value.scale);
  const fraction = digits.slice(digits.length - value.scale);
  return `${signOf(value) < 0 ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`;
}

/** 元 to 万元, exactly: one ten-thousandth. */
export const yuanToWan = ({ units, scale }: Decimal): Decimal => normal(units, scale + 4);
