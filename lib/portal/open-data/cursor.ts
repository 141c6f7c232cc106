import { z } from "zod";

/** A place in a list that is ordered by a moment and then by number. */
export interface Place {
  at: Date;
  number: number;
}

/** Which order the place belongs to. */
export type Order = "published" | "changed";

const TAG: Readonly<Record<Order, string>> = { published: "p", changed: "c" };

const content = z.tuple([z.enum(["p", "c"]), z.int().min(0).max(8.64e15), z.int().min(0).max(2_147_483_647)]);

/** The place as opaque text; it stays good for ever, as nothing in it is kept on the server. */
export const cursorOf = (order: Order, { at, number }: Place): string =>
  Buffer.from(JSON.stringify([TAG[order], at.getTime(), number])).toString("base64url");

/** The place that a cursor of this order names; null for anything else. */
export function placeOf(order: Order, cursor: string): Place | null {
  if (!/^[\w-]{1,80}$/.test(cursor)) return null;
  try {
    const parsed = content.safeParse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
    return parsed.success && parsed.data[0] === TAG[order] ? { at: new Date(parsed.data[1]), number: parsed.data[2] } : null;
  } catch {
    return null;
  }
}
