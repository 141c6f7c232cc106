import { z } from "zod";

/** The first value of a parameter that an address may carry several times. */
export const first = <S extends z.ZodType>(schema: S) => z.preprocess((value) => (Array.isArray(value) ? value[0] : value), schema);

/** The page of a list that an address asks for; the first when it asks for none. */
export const pageNumber = first(z.coerce.number().int().min(1).max(100_000).catch(1));

export type Parameters = Readonly<Record<string, string | readonly string[] | undefined>>;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const LONGEST = 200;
const MOST_PAGES = 5000;

/** Reads the parameters of an address one by one; whatever is not understood counts as not given. */
export function parameterReader(parameters: Parameters) {
  const text = (key: string): string => {
    const value = parameters[key];
    return (typeof value === "string" ? value : value?.[0])?.trim().slice(0, LONGEST) ?? "";
  };
  const among = <T extends string>(key: string, known: readonly T[]): T | "" => known.find((value) => value === text(key)) ?? "";
  return {
    text,
    /** words to look for */
    words: (key: string): string => text(key).replaceAll("\0", ""),
    among,
    /** an id, or one of the words that may stand in its place */
    id: (key: string, words: readonly string[] = []): string => (UUID.test(text(key)) ? text(key) : among(key, words)),
    /** beyond the last page, that one */
    page: (): number => {
      const page = Number(text("page"));
      return Number.isSafeInteger(page) && page >= 1 ? Math.min(page, MOST_PAGES) : 1;
    },
  };
}
