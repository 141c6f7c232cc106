import type { RegisterKind } from "@/lib/generated/prisma/enums";
import type { ReportFormat } from "../annual/format-types";
import type { DocumentMeasure } from "./normative";

/** What a cell of table 2 is made from. */
export type CellSource =
  | { readonly from: "documents"; readonly rules: boolean; readonly measure: DocumentMeasure }
  /** `year`: the figures of the year; `before`: those of the year before; `change`: the one less the other */
  | { readonly from: "register"; readonly kind: RegisterKind; readonly of: "year" | "before" | "change" };

type Sources = Readonly<Record<string, CellSource>>;

const documents = (measures: readonly DocumentMeasure[]): Sources =>
  Object.fromEntries(
    [true, false].flatMap((rules) =>
      measures.map((measure, at) => [
        `A1.${rules ? "r1" : "r2"}.A1.c${at + 1}`,
        { from: "documents", rules, measure } satisfies CellSource,
      ]),
    ),
  );

const register = (kind: RegisterKind, of: "year" | "before" | "change" = "year"): CellSource => ({ from: "register", kind, of });

/** The three columns of the trial format: 上一年项目数量、本年增/减、处理决定数量. */
const trialRow = (row: string, kind: RegisterKind, decisions: RegisterKind | null): Sources => {
  const block = row.slice(0, row.indexOf("."));
  return {
    [`${row}.${block}.c1`]: register(kind, "before"),
    [`${row}.${block}.c2`]: register(kind, "change"),
    ...(decisions === null ? {} : { [`${row}.${block}.c3`]: register(decisions) }),
  };
};

const BY_FORMAT: Readonly<Record<string, Sources>> = {
  "2021": {
    ...documents(["made", "ended", "inForce"]),
    "A5.r1.A5.c1": register("licence"),
    "A6.r1.A6.c1": register("penalty"),
    "A6.r2.A6.c1": register("compulsion"),
    "A8.r1.A8.c1": register("charge"),
  },
  "2019": {
    ...documents(["made", "disclosed", "onShow"]),
    ...trialRow("A5.r1", "licenceItems", "licence"),
    ...trialRow("A5.r2", "otherServiceItems", "otherService"),
    ...trialRow("A6.r1", "penaltyItems", "penalty"),
    ...trialRow("A6.r2", "compulsionItems", "compulsion"),
    ...trialRow("A8.r1", "chargeItems", null),
    "A9.r1.A9.c1": register("procurementProjects"),
    "A9.r1.A9.c2": register("procurement"),
  },
};

/** The source of a cell by row and column code; undefined for a cell that the format does not have. */
export const cellSource = (format: ReportFormat, row: string, column: string): CellSource | undefined =>
  BY_FORMAT[format.code]?.[`${row}.${column}`];

/** `table2.A5.r1.A5.c1` → its row and column codes; null for a path of another table. */
export function table2Cell(path: string): { row: string; column: string } | null {
  const match = /^table2\.(A\d+\.r\d+)\.(A\d+\.c\d+)$/.exec(path);
  return match?.[1] === undefined || match[2] === undefined ? null : { row: match[1], column: match[2] };
}
