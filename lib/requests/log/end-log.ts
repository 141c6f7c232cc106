import { z } from "zod";
import { notFound } from "@/lib/core/errors";
import { type Acting, caseCommand, caseKey } from "../case/command";
import type { NewEvent } from "../case/events";
import { requiredText } from "../case/fields";
import { endEntry, entryOf, LIVE, WAITING } from "./entries";

const input = z.object({ ...caseKey, reason: requiredText("请写明原因", 200) });

const ending =
  (which: typeof WAITING | typeof LIVE, kind: "logDeclined" | "logTakenDown") =>
  async ({ tx, loaded, input: { reason }, actor, now, today }: Acting<z.output<typeof input>>) => {
    const entry = await entryOf(tx, loaded.row.id, which);
    if (entry === null) throw notFound("公示的内容");
    await endEntry(tx, entry.id, actor, now, reason);
    const event: NewEvent = { kind, on: today, data: { entryId: entry.id }, reason };
    return { events: [event], changes: { entryId: entry.id, reason }, result: {} };
  };

/** 不予公示: what waits is not shown; it may be proposed in other words. */
export const declineLog = caseCommand({ act: "declineLog", input, does: ending(WAITING, "logDeclined") });

/** 撤下公示: at once, also when the log itself has been switched off. */
export const takeDownLog = caseCommand({ act: "takeDownLog", input, does: ending(LIVE, "logTakenDown") });
