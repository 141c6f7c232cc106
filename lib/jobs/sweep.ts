import { db } from "@/lib/core/db";
import { log } from "@/lib/core/log";
import { sweepMail } from "@/lib/core/mail/sweep";
import { sweepThrottle } from "@/lib/core/throttle";
import { sweepFiles } from "@/lib/files/sweep";
import { systemActor } from "@/lib/identity/actor";
import { sweepIdentity } from "@/lib/identity/sweep";
import { sweepDrafts } from "@/lib/requests/retention/sweep-drafts";
import { forgetVisitors } from "@/lib/visits/save";

/** The nightly cleaning of what nobody needs any more: kept forms, ended sessions, files that no revision attaches, what told yesterday's visitors apart. */
export async function sweep(now = new Date()): Promise<void> {
  // Both clean the whole installation; the ledger names the agency that it belongs to.
  const agency = await db().agency.findFirst({ orderBy: { isDefault: "desc" }, select: { id: true } });
  if (agency === null) return;
  const platform = systemActor(agency.id, "定时清理");
  const swept = await sweepIdentity(platform, {}, now);
  log("info", "swept", {
    ...swept,
    files: await sweepFiles(platform, now),
    throttles: await sweepThrottle(now),
    mails: await sweepMail(now),
    visitors: await forgetVisitors(now),
    requestDrafts: await sweepDrafts(platform, now),
  });
}
