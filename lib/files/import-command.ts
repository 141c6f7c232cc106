import { z } from "zod";
import { chunks } from "@/lib/core/chunks";
import type { Tx } from "@/lib/core/db";
import type { Command, Writing } from "@/lib/core/gate";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { type RowError, refusal } from "./table-check";
import type { TableFile } from "./table-file";

/** What every import is told; `source`: where the file comes from, in the words `whence` for who leaves it out. */
export const importInput = (whence: string) =>
  z.object({
    source: z.string().trim().min(1, `请写明${whence}的名称`).max(100, `${whence}的名称超过 100 个字`),
    fileName: z.string(),
    /** of the file as it was read, for the ledger */
    fileHash: z.string().nullable(),
    file: z.custom<TableFile>(),
  });
type ImportInput = z.ZodType<z.output<ReturnType<typeof importInput>>>;

interface Import<I extends ImportInput, L, R> {
  name: string;
  input: I;
  /** reads the file against what is there, writing nothing */
  look: (tx: Tx, input: z.output<I>, actor: Actor, now: Date) => Promise<L>;
  write: (writing: Writing<Actor, z.output<I>, L>) => Promise<R>;
  taken?: Readonly<Record<string, string>>;
}

/** Makes the command that brings in a file: all of it, or nothing when a row is wrong; the ledger keeps how many, and the file's hash. */
export const importCommand = <I extends ImportInput, L extends { errors: readonly RowError[] }, R extends object>({
  look,
  write,
  ...spec
}: Import<I, L, R>): Command<Actor, R> =>
  command({
    ...spec,
    load: async (tx, input, actor, now) => {
      // One import at a time: a second one sees what the first has brought.
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${spec.name}))`;
      return look(tx, input, actor, now);
    },
    patience: 30 * 60_000,
    may: (actor) => can(actor, "disclosure.import", { agencyId: actor.agencyId }),
    check: ({ errors }) => {
      if (errors.length > 0) throw refusal(errors);
    },
    write: async (writing) => {
      const { source, fileName, fileHash } = writing.input;
      const result = await write(writing);
      return { subject: { type: "import", id: source }, changes: { ...result, file: fileName, sha256: fileHash }, result };
    },
  });

/** Hears how many rows are written, before the commit. */
export type OnProgress = (done: number, total: number) => void;

/** Does something with the rows, so many at a time. */
export async function inBatches<R>(
  rows: readonly R[],
  size: number,
  onProgress: OnProgress,
  act: (batch: readonly R[]) => Promise<void>,
): Promise<void> {
  let done = 0;
  for (const batch of chunks(rows, size)) {
    await act(batch);
    done += batch.length;
    onProgress(done, rows.length);
  }
}
