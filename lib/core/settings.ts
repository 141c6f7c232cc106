import type { z } from "zod";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Db, Tx } from "./db";

/** One setting of an agency as it was saved, null when it never was (version 0). */
export async function storedSetting(db: Db, agencyId: string, key: string): Promise<{ value: Prisma.JsonValue; version: number }> {
  const row = await db.setting.findUnique({ where: { agencyId_key: { agencyId, key } }, select: { value: true, version: true } });
  return row ?? { value: null, version: 0 };
}

/** A setting that is a set of fields, read by its schema; what was never saved stands at the schema's defaults. */
export async function storedFields<S extends z.ZodObject>(
  db: Db,
  agencyId: string,
  key: string,
  schema: S,
): Promise<z.output<S> & { version: number }> {
  const { value, version } = await storedSetting(db, agencyId, key);
  return { ...schema.parse(value ?? {}), version };
}

/** Writes a setting in the place of what stood there; returns its new version. */
export async function writeSetting(
  tx: Tx,
  { agencyId, key, value, now }: { agencyId: string; key: string; value: Prisma.InputJsonValue; now: Date },
): Promise<number> {
  const { version } = await tx.setting.upsert({
    where: { agencyId_key: { agencyId, key } },
    create: { agencyId, key, value, updatedAt: now },
    update: { value, version: { increment: 1 }, updatedAt: now },
    select: { version: true },
  });
  return version;
}
