import { type CivilDate, civilDate } from "@/lib/core/civil-date";

/** What each unit from number `first` on costs, up to the next tier. */
export interface Tier {
  readonly first: number;
  readonly yuan: number;
}

/** 信息处理费, for requests received from `from` on. */
export interface FeeRules {
  readonly from: CivilDate;
  readonly basis: string;
  /** 按件计收: per applicant and calendar month */
  readonly items: readonly Tier[];
  /** from the last tier of `items` on, each further `size` items cost `yuan` more apiece */
  readonly itemStep: { readonly size: number; readonly yuan: number };
  /** 按量计收: per request, by page */
  readonly pages: readonly Tier[];
}

/** Oldest first; before the first nothing may be charged. */
export const FEE_RULES: readonly FeeRules[] = [
  {
    from: civilDate("2021-01-01"),
    basis: "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）",
    items: [
      { first: 1, yuan: 0 },
      { first: 11, yuan: 100 },
      { first: 31, yuan: 200 },
    ],
    itemStep: { size: 10, yuan: 100 },
    pages: [
      { first: 1, yuan: 0 },
      { first: 31, yuan: 10 },
      { first: 101, yuan: 20 },
      { first: 201, yuan: 40 },
    ],
  },
];
