import { z } from "zod";
import { civilDate, civilDateOf, toDatabaseDate } from "@/lib/core/civil-date";
import type { Tx } from "@/lib/core/db";
import { allowed, refused } from "@/lib/core/gate";
import type { Actor } from "@/lib/identity/actor";
import { command } from "@/lib/identity/command";
import { notify } from "@/lib/identity/notices";
import { activeHolders } from "@/lib/identity/people";
import { findIndicator } from "./indicators";
import type { Judgement } from "./verdict";

const onlyPlatform = (actor: Actor) => (actor.kind === "system" ? allowed : refused("检查由平台自动进行。"));
const day = z.string().transform(civilDate);

const link = z.object({ target: z.string(), disclosureId: z.uuid().nullable(), page: z.string(), note: z.string() });

/** The links that were tried: those that failed are remembered by the day, those that opened are forgotten. */
export const recordLinks = command({
  name: "inspection.links",
  input: z.object({ day, tried: z.array(z.string()), failing: z.array(link) }),
  load: async () => null,
  may: onlyPlatform,
  write: async ({ tx, input, actor: { agencyId } }) => {
    const failed = input.failing.map(({ target }) => target);
    const gone = input.tried.filter((target) => !failed.includes(target));
    await tx.failingLink.deleteMany({ where: { agencyId, target: { in: gone } } });
    for (const one of input.failing) await rememberFailure(tx, agencyId, one, toDatabaseDate(input.day));
    return { subject: { type: "agency", id: agencyId }, changes: { tried: input.tried.length, failing: failed.length }, result: {} };
  },
});

async function rememberFailure(tx: Tx, agencyId: string, { target, ...rest }: z.output<typeof link>, lastOn: Date): Promise<void> {
  const key = { agencyId_target: { agencyId, target } };
  const known = await tx.failingLink.findUnique({ where: key });
  const days = known === null ? 1 : known.days + (known.lastOn.getTime() === lastOn.getTime() ? 0 : 1);
  await tx.failingLink.upsert({ where: key, create: { agencyId, target, ...rest, days, lastOn }, update: { ...rest, days, lastOn } });
}

const judgement = z.object({
  code: z.string(),
  verdict: z.enum(["ok", "warn", "alarm", "fail", "unknown", "person"]),
  summary: z.string(),
  todo: z.string(),
  found: z.array(z.object({ text: z.string(), href: z.string().nullable(), owner: z.string().nullable() })),
});

/** How many places of one indicator are kept; the summary has the full number. */
const MOST_PLACES = 200;

/** Keeps what the inspection of a day found, and tells the office of what has newly become worse. */
export const recordInspection = command({
  name: "inspection.record",
  input: z.object({ results: z.array(judgement) }),
  load: async (tx, _input, { agencyId }, now) => ({
    before: await tx.inspection.findFirst({
      where: { agencyId, day: { lt: toDatabaseDate(civilDateOf(now)) } },
      orderBy: { day: "desc" },
      select: { results: true },
    }),
    people: await activeHolders(tx, agencyId),
  }),
  may: onlyPlatform,
  write: async ({ tx, input: { results }, loaded: { before, people }, actor: { agencyId }, now }) => {
    const today = civilDateOf(now);
    const kept = results.map((one) => ({ ...one, found: one.found.slice(0, MOST_PLACES) }));
    const counts = {
      failed: results.filter(({ verdict }) => verdict === "fail").length,
      alarmed: results.filter(({ verdict }) => verdict === "alarm").length,
    };
    const values = { results: kept, ...counts, madeAt: now };
    const key = { agencyId, day: toDatabaseDate(today) };
    await tx.inspection.upsert({ where: { agencyId_day: key }, create: { ...key, ...values }, update: values });
    const heads = people.filter(({ roles }) => roles.includes("officeHead")).map(({ id }) => id);
    const earlier = new Map(((before?.results ?? []) as unknown as Judgement[]).map(({ code, verdict }) => [code, verdict]));
    for (const { code, verdict, summary } of results) {
      if ((verdict !== "fail" && verdict !== "alarm") || earlier.get(code) === verdict) continue;
      const text = `日常检查“${findIndicator(code)?.name ?? code}”${verdict === "fail" ? "不达标" : "预警"}：${summary}。`;
      const notice = { kind: "inspection", subjectType: "inspection", subjectId: agencyId };
      await notify(tx, agencyId, heads, { ...notice, text, key: `inspection/${code}/${verdict}/${today}` }, now);
    }
    return { subject: { type: "agency", id: agencyId }, changes: counts, result: counts };
  },
});
