import { z } from "zod";
import { type Verification, verifyLedger } from "@/lib/audit/verify";
import { addDays, parseCivilDate, startOfDay } from "@/lib/core/civil-date";
import { db, type Tx } from "@/lib/core/db";
import type { AuditEntry, Prisma } from "@/lib/generated/prisma/client";
import type { Actor } from "./actor";
import { can } from "./can";
import { command } from "./command";

const optionalText = z.string().trim().max(200).optional();
const optionalDate = z
  .string()
  .optional()
  .transform((text) => (text ? parseCivilDate(text) : null));

/** What an auditor looks for; anything malformed in the address is taken as not given. */
export const auditFilters = z.object({
  person: optionalText,
  command: optionalText,
  subject: optionalText,
  from: optionalDate,
  until: optionalDate,
  outcome: z.enum(["done", "refused"]).optional().catch(undefined),
});
export type AuditFilters = z.infer<typeof auditFilters>;

export type AuditRow = Omit<AuditEntry, "seq"> & { seq: string };

export interface NamedAuditRow extends AuditRow {
  subjectName: string | null;
}

const A_PAGE = 50;
const position = z
  .string()
  .regex(/^\d{1,18}$/)
  .optional()
  .catch(undefined);

async function whereOf(tx: Tx, filters: AuditFilters): Promise<Prisma.AuditEntryWhereInput> {
  const { person, command: name, subject, from, until, outcome } = filters;
  const contains = (text: string) => ({ contains: text, mode: "insensitive" }) as const;
  const people = person
    ? await tx.user.findMany({ where: { OR: [{ username: person.toLowerCase() }, { name: person }] }, select: { id: true } })
    : [];
  const ids = people.map(({ id }) => id);
  return {
    AND: [
      person ? { OR: [{ actorName: contains(person) }, { actorId: { in: ids } }, { subjectType: "user", subjectId: { in: ids } }] } : {},
      name ? { command: { startsWith: name } } : {},
      subject ? { OR: [{ subjectId: subject }, { subjectType: subject }] } : {},
      from ? { at: { gte: startOfDay(from) } } : {},
      until ? { at: { lt: startOfDay(addDays(until, 1)) } } : {},
      outcome ? { outcome } : {},
    ],
  };
}

const asRow = ({ seq, ...row }: AuditEntry): AuditRow => ({ ...row, seq: seq.toString() });

/** Rows on screen say whom they are about. */
async function withNames(tx: Tx, rows: readonly AuditRow[]): Promise<NamedAuditRow[]> {
  const ids = rows.filter(({ subjectType }) => subjectType === "user").map(({ subjectId }) => subjectId);
  const users = await tx.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map(users.map(({ id, name }) => [id, name]));
  return rows.map((row) => ({ ...row, subjectName: names.get(row.subjectId) ?? null }));
}
const plainFilters = (filters: AuditFilters): Record<string, unknown> =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value));
const ledger = (actor: Actor) => ({ type: "ledger", id: actor.agencyId });

export interface AuditPage {
  rows: NamedAuditRow[];
  /** of the entry to go on from, or null at that end */
  older: string | null;
  newer: string | null;
}

/** One page of the ledger, newest first. That it was read, and what for, is itself recorded. */
export const readAudit = command({
  name: "audit.read",
  input: z.object({ filters: auditFilters, before: position, after: position }),
  load: (tx, input) => whereOf(tx, input.filters),
  may: (actor) => can(actor, "audit.read", { agencyId: actor.agencyId }),
  write: async ({ tx, input, loaded: where, actor }) => {
    const upwards = input.after !== undefined;
    const edge = input.after ? { gt: BigInt(input.after) } : input.before ? { lt: BigInt(input.before) } : undefined;
    const found = await tx.auditEntry.findMany({
      where: { AND: [where, edge ? { seq: edge } : {}] },
      orderBy: { seq: upwards ? "asc" : "desc" },
      take: A_PAGE + 1,
    });
    const more = found.length > A_PAGE;
    const shown = found.slice(0, A_PAGE);
    if (upwards) shown.reverse();
    const rows = await withNames(tx, shown.map(asRow));
    const [first, last] = [rows.at(0)?.seq ?? null, rows.at(-1)?.seq ?? null];
    const page: AuditPage = {
      rows,
      older: upwards || more ? last : null,
      newer: (upwards ? more : input.before !== undefined) ? first : null,
    };
    return { subject: ledger(actor), changes: { filters: plainFilters(input.filters), entries: rows.length }, result: page };
  },
});

/** Permission to take entries away, recorded before the first one leaves; answers what to take, up to the head of that moment. */
export const exportAudit = command({
  name: "audit.export",
  input: z.object({ filters: auditFilters }),
  load: (tx, input) => whereOf(tx, input.filters),
  may: (actor) => can(actor, "audit.read", { agencyId: actor.agencyId }),
  write: async ({ tx, input, loaded: where, actor }) => {
    const head = await tx.auditEntry.findFirst({ orderBy: { seq: "desc" }, select: { seq: true } });
    const upTo = head?.seq ?? 0n;
    return { subject: ledger(actor), changes: { filters: plainFilters(input.filters), upTo: upTo.toString() }, result: { where, upTo } };
  },
});

const BATCH = 1_000;

/** The entries of an export as lines of JSON, oldest first. Each line carries its hash and the one before, so it can be verified anywhere. */
export async function* auditLines({ where, upTo }: { where: Prisma.AuditEntryWhereInput; upTo: bigint }): AsyncGenerator<string> {
  for (let after = 0n; ; ) {
    const batch = await db().auditEntry.findMany({
      where: { AND: [where, { seq: { gt: after, lte: upTo } }] },
      orderBy: { seq: "asc" },
      take: BATCH,
    });
    const last = batch.at(-1);
    if (last === undefined) return;
    yield batch.map((entry) => `${JSON.stringify(asRow(entry))}\n`).join("");
    after = last.seq;
  }
}

/** Proves the whole chain, or names the first broken link; the result is recorded. */
export const verifyAudit = command({
  name: "audit.verify",
  input: z.object({
    knownHead: z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^([0-9a-f]{64})?$/, "指纹是 64 位十六进制字符。")
      .default(""),
  }),
  load: async () => null,
  may: (actor) => can(actor, "audit.read", { agencyId: actor.agencyId }),
  write: async ({ input, actor }) => {
    const found: Verification = await verifyLedger(input.knownHead === "" ? undefined : input.knownHead);
    const changes = found.intact
      ? { intact: true, entries: found.entries, head: found.head }
      : { intact: false, brokenAt: found.brokenAt.toString(), reason: found.reason };
    return { subject: ledger(actor), changes, result: found };
  },
});
