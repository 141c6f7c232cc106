import { addDays, civilDate, civilDateOf, daysBetween, toDatabaseDate } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { systemActor } from "@/lib/identity/actor";
import { linksOfItems, linksThatFailed, sampleOf } from "./collect-links";
import type { DeadLink, InspectionFacts, ProbeFacts } from "./facts";
import { gather } from "./gather";
import { judge } from "./judge";
import { linksOfHtml, tryLinks } from "./links";
import { type Fetch, pageAt, probe } from "./probe";
import { recordInspection, recordLinks } from "./record";
import { saveProbe } from "./save-probe";
import type { Judgement } from "./verdict";

/** How the inspection reaches the site. */
export interface Reach {
  fetch: Fetch;
  /** where this installation answers, from here */
  address: string;
  /** what its own links begin with */
  origin: string;
  /** links to other sites may be tried */
  outside: boolean;
}

const platform = (agencyId: string) => systemActor(agencyId, "日常检查");

/** One round of asking the site for its pages. */
export async function probeSite(agencyId: string, { fetch, address }: Reach, now: Date): Promise<Omit<ProbeFacts, "asked" | "failed">> {
  const { asked, failed, ...seen } = await probe(fetch, address, await sampleOf(agencyId));
  await saveProbe(agencyId, { asked, failed }, now);
  return seen;
}

async function checkLinks(agencyId: string, reach: Reach, now: Date): Promise<Pick<InspectionFacts, "deadLinks" | "uncheckedLinks">> {
  const today = civilDateOf(now);
  const home = await pageAt(reach.fetch, `${reach.address}/`);
  const onHome = linksOfHtml(home?.text ?? "").map((target) => ({ target, disclosureId: null, page: "首页", owner: null }));
  const due = await linksOfItems(agencyId, daysBetween(civilDate("2026-01-01"), today));
  const links = [...(await linksThatFailed(agencyId)), ...due, ...onHome];
  const { failing, unchecked } = await tryLinks(reach.fetch, reach, links);
  const kept = failing.map(({ target, disclosureId, page, note }) => ({ target, disclosureId, page, note }));
  await recordLinks(platform(agencyId), { day: today, tried: [...new Set(links.map(({ target }) => target))], failing: kept }, now);
  return { deadLinks: await deadLinks(agencyId), uncheckedLinks: unchecked };
}

async function deadLinks(agencyId: string): Promise<DeadLink[]> {
  return db().$queryRaw<DeadLink[]>`
    select f."target", f."disclosureId", f."page", f."note", f."days", n."name" as "owner"
    from "FailingLink" f left join "Disclosure" d on d.id = f."disclosureId" left join "Department" n on n.id = d."departmentId"
    where f."agencyId" = ${agencyId}::uuid order by f."days" desc, f."target"`;
}

/** The probes of the last seven days, by day. */
async function probesOfWeek(agencyId: string, now: Date): Promise<{ asked: number; failed: number }> {
  const since = toDatabaseDate(addDays(civilDateOf(now), -6));
  const { _sum } = await db().siteProbe.aggregate({ where: { agencyId, day: { gte: since } }, _sum: { asked: true, failed: true } });
  return { asked: _sum.asked ?? 0, failed: _sum.failed ?? 0 };
}

/**
 * The inspection of today: reads the records, tries the site and its links, judges, and keeps what was found. May be run as often as one likes;
 * the last run of a day counts. Without `reach` the site is not tried, and what depends on it is not judged.
 */
export async function inspect(agencyId: string, now: Date, reach: Reach | null): Promise<readonly Judgement[]> {
  const recorded = await gather(agencyId, now);
  const seen = reach === null ? null : await probeSite(agencyId, reach, now);
  const links = reach === null ? { deadLinks: await deadLinks(agencyId), uncheckedLinks: 0 } : await checkLinks(agencyId, reach, now);
  const results = judge({ ...recorded, ...links, probe: seen === null ? null : { ...seen, ...(await probesOfWeek(agencyId, now)) } });
  await recordInspection(platform(agencyId), { results: [...results] }, now);
  return results;
}
