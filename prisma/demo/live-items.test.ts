import { describe, expect, it } from "vitest";
import { civilDate } from "@/lib/core/civil-date";
import { guideGaps } from "@/lib/disclosures/guide";
import { columnPaths } from "./columns";
import { plainText } from "./html";
import { type LiveState, liveItems } from "./live-items";
import { demoPages } from "./pages";
import { people } from "./people";
import { wordingFaults } from "./wording";

const lists = new Set(
  columnPaths()
    .filter(({ column }) => column.kind === "list")
    .map(({ path }) => path),
);
const authors = new Set(people.filter((one) => one.roles.includes("author")).map((one) => one.username));

describe.each(["2026-11-22", "2026-01-05", "2027-02-28"])("the live items on %s", (day) => {
  const today = civilDate(day);
  const items = liveItems(today);

  it("stand in every state of the workflow", () => {
    const tally: Partial<Record<LiveState, number>> = {};
    for (const { state } of items) tally[state] = (tally[state] ?? 0) + 1;
    expect(tally).toEqual({
      draft: 5,
      returned: 3,
      atDepartment: 3,
      atOffice: 3,
      atLeader: 3,
      approved: 3,
      scheduled: 2,
      published: 10,
      revising: 2,
      corrected: 1,
      abolished: 1,
      withdrawn: 2,
      recalled: 1,
    });
  });

  it("are complete, well written and dated no later than the day", () => {
    expect(new Set(items.map((one) => one.key)).size).toBe(items.length);
    expect(new Set(items.map((one) => one.title)).size).toBe(items.length);
    for (const one of items) {
      expect(lists.has(one.columnPath), one.title).toBe(true);
      expect(authors.has(one.author), one.title).toBe(true);
      expect(one.formedOn <= today, one.title).toBe(true);
      expect(one.summary.length, one.title).toBeGreaterThan(15);
      expect(wordingFaults(`${one.title}\n${plainText(one.body)}`), one.title).toEqual([]);
    }
  });

  it("carry what their state needs", () => {
    for (const one of items) {
      if (one.state === "returned") expect(one.returnedBy && one.opinions[one.returnedBy], one.title).toBeTruthy();
      if (one.state === "scheduled") expect((one.publishOn ?? "") > today, one.title).toBe(true);
      if (one.state === "withdrawn" || one.state === "abolished" || one.state === "recalled") expect(one.reason, one.title).toBeTruthy();
      if (one.state === "revising" || one.state === "corrected") expect(one.nextRevision?.body, one.title).not.toBe(one.body);
      if (one.interprets)
        expect(
          items.some((other) => other.key === one.interprets && other.effectiveOn),
          one.title,
        ).toBe(true);
    }
  });
});

describe("the pages", () => {
  const pages = demoPages(civilDate("2026-11-22"));

  it("fill the guide with every field of article 12", () => {
    const guide = pages.find((one) => one.columnPath === "/zfxxgk/zn");
    expect(guide?.guide).toBeDefined();
    if (guide?.guide !== undefined) expect(guideGaps(guide.guide)).toEqual([]);
  });

  it("fill every page column, and say why a statutory column is empty", () => {
    const filled = new Set(pages.map((one) => one.columnPath));
    for (const { path, column } of columnPaths()) if (column.kind === "page" || column.statement) expect(filled.has(path), path).toBe(true);
    for (const one of pages) expect(authors.has(one.author), one.title).toBe(true);
  });
});
