import { isIPv6 } from "node:net";
import { Prisma } from "@/lib/generated/prisma/client";
import { civilDateOf } from "./civil-date";
import { db, planned } from "./db";
import { fingerprint } from "./encryption";
import { type AppError, ruleViolation } from "./errors";

/** How often something may be done: `most` times within a window that begins with the first. */
export interface Limit {
  /** tells the limits apart: "letter.file" */
  name: string;
  most: number;
  windowMs: number;
  /** from the last allowed use on, refused for this long; without it, until the window ends */
  blockMs?: number;
}

export type Taken = { allowed: true } | { allowed: false; until: Date };

/** Where visitors' addresses are not known, all of them share one allowance of this many times the limit. */
const SHARED = 20;

const keyOf = (limit: Limit, who: string): string => `${limit.name} ${fingerprint(`${limit.name} ${who}`, "throttle")}`;

/**
 * Counts one use by `who` and says whether it is still allowed; what is refused is not counted. Written at once and on its own: it stays counted
 * when what follows fails, and of many callers at the same moment no more than `most` are allowed. What `who` is stays unreadable in the table.
 */
export async function take(limit: Limit, who: string, now = new Date()): Promise<Taken> {
  const key = keyOf(limit, who);
  const windowEnd = new Date(now.getTime() + limit.windowMs);
  const blockEnd = limit.blockMs === undefined ? null : new Date(now.getTime() + limit.blockMs);
  const forgetAt = blockEnd !== null && blockEnd > windowEnd ? blockEnd : windowEnd;
  const anew = Prisma.sql`(t."windowEnd" <= ${now} or t."refusedUntil" <= ${now})`;
  const count = Prisma.sql`(case when ${anew} then 1 else t."count" + 1 end)`;
  const end = Prisma.sql`(case when ${anew} then ${windowEnd} else t."windowEnd" end)`;
  const block = Prisma.sql`${blockEnd}::timestamptz`;
  const counted = await planned`
    insert into "Throttle" as t ("key", "count", "windowEnd", "refusedUntil", "forgetAt")
    values (${key}, 1, ${windowEnd}, case when ${limit.most}::int <= 1 then coalesce(${block}, ${windowEnd}) end, ${forgetAt})
    on conflict ("key") do update set
      "count" = ${count}, "windowEnd" = ${end}, "forgetAt" = ${forgetAt},
      "refusedUntil" = case when ${count} >= ${limit.most}::int then coalesce(${block}, ${end}) end
    where t."refusedUntil" is null or t."refusedUntil" <= ${now}
    returning 1`;
  if (counted.length > 0) return { allowed: true };
  return { allowed: false, until: (await refusedUntil(limit, who, now)) ?? now };
}

/** Until when `who` is refused, or null; counts nothing. */
export async function refusedUntil(limit: Limit, who: string, now = new Date()): Promise<Date | null> {
  const row = await db().throttle.findUnique({ where: { key: keyOf(limit, who) }, select: { refusedUntil: true } });
  return row?.refusedUntil != null && row.refusedUntil > now ? row.refusedUntil : null;
}

/** Forgets the uses of `who`: after the right code, say. */
export async function release(limit: Limit, who: string): Promise<void> {
  await db().throttle.deleteMany({ where: { key: keyOf(limit, who) } });
}

/** As `take`, for the visitor at this network address; "" where no trusted address is known. */
export function takeByAddress(limit: Limit, address: string, now = new Date()): Promise<Taken> {
  if (address === "") return take({ ...limit, most: limit.most * SHARED }, "everyone", now);
  // With the day in it, the same address is another key tomorrow: no path of a visitor can be put together.
  return take(limit, `${civilDateOf(now)} ${networkOf(address)}`, now);
}

/** The address; of IPv6 the network of one customer (/64), who could otherwise use any number of addresses. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = "", tail] = address.toLowerCase().split("%")[0]?.split("::") ?? [];
  const groups = (text: string): string[] => (text === "" ? [] : text.split(":"));
  const left = groups(head);
  const right = tail === undefined ? [] : groups(tail);
  const gap = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length - (address.includes(".") ? 1 : 0));
  const whole = [...left, ...Array.from({ length: gap }, () => "0"), ...right].map((group) => group.replace(/^0+(?=.)/, ""));
  return `${whole.slice(0, 4).join(":")}::/64`;
}

/** The refusal to show: what is too often, and when it is possible again. */
export const tooOften = (what: string, until: Date, now: Date): AppError => ruleViolation(`${what}，请 ${waitWords(until, now)}后再试。`);

/** "40 秒", "12 分钟" */
export function waitWords(until: Date, now: Date): string {
  const seconds = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000));
  return seconds < 90 ? `${seconds} 秒` : `${Math.ceil(seconds / 60)} 分钟`;
}

/** Removes what no limit needs any more. Run daily by the platform. */
export async function sweepThrottle(now: Date): Promise<number> {
  const { count } = await db().throttle.deleteMany({ where: { forgetAt: { lte: now } } });
  return count;
}
