import type { z } from "zod";
import { mayRetry, uniqueViolation } from "./database-error";
import { db, type Tx } from "./db";
import { AppError, conflict, invalidInput, notAllowed } from "./errors";

/** Allowed, or the reason why not, in Chinese. */
export type Verdict = { allowed: true } | { allowed: false; reason: string };

export const allowed: Verdict = { allowed: true };
export const refused = (reason: string): Verdict => ({ allowed: false, reason });

export interface Subject {
  /** "disclosure", "column", "user" … */
  type: string;
  id: string;
}

/** What went into the ledger about one act. */
export interface Act<A> {
  actor: A;
  command: string;
  outcome: "done" | "refused";
  subject: Subject;
  /** What changed, as plain JSON; no personal data of applicants, no passwords. */
  detail: Record<string, unknown>;
  at: Date;
}

export interface Writing<A, I, L> {
  tx: Tx;
  actor: A;
  input: I;
  loaded: L;
  now: Date;
}

export interface Written<R, A> {
  subject: Subject;
  changes: Record<string, unknown>;
  result: R;
  /** "refused" for a failure that is itself what gets written: a wrong password */
  outcome?: "done" | "refused";
  /** who the caller proved to be by this act: signing in */
  actor?: A;
}

export interface CommandSpec<A, S extends z.ZodType, L, R> {
  /** `subject.verb`: the name in the ledger. */
  name: string;
  input: S;
  /** Loads what the command is about and locks it; throws `notFound()`. */
  load: (tx: Tx, input: z.output<S>, actor: A, now: Date) => Promise<L>;
  /** May this actor do it at all? */
  may: (actor: A, loaded: L, input: z.output<S>) => Verdict;
  /** Is it allowed now? Throws `conflict()` or `ruleViolation()`. */
  check?: (loaded: L, input: z.output<S>, actor: A, now: Date) => void;
  /** milliseconds that the transaction may take; for imports, which are large */
  patience?: number;
  write: (writing: Writing<A, z.output<S>, L>) => Promise<Written<R, A>>;
  /** Message of the Conflict for a unique index, by its name or part of it. */
  taken?: Readonly<Record<string, string>>;
}

/** Runs one command for an actor. `raw` is untrusted; `now` is given by tests and by imports. */
export type Command<A, R> = (actor: A, raw: unknown, now?: Date) => Promise<R>;

export interface Ledger<A> {
  append: (tx: Tx, act: Act<A>) => Promise<void>;
}

const MAX_ATTEMPTS = 4;

export function parseInput<S extends z.ZodType>(schema: S, raw: unknown): z.output<S> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const fields: Record<string, string[]> = {};
  for (const issue of parsed.error.issues) {
    const key = issue.path.map(String).join(".");
    fields[key] = [...(fields[key] ?? []), issue.message];
  }
  throw invalidInput(fields);
}

/**
 * Makes the gate that every write goes through: parse → load and lock → may I → is it allowed now → write rows → write audit → return,
 * all in one transaction. What is refused is recorded in a transaction of its own.
 */
export function makeGate<A>(ledger: Ledger<A>) {
  return function command<S extends z.ZodType, L, R>(spec: CommandSpec<A, S, L, R>): Command<A, R> {
    const transactionOptions = spec.patience === undefined ? {} : { timeout: spec.patience };

    async function attempt(actor: A, input: z.output<S>, now: Date): Promise<R> {
      return db().$transaction(async (tx) => {
        const loaded = await spec.load(tx, input, actor, now);
        const verdict = spec.may(actor, loaded, input);
        if (!verdict.allowed) throw notAllowed(verdict.reason);
        spec.check?.(loaded, input, actor, now);
        const written = await spec.write({ tx, actor, input, loaded, now });
        await ledger.append(tx, {
          actor: written.actor ?? actor,
          command: spec.name,
          outcome: written.outcome ?? "done",
          subject: written.subject,
          detail: written.changes,
          at: now,
        });
        return written.result;
      }, transactionOptions);
    }

    async function recordRefusal(actor: A, reason: string, now: Date): Promise<void> {
      await db().$transaction((tx) =>
        ledger.append(tx, {
          actor,
          command: spec.name,
          outcome: "refused",
          subject: { type: "command", id: spec.name },
          detail: { reason },
          at: now,
        }),
      );
    }

    return async function run(actor, raw, now = new Date()) {
      const input = parseInput(spec.input, raw);
      for (let attempts = 1; ; attempts++) {
        try {
          return await attempt(actor, input, now);
        } catch (error) {
          if (mayRetry(error) && attempts < MAX_ATTEMPTS) continue;
          if (error instanceof AppError && error.code === "NotAllowed") await recordRefusal(actor, error.message, now);
          throw asConflict(error, spec.taken) ?? error;
        }
      }
    };
  };
}

function asConflict(error: unknown, taken: Readonly<Record<string, string>> = {}): AppError | null {
  const index = uniqueViolation(error);
  if (index === null) return null;
  const message = Object.entries(taken).find(([name]) => index.includes(name))?.[1];
  return conflict(message ?? "同样的内容刚刚已经保存过，请刷新页面查看后再操作。");
}
