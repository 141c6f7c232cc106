import { z } from "zod";
import { db } from "@/lib/core/db";
import { notFound } from "@/lib/core/errors";
import { allowed } from "@/lib/core/gate";
import { ownId } from "./change-password";
import { command } from "./command";

const values = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
export type KeptValues = z.infer<typeof values>;

/** How many forms are kept for one person; older ones make room. */
const MOST = 20;
export const KEPT_FOR_MS = 24 * 60 * 60_000;

/**
 * Keeps what was typed into a form whose session had run out. The browser's cookie still says whose it was, and only that person, signed in again,
 * gets it back: so it needs no session.
 */
export const keepForm = command({
  name: "form.keep",
  input: z.object({ path: z.string().startsWith("/").max(500), values }),
  load: async (tx, _input, actor) => {
    const user = await tx.user.findUnique({ where: { id: ownId(actor) }, select: { id: true, disabledAt: true } });
    if (user === null || user.disabledAt !== null) throw notFound("账号");
    return user;
  },
  may: () => allowed,
  write: async ({ tx, input, loaded, now }) => {
    const { id } = await tx.keptForm.create({
      data: { userId: loaded.id, path: input.path, data: input.values, createdAt: now },
      select: { id: true },
    });
    const older = await tx.keptForm.findMany({
      where: { userId: loaded.id },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      skip: MOST,
      select: { id: true },
    });
    await tx.keptForm.deleteMany({ where: { id: { in: older.map((row) => row.id) } } });
    return { subject: { type: "keptForm", id }, changes: { path: input.path }, result: { id } };
  },
});

/** What was kept, for its owner and at most for a day; null for anybody else. */
export async function findKeptForm(userId: string, id: string, now: Date): Promise<{ path: string; values: KeptValues } | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const row = await db().keptForm.findUnique({ where: { id } });
  if (row === null || row.userId !== userId || now.getTime() - row.createdAt.getTime() > KEPT_FOR_MS) return null;
  return { path: row.path, values: values.parse(row.data) };
}
