import { expect, test, vi } from "vitest";
import { type Batch, scopesOf, visitRecorder } from "./recorder";
import type { Answered } from "./rules";

const view = (path: string, address = "203.0.113.1"): Answered => ({
  ...{ method: "GET", status: 200, html: true, userAgent: "Mozilla/5.0", purpose: "" },
  ...{ path, address },
});
const figures = (batch: Batch | undefined) =>
  batch === undefined ? {} : Object.fromEntries([...batch.pages].map(([page, { views, visitors }]) => [page, [views, visitors.size]]));

test("hands over what was counted, once, by day", async () => {
  const saved: Batch[] = [];
  let now = new Date("2026-11-23T15:59:59Z");
  const recorder = visitRecorder({ save: async (batch) => void saved.push(batch), now: () => now });
  recorder.count(view("/tzgg"));
  recorder.count(view("/tzgg?page=2"));
  recorder.count(view("/tzgg", "203.0.113.2"));
  now = new Date("2026-11-23T16:00:00Z");
  recorder.count(view("/tzgg"));
  recorder.count({ ...view("/tzgg"), status: 404 });
  await recorder.close();
  expect(saved.map(({ day }) => day)).toEqual(["2026-11-23", "2026-11-24"]);
  expect(saved.map(figures)).toEqual([{ "/tzgg": [3, 2] }, { "/tzgg": [1, 1] }]);
  await recorder.flush();
  expect(saved).toHaveLength(2);
});

test("what could not be written is written later, with what came meanwhile", async () => {
  const saved: Batch[] = [];
  const failed = vi.fn();
  const save = vi.fn(async (batch: Batch) => {
    if (save.mock.calls.length === 1) {
      recorder.count(view("/", "203.0.113.2"));
      throw new Error("no database");
    }
    saved.push(batch);
  });
  const recorder = visitRecorder({ save, failed });
  recorder.count(view("/"));
  await recorder.flush();
  expect(failed).toHaveBeenCalledOnce();
  await recorder.close();
  expect(saved.map(figures)).toEqual([{ "/": [2, 2] }]);
});

test("what is held is bounded, and counting goes on afterwards", async () => {
  const saved: Batch[] = [];
  const recorder = visitRecorder({ save: async (batch) => void saved.push(batch), most: 3 });
  for (let number = 0; number < 9; number++) recorder.count(view(`/a${number}`));
  await recorder.flush();
  recorder.count(view("/b"));
  await recorder.close();
  expect(saved.map((batch) => batch.pages.size)).toEqual([3, 1]);
});

test("a visitor of two pages of a column is one visitor of the column and of the site", () => {
  const tally = (address: string) => ({ views: 1, visitors: new Set([address]) });
  const pages = new Map([
    ["/tzgg", tally("甲")],
    ["/tzgg/202611/t20261118_41.html", tally("甲")],
    ["/", tally("乙")],
  ]);
  const scopes = scopesOf({ day: "2026-11-23" as Batch["day"], pages });
  const of = (scope: string, key: string) => {
    const found = scopes.find((one) => one.scope === scope && one.key === key);
    return [found?.views, found?.visitors.size];
  };
  expect(of("site", "")).toEqual([3, 2]);
  expect(of("column", "/tzgg")).toEqual([2, 1]);
  expect(of("page", "/tzgg")).toEqual([1, 1]);
});
