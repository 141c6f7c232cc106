import type { CivilDate } from "@/lib/core/civil-date";
import type { FeeRules, Tier } from "./fee-rules";

/** A line of the computation: units `first` to `last` at one price. */
export interface FeeLine {
  readonly first: number;
  readonly last: number;
  readonly yuanEach: number;
  readonly yuan: number;
}

export type FeeMethod = "BY_ITEM" | "BY_PAGE";

export interface Fee {
  readonly method: FeeMethod;
  readonly yuan: number;
  readonly lines: readonly FeeLine[];
}

/**
 * 按件计收: the items of one request, counted on from those the same applicant filed earlier in the calendar month of receipt,
 * charged or not. Throws a RangeError on anything but whole numbers, at least one item.
 */
export function feeByItem({ earlier, items }: { earlier: number; items: number }, rules: FeeRules): Fee {
  expectCount(earlier, 0);
  expectCount(items, 1);
  return fee("BY_ITEM", linesOf(earlier + 1, earlier + items, steppedTiers(rules, earlier + items)));
}

/** 按量计收: the pages of one request, one side of A4 or smaller each, never added up over requests. Throws like `feeByItem`. */
export function feeByPage(pages: number, rules: FeeRules): Fee {
  expectCount(pages, 1);
  return fee("BY_PAGE", linesOf(1, pages, rules.pages));
}

/** The price of each unit, one after another. */
export const pricePerUnit = ({ lines }: Fee): readonly number[] =>
  lines.flatMap(({ first, last, yuanEach }) => Array.from({ length: last - first + 1 }, () => yuanEach));

/** `第11—12件：2件×100元=200元`, as the notice shows it. */
export function feeLineText({ first, last, yuanEach, yuan }: FeeLine, method: FeeMethod): string {
  const unit = method === "BY_ITEM" ? "件" : "页";
  const range = first === last ? `第${first}${unit}` : `第${first}—${last}${unit}`;
  const count = last - first + 1;
  return yuanEach === 0 ? `${range}：${count}${unit}，不收费` : `${range}：${count}${unit}×${yuanEach}元=${yuan}元`;
}

/** A request as far as the count of items goes. */
export interface CountedRequest {
  /** the same for the same identity number or credit code */
  readonly applicant: string;
  readonly receivedOn: CivilDate;
  readonly items: number;
}

/** How many items the applicant of `requests[index]` filed before it in the same calendar month; on one day, the order of the list decides. */
export function itemsEarlierInMonth(requests: readonly CountedRequest[], index: number): number {
  const own = requests[index];
  if (own === undefined) throw new RangeError(`no request ${index}`);
  const month = own.receivedOn.slice(0, 7);
  return requests
    .filter((one, at) => one.receivedOn < own.receivedOn || (one.receivedOn === own.receivedOn && at < index))
    .filter((one) => one.applicant === own.applicant && one.receivedOn.startsWith(month))
    .reduce((sum, { items }) => sum + items, 0);
}

function expectCount(count: number, least: number): void {
  if (!Number.isSafeInteger(count) || count < least) throw new RangeError(`a count of ${count}`);
}

const fee = (method: FeeMethod, lines: readonly FeeLine[]): Fee => ({
  method,
  lines,
  yuan: lines.reduce((sum, { yuan }) => sum + yuan, 0),
});

/** The tiers by item with every step up to number `last` written out. */
function steppedTiers({ items, itemStep }: FeeRules, last: number): readonly Tier[] {
  const tiers = [...items];
  for (let top = tiers.at(-1); top !== undefined && top.first + itemStep.size <= last; top = tiers.at(-1)) {
    tiers.push({ first: top.first + itemStep.size, yuan: top.yuan + itemStep.yuan });
  }
  return tiers;
}

function linesOf(first: number, last: number, tiers: readonly Tier[]): readonly FeeLine[] {
  return tiers.flatMap((tier, index) => {
    const from = Math.max(first, tier.first);
    const to = Math.min(last, (tiers[index + 1]?.first ?? Number.POSITIVE_INFINITY) - 1);
    return from > to ? [] : [{ first: from, last: to, yuanEach: tier.yuan, yuan: (to - from + 1) * tier.yuan }];
  });
}
