/** The fields whose values differ, each with what it was and what it is: the `changes` of an edit in the ledger. */
export function changed<T extends object>(before: Readonly<T>, after: Readonly<T>): Record<string, { from: unknown; to: unknown }> {
  const entries = Object.entries(after).map(([field, to]): [string, { from: unknown; to: unknown }] => [
    field,
    { from: (before as Readonly<Record<string, unknown>>)[field] ?? null, to: to ?? null },
  ]);
  return Object.fromEntries(entries.filter(([, { from, to }]) => JSON.stringify(from) !== JSON.stringify(to)));
}
