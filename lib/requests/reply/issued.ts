import type { Db } from "@/lib/core/db";
import type { LoadedCase } from "../case/load";
import { findGround } from "../letters/grounds";
import { openReply } from "./content";

/** Whether the closed part of the reply that was issued rests on 第十四条 to 第十六条; where it is not known, it does. */
export async function restsOn14To16(db: Db, { facts }: LoadedCase): Promise<boolean> {
  if (facts.outcome !== "PARTIAL" || facts.reply === null) return true;
  const row = await db.requestReply.findUnique({ where: { id: facts.reply.replyId } });
  const withheld = (row === null ? null : openReply(row))?.withheld ?? [];
  return withheld.length === 0 || withheld.some(({ ground }) => findGround(ground) !== null);
}

/** The files that issued replies have handed out: exactly those that were approved. */
export async function releasedFileIds(db: Db, { events }: Pick<LoadedCase, "events">): Promise<string[]> {
  const issued = events.flatMap((event) => (event.kind === "replyIssued" ? [event.data.replyId] : []));
  if (issued.length === 0) return [];
  const replies = await db.requestReply.findMany({ where: { id: { in: issued } } });
  return replies.flatMap((row) => openReply(row)?.fileIds ?? []);
}
