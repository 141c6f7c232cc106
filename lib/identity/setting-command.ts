import { z } from "zod";
import { changed } from "@/lib/audit/changed";
import type { Tx } from "@/lib/core/db";
import { staleForm } from "@/lib/core/errors";
import type { Command } from "@/lib/core/gate";
import { lockAgency } from "@/lib/core/lock-agency";
import { writeSetting } from "@/lib/core/settings";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Actor } from "./actor";
import { can } from "./can";
import { command } from "./command";

/** With every form of settings: the version it was opened with, 0 when they were never saved. */
export const formVersion = z.object({ expectedVersion: z.coerce.number().int().min(0) });

interface Settings<S extends z.ZodObject> {
  /** of the command */
  name: string;
  /** under which they are kept */
  key: string;
  schema: S;
  /** as they stand, with their version */
  kept: (tx: Tx, agencyId: string) => Promise<z.output<S> & { version: number }>;
}

/** Makes the command by which the system administrator saves a set of settings of the agency. */
export const settingCommand = <S extends z.ZodObject>({ name, key, schema, kept }: Settings<S>): Command<Actor, { version: number }> =>
  command({
    name,
    input: z.intersection(schema, formVersion),
    load: async (tx, _input, { agencyId }) => {
      await lockAgency(tx, agencyId);
      return { agencyId, before: await kept(tx, agencyId) };
    },
    may: (actor, { agencyId }) => can(actor, "setting.edit", { agencyId }),
    check: ({ before }, { expectedVersion }) => {
      if (before.version !== expectedVersion) throw staleForm();
    },
    write: async ({ tx, input, loaded: { agencyId, before }, now }) => {
      const { expectedVersion: _, ...value } = input;
      const version = await writeSetting(tx, { agencyId, key, value: value as Prisma.InputJsonObject, now });
      return { subject: { type: "setting", id: key }, changes: changed<object>(before, value), result: { version } };
    },
  });
