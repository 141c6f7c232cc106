import { z } from "zod";
import { notFound } from "@/lib/core/errors";
import { caseCommand, caseKey } from "../case/command";
import { endEntry, entryOf, LIVE, WAITING } from "./entries";
import { expectAnonymous } from "./wording";

/** 公示: puts the wording that waits before the public, in the place of an earlier one. Looked at again: rules may have changed since. */
export const publishLog = caseCommand({
  act: "publishLog",
  input: z.object(caseKey),
  does: async ({ tx, loaded, actor, now, today }) => {
    const entry = await entryOf(tx, loaded.row.id, WAITING);
    if (entry === null) throw notFound("等待公示的内容");
    expectAnonymous(entry, loaded);
    const earlier = await entryOf(tx, loaded.row.id, LIVE);
    if (earlier !== null) await endEntry(tx, earlier.id, actor, now, "改用新的内容");
    await tx.requestLogEntry.update({
      where: { id: entry.id },
      data: { publishedAt: now, publishedById: actor.userId, publisherName: actor.name },
    });
    return { events: [{ kind: "logPublished", on: today, data: { entryId: entry.id } }], changes: { entryId: entry.id }, result: {} };
  },
});
