import { beforeAll, expect, it } from "vitest";
import { type CivilDate, civilDate } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import type { Actor } from "@/lib/identity/actor";
import { buildAgency } from "@/lib/identity/testing/build";
import { mostVisited, siteVisits, visitsOfYear } from "./queries";
import { visitRecorder } from "./recorder";
import { forgetVisitors, saveVisits } from "./save";

useDatabase();

let actor: Actor;
const DAY = civilDate("2026-11-23");
let now = new Date("2026-11-23T02:00:00Z");
const newRecorder = () => visitRecorder({ save: saveVisits, now: () => now });
const view = (path: string, address: string) => ({
  ...{ method: "GET", status: 200, html: true, userAgent: "Mozilla/5.0", purpose: "" },
  ...{ path, address },
});
const site = async (from: CivilDate = DAY, to: CivilDate = DAY) => siteVisits(actor, "day", from, to);

beforeAll(async () => {
  await saveVisits({ day: DAY, pages: new Map([["/", { views: 1, visitors: new Set(["x"]) }]]) });
  expect(await db().visitCount.count()).toBe(0);
  actor = (await buildAgency()).actors.publisher;
});

it("of a process that is killed, what came since its last batch is lost and nothing else; visitors stay one across processes", async () => {
  const killed = newRecorder();
  killed.count(view("/tzgg", "203.0.113.1"));
  killed.count(view("/", "203.0.113.1"));
  await killed.flush();
  killed.count(view("/tzgg", "203.0.113.2"));

  const next = newRecorder();
  next.count(view("/tzgg", "203.0.113.1"));
  next.count(view("/tzgg", "203.0.113.3"));
  await next.close();
  expect(await site()).toEqual([{ period: "2026-11-23", views: 4, visitors: 2 }]);
  expect(await mostVisited(actor, "column", DAY, DAY, 9)).toEqual([{ key: "/tzgg", name: null, views: 3, visitors: 2 }]);
  expect(await mostVisited(actor, "page", DAY, DAY, 1)).toEqual([{ key: "/tzgg", name: null, views: 3, visitors: 2 }]);
});

it("two processes at once lose nothing and count a visitor of both once", async () => {
  const day = civilDate("2026-11-24");
  now = new Date("2026-11-24T02:00:00Z");
  const both = [newRecorder(), newRecorder()];
  for (const recorder of both)
    for (let number = 0; number < 40; number++) recorder.count(view(`/p${number % 20}`, `203.0.113.${number % 10}`));
  await Promise.all(both.map((recorder) => recorder.close()));
  expect(await site(day, day)).toEqual([{ period: "2026-11-24", views: 80, visitors: 10 }]);
});

it("once a day is over nothing tells its visitors apart, and the numbers stay", async () => {
  await forgetVisitors(new Date("2026-11-24T15:59:00Z"));
  expect(await db().visitSalt.findMany({ select: { day: true } })).toEqual([{ day: new Date("2026-11-24T00:00:00Z") }]);
  await forgetVisitors(new Date("2026-11-24T18:00:00Z"));
  expect([await db().visitSalt.count(), await db().visitMark.count()]).toEqual([0, 0]);
  expect(await visitsOfYear(db(), actor.agencyId, 2026)).toEqual({ views: 84, visitors: 12 });
  expect(await visitsOfYear(db(), actor.agencyId, 2025)).toEqual({ views: 0, visitors: 0 });
  expect(await siteVisits(actor, "month", civilDate("2026-01-01"), civilDate("2026-12-31"))).toEqual([
    { period: "2026-11", views: 84, visitors: 12 },
  ]);
});

it("nothing that was stored names an address", async () => {
  const stored = JSON.stringify([await db().visitCount.findMany(), await db().visitMark.findMany()]);
  expect(stored).not.toContain("203.0.113");
});
