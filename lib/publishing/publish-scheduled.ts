import { z } from "zod";
import type { Tx } from "@/lib/core/db";
import { notFound, ruleViolation } from "@/lib/core/errors";
import { allowed, refused, type Written } from "@/lib/core/gate";
import { type DisclosureState, lockState } from "@/lib/disclosures/stage";
import type { Publication } from "@/lib/generated/prisma/client";
import type { Actor } from "@/lib/identity/actor";
import { command } from "@/lib/identity/command";
import { findPerson } from "@/lib/identity/people";
import { obstacle } from "./obstacle";
import { putOnline } from "./put-online";

async function lockPublication(tx: Tx, publicationId: string): Promise<{ state: DisclosureState; publication: Publication }> {
  const found = await tx.publication.findUnique({ where: { id: publicationId }, select: { disclosureId: true } });
  if (found === null) throw notFound("定时发布");
  const state = await lockState(tx, found.disclosureId);
  return { state, publication: await tx.publication.findUniqueOrThrow({ where: { id: publicationId } }) };
}

/** Why the one who set the time can no longer answer for it (谁上网谁负责), or null. */
async function publisherObstacle(tx: Tx, publisherId: string | null): Promise<string | null> {
  const enabled = publisherId === null ? 0 : await tx.user.count({ where: { id: publisherId, disabledAt: null } });
  const person = enabled === 0 || publisherId === null ? null : await findPerson(tx, publisherId);
  return person?.roles.includes("publisher") ? null : "设定定时的人已不是上网发布员，请由在岗的上网发布员重新发布。";
}

/**
 * Puts a scheduled publication online at its time, for the publisher who set it. What has become invalid in the meantime ends as
 * failed, with the reason, which the publishers see among what they have to do.
 */
export const publishScheduled = command({
  name: "disclosure.publishScheduled",
  input: z.object({ publicationId: z.uuid() }),
  load: (tx, input) => lockPublication(tx, input.publicationId),
  may: (actor) => (actor.kind === "system" ? allowed : refused("定时发布由平台按时执行。")),
  check: ({ publication }, _input, _actor, now) => {
    if (publication.publishedAt !== null || publication.endedAt !== null) throw ruleViolation("这次定时已经处理过。");
    if (publication.scheduledFor !== null && publication.scheduledFor > now) throw ruleViolation("还没有到发布时间。");
  },
  write: async ({ tx, loaded: { state, publication }, now }): Promise<Written<{ failed: string | null }, Actor>> => {
    const out = { disclosureId: state.id, revisionId: publication.revisionId, channel: publication.channel };
    const reason = (await publisherObstacle(tx, publication.publisherId)) ?? (await obstacle(tx, out));
    await tx.disclosure.update({ where: { id: state.id }, data: { version: { increment: 1 } } });
    const subject = { type: "disclosure", id: state.id };
    if (reason !== null) {
      await tx.publication.update({ where: { id: publication.id }, data: { endedAt: now, endKind: "failed", endReason: reason } });
      return { subject, changes: { publicationId: publication.id, failed: reason }, result: { failed: reason } };
    }
    const { publisherId: id, publisherName: name, publisherDepartment: department, publisherPost: post } = publication;
    const published = await putOnline(
      tx,
      { ...out, url: null, publisher: { id, name, department, post }, waitingId: publication.id, imported: false },
      now,
    );
    return { subject, changes: { ...published, by: name }, result: { failed: null } };
  },
});
