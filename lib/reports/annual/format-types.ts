/** `change` may be negative (本年增/减); `amount` is money in 万元, an exact decimal. */
export type FigureKind = "count" | "change" | "amount";

export type Table2Column = { readonly code: string; readonly label: string; readonly kind: FigureKind };

export type Table2Block = {
  readonly code: string;
  /** Which item of 条例第二十条. */
  readonly heading: string;
  readonly columns: readonly Table2Column[];
  readonly rows: readonly { readonly code: string; readonly label: string }[];
};

/** Documents in force at the end = at the end of last year + made − repealed, in each of `rows`. */
export type Balance = {
  readonly rows: readonly string[];
  readonly made: string;
  readonly repealed: string;
  readonly inForce: string;
};

export type Table3Column = {
  readonly code: string;
  readonly key: string;
  readonly label: string;
  readonly group: string | null;
  readonly sumOf?: readonly string[];
};

export type Table3Row = {
  readonly code: string;
  readonly parent: string | null;
  readonly label: string;
  readonly level: 1 | 2 | 3;
  /** `group` rows hold no numbers; `leaf` rows are the results; `sum` is their total. */
  readonly kind: "input" | "group" | "leaf" | "sum";
  readonly outcomes?: readonly string[];
  readonly basis?: string;
};

export type Table4Key = "maintained" | "corrected" | "other" | "pending" | "total";

export type Table4Block = {
  readonly code: "V" | "L" | "P";
  readonly label: string;
  readonly parent: string | null;
  readonly columns: readonly { readonly code: string; readonly key: Table4Key; readonly label: string }[];
};

/** One edition of the 政府信息公开工作年度报告格式. Tables are drawn, computed and checked from this alone. */
export type ReportFormat = {
  readonly code: string;
  readonly name: string;
  readonly source: string;
  readonly firstYear: number;
  /** null: still in force. */
  readonly lastYear: number | null;
  readonly headings: readonly string[];
  readonly table2: {
    readonly blocks: readonly Table2Block[];
    readonly balance: Balance | null;
    /** The row of 规章, which only bodies with the power to make them may fill. */
    readonly rulesRow: string;
    /** Where charges collected are reported, as row and column; null when the format has no amount for them. */
    readonly charges: { readonly row: string; readonly column: string } | null;
  };
  readonly table3: {
    readonly headerNote: string;
    readonly columnGroupHeader: string;
    readonly columns: readonly Table3Column[];
    readonly rows: readonly Table3Row[];
    /** The rows that must balance: received + carriedIn = handled + carriedOut. */
    readonly received: string;
    readonly carriedIn: string;
    readonly handled: string;
    readonly carriedOut: string;
    readonly total: string;
  };
  readonly table4: readonly Table4Block[];
};
