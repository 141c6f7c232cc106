/** A figure as printed. Counts are numbers; amounts are decimal strings; null: left empty. */
export type Figure = number | string | null;

/** Figures by column code. */
export type Figures = Readonly<Record<string, Figure>>;

/** Figures by row code, then column code. */
export type Table = Readonly<Record<string, Figures>>;

export type Section1Part = { readonly key: string; readonly label?: string; readonly count: Figure };
export type Section1 = { readonly total: Figure; readonly parts: readonly Section1Part[] };

/** The tables of one year; a table or a cell may be missing in figures that others made. */
export type Tables = { readonly table2?: Table | null; readonly table3?: Table | null; readonly table4?: Figures | null };

/** All figures of a report, in the JSON that the command line reads and writes. */
export type ReportFigures = Tables & {
  readonly agency?: string;
  readonly year: number;
  /** Code of the format (2021, 2019); left out: the one of the year. */
  readonly format?: string;
  readonly section1?: Section1 | null;
  /** Last year's published tables. */
  readonly previous?: Tables | null;
};

/** Tables as computed: every cell is there. */
export type CountTable = Readonly<Record<string, Readonly<Record<string, number>>>>;
export type CountRow = Readonly<Record<string, number>>;

export type Severity = "error" | "warning";

/** One thing that does not add up. `cells` are paths of the JSON (`table3.R1.C1`, `previous.table3.R4.C1`). */
export type Finding = {
  readonly rule: string;
  readonly severity: Severity;
  readonly cells: readonly string[];
  readonly expected: Figure;
  readonly found: Figure;
  readonly message: string;
};
