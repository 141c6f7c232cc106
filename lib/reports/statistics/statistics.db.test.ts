import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import { systemActor } from "@/lib/identity/actor";
import { saveRequestSettings } from "@/lib/requests/public/save-settings";
import { importRequests } from "@/lib/requests/table/import-requests";
import { buildRequestHouse, fileRequest, noon, type RequestHouse } from "@/lib/requests/testing/build";
import { publicStatistics, requestStatistics, statisticsForStaff } from "./queries";
import { statisticsSheets } from "./sheets";

useDatabase();

const NOW = noon("2026-11-20");
const CASES = [
  { caseNo: "甲1", receivedOn: "2025-12-29", outcome: "GRANTED", completedOn: "2026-01-08" },
  { caseNo: "甲2", receivedOn: "2026-03-02", outcome: "DENIED_STATE_SECRET", completedOn: "2026-05-06" },
  { caseNo: "甲3", receivedOn: "2026-03-02", outcome: "PARTIAL", completedOn: "2026-03-05" },
  { caseNo: "甲4", receivedOn: "2026-10-29", outcome: "", completedOn: "" },
  { caseNo: "甲5", receivedOn: "2026-12-30", outcome: "", completedOn: "" },
].map((row) => ({ channel: "WEB", applicantType: "naturalPerson", applicantName: "王小明", subject: "技术改造专项资金", ...row }));

let house: RequestHouse;

beforeAll(async () => {
  house = await buildRequestHouse();
  const file = { headings: Object.keys(CASES[0] ?? {}), rows: CASES.map((cells, at) => ({ line: at + 2, cells })) };
  const input = { source: "历史台账", fileName: "a.csv", fileHash: "0", file };
  await importRequests()(systemActor(house.agency.id, "命令行"), input, noon("2026-12-31"));
  // Not confirmed yet: it has not been received.
  await fileRequest(house, "2026-11-19");
});

test("a year's cases by receipt and by reply, late by each case's own clock", async () => {
  const found = await requestStatistics(db(), house.agency.id, 2026, "staff");
  expect(found).toMatchObject({
    ...{ year: 2026, received: 4, answered: 3, onTime: 2, open: 2 },
    days: { cases: 3, median: 10, p90: 65, longest: 65 },
    workingDays: { median: 7 },
  });
  expect(found.months.map(({ received }) => received)).toEqual([0, 0, 2, 0, 0, 0, 0, 0, 0, 1, 0, 1]);
  expect(found.outcomes.map(({ kind }) => kind).sort()).toEqual(["不予公开", "予以公开", "部分公开"]);
  expect(found.words.map(({ word }) => word)).toContain("技术改造");
  expect(await requestStatistics(db(), house.agency.id, 2025, "staff")).toMatchObject({ received: 1, answered: 0, open: 1, days: null });
  expect(statisticsSheets(found)[0]?.rows).toContainEqual(["按期率", "66.6%"]);
});

test("the public sees figures once the agency has opened them, and no rare word", async () => {
  expect(await publicStatistics(house.agency.id, 2026, NOW)).toBeNull();
  const { version, value } = await db().setting.findFirstOrThrow({ where: { key: "requests" } });
  await saveRequestSettings(house.actors.systemAdmin, { ...(value as object), expectedVersion: version, publicStatistics: true });
  const shown = await publicStatistics(house.agency.id, 2026, NOW);
  expect(shown).toMatchObject({ years: [2026, 2025], found: { answered: 3, words: [] } });
});

test("another agency's cases are not counted", async () => {
  const other = await db().agency.create({ data: { slug: "other", name: "另一机关", shortName: "另一", uscc: "" } });
  const { found, years } = await statisticsForStaff({ ...house.actors.office, agencyId: other.id }, 2026, NOW);
  expect(found).toMatchObject({ received: 0, answered: 0, open: 0, words: [] });
  expect(years).toEqual([2026]);
});
