/** The same numbers, with room for more. */
export function grown<T extends Int32Array | Uint32Array | Uint16Array | Float64Array>(numbers: T, atLeast: number): T {
  const more = new (numbers.constructor as new (length: number) => T)(Math.max(numbers.length * 2, atLeast, 1024));
  more.set(numbers);
  return more;
}
