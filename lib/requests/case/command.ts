import { z } from "zod";
import type { CivilDate } from "@/lib/core/civil-date";
import type { Tx } from "@/lib/core/db";
import { expectVersion } from "@/lib/core/errors";
import type { Actor } from "@/lib/identity/actor";
import { command } from "@/lib/identity/command";
import { type Act, mayAct } from "./acts";
import type { NewEvent } from "./events";
import type { CaseFacts } from "./facts";
import { version } from "./fields";
import { type LoadedCase, lockCase } from "./load";
import { type CaseColumns, record } from "./record";

/** What every act on a case is told: which, and as of which version it was looked at. */
export const caseKey = { requestId: z.uuid("没有指明是哪一件申请"), expectedVersion: version };

export interface Acting<I> {
  tx: Tx;
  loaded: LoadedCase;
  facts: CaseFacts;
  input: I;
  actor: Actor;
  now: Date;
  today: CivilDate;
}

export interface Acted<R> {
  events: readonly NewEvent[];
  columns?: CaseColumns;
  /** what goes into the ledger beside the events' names; no personal data */
  changes?: Record<string, unknown>;
  result: R;
}

interface CaseCommandSpec<S extends z.ZodType<{ requestId: string; expectedVersion: number }>, R> {
  act: Act;
  input: S;
  check?: (loaded: LoadedCase, input: z.output<S>, actor: Actor) => void;
  does: (acting: Acting<z.output<S>>) => Promise<Acted<R>>;
}

/** A command that does one act on one case: locks it, asks the transition table, records what happened. */
export const caseCommand = <S extends z.ZodType<{ requestId: string; expectedVersion: number }>, R>(spec: CaseCommandSpec<S, R>) =>
  command({
    name: `request.${spec.act}`,
    input: spec.input,
    load: (tx, input, _actor, now) => lockCase(tx, input.requestId, now),
    may: (actor, { subject }) => mayAct(actor, subject, spec.act),
    check: (loaded, input, actor) => {
      expectVersion(loaded.row, input.expectedVersion);
      spec.check?.(loaded, input, actor);
    },
    write: async ({ tx, input, loaded, actor, now }) => {
      const { facts, today } = loaded;
      const { events, columns, changes = {}, result } = await spec.does({ tx, loaded, facts, input, actor, now, today });
      await record(tx, loaded, { actor, now }, events, columns);
      return {
        subject: { type: "request", id: loaded.row.id },
        changes: { caseNo: loaded.row.caseNo, ...changes },
        result,
      };
    },
  });
