import { z } from "zod";
import type { CivilDate } from "@/lib/core/civil-date";
import type { Tx } from "@/lib/core/db";
import { expectVersion } from "@/lib/core/errors";
import type { Actor } from "@/lib/identity/actor";
import { command } from "@/lib/identity/command";
import { version } from "@/lib/requests/case/fields";
import { type Act, mayAct } from "./acts";
import type { NewEvent } from "./events";
import { type LoadedAppeal, lockAppeal } from "./load";
import { type AppealColumns, record } from "./record";

/** What every act on an appeal is told: which, and as of which version it was looked at. */
export const appealKey = { appealId: z.uuid("没有指明是哪一件复议、诉讼"), expectedVersion: version };

interface Acting<I> {
  tx: Tx;
  loaded: LoadedAppeal;
  input: I;
  actor: Actor;
  now: Date;
  today: CivilDate;
}

interface Acted<R> {
  events: readonly NewEvent[];
  columns?: AppealColumns;
  /** what goes into the ledger beside the number; no personal data */
  changes?: Record<string, unknown>;
  result: R;
}

type KeyedInput = z.ZodType<{ appealId: string; expectedVersion: number }>;

interface AppealCommandSpec<S extends KeyedInput, R> {
  act: Act;
  input: S;
  check?: (loaded: LoadedAppeal, input: z.output<S>) => void;
  does: (acting: Acting<z.output<S>>) => Promise<Acted<R>>;
}

/** A command that does one act on one appeal: locks it, asks the transition table, records what happened. */
export const appealCommand = <S extends KeyedInput, R>(spec: AppealCommandSpec<S, R>) =>
  command({
    name: `appeal.${spec.act}`,
    input: spec.input,
    load: (tx, input, _actor, now) => lockAppeal(tx, input.appealId, now),
    may: (actor, { subject }) => mayAct(actor, subject, spec.act),
    check: (loaded, input) => {
      expectVersion(loaded.row, input.expectedVersion);
      spec.check?.(loaded, input);
    },
    write: async ({ tx, input, loaded, actor, now }) => {
      const { events, columns, changes = {}, result } = await spec.does({ tx, loaded, input, actor, now, today: loaded.today });
      await record(tx, loaded, { actor, now }, events, columns);
      return { subject: { type: "appeal", id: loaded.row.id }, changes: { appealNo: loaded.row.appealNo, ...changes }, result };
    },
  });
