const read = (inspection: unknown): Readonly<Record<string, unknown>> =>
  typeof inspection === "object" && inspection !== null ? (inspection as Record<string, unknown>) : {};

/** Rebuilt without what is withheld, and proved by extracting again. */
export const isProved = (inspection: unknown): boolean => read(inspection).clean === true;

/** What the look into a file found that does not belong into it, in words; null when nothing was found. */
export function foundIn(inspection: unknown): string | null {
  if (isProved(inspection)) return null;
  const { hidden, problem } = read(inspection);
  if (Array.isArray(hidden)) return hidden.length === 0 ? null : `含有${hidden.map(String).join("、")}`;
  return typeof problem === "string" ? problem : "没有检查过";
}
