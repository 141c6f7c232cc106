/** The rows of a list, `size` at a time. */
export function* chunks<R>(rows: readonly R[], size: number): Generator<readonly R[]> {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size);
}
