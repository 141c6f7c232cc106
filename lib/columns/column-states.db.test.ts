import { beforeAll, describe, expect, it } from "vitest";
import { civilDate } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import { type BuiltAgency, buildAgency } from "@/lib/identity/testing/build";
import { deleteColumn } from "./delete-column";
import { editColumn } from "./edit-column";
import { hideColumn } from "./hide-column";
import { columnOverview, findColumnByPath } from "./queries";
import { retireColumn } from "./retire-column";
import { reviveColumn } from "./revive-column";
import { showColumn } from "./show-column";
import { addColumn, addFlow, columnForm, placeItem, readColumn } from "./testing/build";
import type { ColumnNode } from "./tree";

useDatabase();

let built: BuiltAgency;
beforeAll(async () => {
  built = await buildAgency();
  await addFlow(built);
});

const statement = { statement: "本机关无行政事业性收费项目。", statementOn: "2026-03-01" };
type State = typeof showColumn;
/** Runs a command about the state of a column on the column as it is now. */
const now = async (command: State, column: Pick<ColumnNode, "id">) =>
  command(built.actors.systemAdmin, { columnId: column.id, expectedVersion: (await readColumn(built, column.id)).version });

describe("a blank column is not shown", () => {
  it("without a public item: the message says how", async () => {
    const column = await addColumn(built, { slug: "blank", name: "空白" });
    await placeItem(built, column.id);
    await placeItem(built, column.id, { publishedAt: new Date(), withdrawn: true });
    await expect(now(showColumn, column)).rejects.toMatchObject({ code: "RuleViolation", message: expect.stringContaining("填写说明") });
  });

  it("but with one public item, with a statement, or with something public below it is", async () => {
    const live = await addColumn(built, { slug: "live", name: "有信息" });
    await placeItem(built, live.id, { publishedAt: new Date() });
    const stated = await addColumn(built, { slug: "stated", name: "有说明", ...statement });
    const above = await addColumn(built, { slug: "above", name: "目录", kind: "tree" });
    await expect(now(showColumn, above)).rejects.toMatchObject({ code: "RuleViolation" });
    await addColumn(built, { slug: "below", parentId: above.id, ...statement });
    for (const column of [live, stated, above]) {
      await now(showColumn, column);
      expect(await readColumn(built, column.id)).toMatchObject({ state: "visible", shown: true });
    }
  });

  it("nor may the statement of a shown one go", async () => {
    const column = await addColumn(built, { slug: "kept-statement", name: "说明", ...statement });
    await now(showColumn, column);
    const { version } = await readColumn(built, column.id);
    const without = editColumn(built.actors.systemAdmin, {
      ...columnForm({ slug: "kept-statement" }),
      columnId: column.id,
      expectedVersion: version,
    });
    await expect(without).rejects.toMatchObject({ code: "RuleViolation", fields: { statement: [expect.any(String)] } });
  });

  it("and a channel of its own never is", async () => {
    const column = await addColumn(built, { slug: "wechat", name: "公众号", kind: "channel" });
    await expect(now(showColumn, column)).rejects.toMatchObject({ code: "RuleViolation", message: expect.stringContaining("站外渠道") });
  });
});

describe("hiding", () => {
  it("covers the columns below", async () => {
    const top = await addColumn(built, { slug: "cover", name: "上", kind: "tree" });
    const child = await addColumn(built, { slug: "covered", parentId: top.id, ...statement });
    for (const column of [child, top]) await now(showColumn, column);
    await now(hideColumn, top);
    expect(await readColumn(built, child.id)).toMatchObject({ state: "visible", shown: false });
    await expect(now(hideColumn, top)).rejects.toMatchObject({ code: "RuleViolation" });
  });
});

describe("retiring", () => {
  it("keeps the column readable, takes no column below, and can be taken back", async () => {
    const column = await addColumn(built, { slug: "done", name: "完", ...statement });
    await now(showColumn, column);
    await now(retireColumn, column);
    expect(await readColumn(built, column.id)).toMatchObject({ state: "retired", shown: true });
    await expect(addColumn(built, { slug: "late", parentId: column.id })).rejects.toMatchObject({
      code: "RuleViolation",
      message: expect.stringContaining("停用"),
    });
    await now(reviveColumn, column);
    expect(await readColumn(built, column.id)).toMatchObject({ state: "visible" });
  });

  it("does not open what was hidden, nor leave columns in use below", async () => {
    const hidden = await addColumn(built, { slug: "shut", name: "关" });
    await expect(now(retireColumn, hidden)).rejects.toMatchObject({ code: "RuleViolation" });
    const top = await addColumn(built, { slug: "stem", name: "干", ...statement });
    await addColumn(built, { slug: "twig", name: "枝", parentId: top.id });
    await now(showColumn, top);
    await expect(now(retireColumn, top)).rejects.toMatchObject({ code: "RuleViolation", message: expect.stringContaining("枝") });
  });
});

describe("deleting", () => {
  it("takes the column and its addresses away when it never held anything", async () => {
    const column = await addColumn(built, { slug: "never", name: "从未" });
    await now(deleteColumn, column);
    expect(await findColumnByPath(db(), built.agency.id, "/never")).toBeNull();
    await addColumn(built, { slug: "never", name: "再用" });
  });

  it.each([
    ["a draft", {}],
    ["a discarded draft", { discarded: true }],
    ["a withdrawn item", { publishedAt: new Date(), withdrawn: true }],
  ])("is refused after %s: the message counts and says what to do", async (_what, placed) => {
    const column = await addColumn(built, { slug: `held-${JSON.stringify(placed).length}`, name: "放过" });
    await placeItem(built, column.id, placed);
    await expect(now(deleteColumn, column)).rejects.toMatchObject({
      code: "RuleViolation",
      message: expect.stringMatching(/放过 1 条信息.*停用/),
    });
  });

  it("is refused after an item that has moved on to another column", async () => {
    const [first, second] = [
      await addColumn(built, { slug: "first-home", name: "旧居" }),
      await addColumn(built, { slug: "second-home", name: "新居" }),
    ];
    const id = await placeItem(built, first.id);
    await db().disclosure.update({ where: { id }, data: { columnId: second.id } });
    await expect(now(deleteColumn, first)).rejects.toMatchObject({ code: "RuleViolation" });
  });

  it("is refused while there are columns below", async () => {
    const top = await addColumn(built, { slug: "parent", name: "父" });
    await addColumn(built, { slug: "kid", parentId: top.id });
    await expect(now(deleteColumn, top)).rejects.toMatchObject({ code: "RuleViolation", message: expect.stringContaining("1 个栏目") });
  });
});

describe("the kind", () => {
  it("does not turn to an overview over items, nor to a channel over public ones", async () => {
    const column = await addColumn(built, { slug: "turn", name: "转" });
    await placeItem(built, column.id, { publishedAt: new Date() });
    for (const kind of ["tree", "channel"]) {
      const turned = editColumn(built.actors.systemAdmin, {
        ...columnForm({ slug: "turn", kind }),
        columnId: column.id,
        expectedVersion: column.version,
      });
      await expect(turned).rejects.toMatchObject({ code: "RuleViolation", fields: { kind: [expect.any(String)] } });
    }
  });
});

it("the overview counts what is live below and dates the last update in Asia/Shanghai", async () => {
  const top = await addColumn(built, { slug: "sum", name: "合计", kind: "tree", updatePeriodDays: "14" });
  const child = await addColumn(built, { slug: "part", parentId: top.id });
  await placeItem(built, child.id, { publishedAt: new Date("2026-03-01T17:00:00Z") });
  await placeItem(built, child.id);
  const rows = await columnOverview(db(), built.agency.id, civilDate("2026-03-20"));
  const row = (id: string) => rows.find(({ column }) => column.id === id);
  expect(row(child.id)).toMatchObject({ items: 2, live: 1, lastOn: "2026-03-02", blank: false });
  expect(row(top.id)).toMatchObject({ items: 0, live: 1, lastOn: "2026-03-02", freshness: { state: "late", days: 18, limit: 14 } });
});
