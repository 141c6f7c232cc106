import { z } from "zod";
import { db, type Tx } from "@/lib/core/db";
import { AppError, notFound } from "@/lib/core/errors";
import { refused } from "@/lib/core/gate";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { contentFromDraft } from "./content-input";
import { type Draft, draftSchema } from "./schema";
import { writeNewRevision } from "./write-revision";

/** Writes a new item of the actor's department with its first wording, in the transaction of a command. Throws notFound() without a department. */
export async function writeNewItem(
  tx: Tx,
  { userId, agencyId, departmentId }: Actor,
  id: string,
  draft: Draft,
  now: Date,
): Promise<{ title: string; columnId: string }> {
  if (departmentId === null) throw notFound("科室");
  const { content, files } = await contentFromDraft(tx, draft, { agencyId, userId, disclosureId: id, keptColumnId: null, now });
  await tx.disclosure.create({ data: { id, agencyId, departmentId, columnId: draft.columnId, createdById: userId, createdAt: now } });
  await writeNewRevision(tx, { content, files, userId, now }, { disclosureId: id, number: 1, baseRevisionId: null });
  return { title: content.title, columnId: content.columnId };
}

const create = command({
  name: "disclosure.create",
  /** The id is chosen by the form, so that sending it twice makes one item. */
  input: z.object({ id: z.uuid() }).and(draftSchema),
  load: (_tx, _input, actor) => Promise.resolve({ agencyId: actor.agencyId, departmentId: actor.departmentId }),
  may: (actor, { agencyId, departmentId }) =>
    departmentId === null
      ? refused("你的账号不属于任何科室，不能起草信息。请联系系统管理员。")
      : can(actor, "disclosure.create", { agencyId, departmentId }),
  write: async ({ tx, input, actor, now }) => {
    const { id, ...draft } = input;
    const changes = await writeNewItem(tx, actor, id, draft, now);
    return { subject: { type: "disclosure", id }, changes, result: { id } };
  },
});

async function madeBefore(actor: Actor, raw: unknown): Promise<{ id: string } | null> {
  const parsed = z.object({ id: z.uuid() }).safeParse(raw);
  if (!parsed.success || actor.userId === null) return null;
  return db().disclosure.findFirst({ where: { id: parsed.data.id, createdById: actor.userId }, select: { id: true } });
}

/** Starts a new item in the actor's department. The same form sent again, or twice at once, answers with the item it made. */
export async function createDisclosure(actor: Actor, raw: unknown, now?: Date): Promise<{ id: string }> {
  const known = await madeBefore(actor, raw);
  if (known !== null) return known;
  try {
    return await create(actor, raw, now);
  } catch (error) {
    const made = error instanceof AppError && error.code === "Conflict" ? await madeBefore(actor, raw) : null;
    if (made !== null) return made;
    throw error;
  }
}
