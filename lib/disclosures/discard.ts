import { z } from "zod";
import { expectVersion } from "@/lib/core/errors";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { lockState } from "./stage";

/** 作废: puts away an item that was never public. It stays in the records and can be read, and nothing more happens to it. */
export const discardDisclosure = command({
  name: "disclosure.discard",
  input: z.object({ id: z.uuid(), expectedVersion: z.coerce.number().int() }),
  load: (tx, { id }) => lockState(tx, id),
  may: (actor, state) => can(actor, "disclosure.discard", state),
  check: (state, { expectedVersion }) => expectVersion(state, expectedVersion),
  write: async ({ tx, input: { id }, now }) => {
    const { title } = await tx.revision.findFirstOrThrow({
      where: { disclosureId: id },
      orderBy: { number: "desc" },
      select: { title: true },
    });
    await tx.disclosure.update({ where: { id }, data: { discardedAt: now, version: { increment: 1 } } });
    return { subject: { type: "disclosure", id }, changes: { title }, result: { id } };
  },
});
