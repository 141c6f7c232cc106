import type { z } from "zod";
import { type CivilDate, toDatabaseDate } from "@/lib/core/civil-date";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Actor } from "./actor";

/** What can happen, each kind with what is kept of it beside the day. */
type Kinds = Readonly<Record<string, z.ZodType>>;

/** Something that happened, of one of these kinds. */
export type LoggedEvent<D extends Kinds, K extends keyof D = keyof D> = {
  [P in K]: { readonly kind: P; readonly on: CivilDate; readonly data: z.output<D[P]>; readonly reason: string };
}[K];

/** The same, about to be written. */
export type UnloggedEvent<D extends Kinds> = { [P in keyof D]: { kind: P; on: CivilDate; data: z.output<D[P]>; reason?: string } }[keyof D];

/** Makes what reads events as their rows hold them. It throws on what this platform never wrote. */
export const eventReader =
  <D extends Kinds>(kinds: D) =>
  (row: { kind: string; on: CivilDate; data: unknown; reason: string }): LoggedEvent<D> => {
    const schema = (kinds as Kinds)[row.kind];
    if (schema === undefined) throw new TypeError(`unknown event ${row.kind}`);
    return { kind: row.kind, on: row.on, data: schema.parse(row.data), reason: row.reason } as LoggedEvent<D>;
  };

interface Unlogged {
  readonly kind: string;
  readonly on: CivilDate;
  readonly data: object;
  readonly reason?: string;
}

/** The rows of events, numbered on from `seq`, signed by the person as they are at this moment. */
export const signedRows = (seq: number, actor: Actor, now: Date, events: readonly Unlogged[]) =>
  events.map((event, index) => ({
    ...{ seq: seq + index + 1, kind: event.kind, on: toDatabaseDate(event.on) },
    ...{ data: event.data as Prisma.InputJsonObject, reason: event.reason ?? "" },
    ...{ userId: actor.userId, userName: actor.name, departmentName: actor.departmentName, post: actor.post, at: now },
  }));
