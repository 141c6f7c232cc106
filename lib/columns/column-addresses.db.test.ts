import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import { type BuiltAgency, buildAgency } from "@/lib/identity/testing/build";
import { createColumn } from "./create-column";
import { editColumn } from "./edit-column";
import { moveColumn } from "./move-column";
import { findColumnByPath, listColumns } from "./queries";
import { reorderColumn } from "./reorder-column";
import { addColumn, addFlow, columnForm, readColumn } from "./testing/build";
import type { ColumnNode } from "./tree";

useDatabase();

let built: BuiltAgency;
beforeAll(async () => {
  built = await buildAgency();
  await addFlow(built);
  await addFlow(built, "withdrawal", false);
});

const admin = () => built.actors.systemAdmin;
const find = (path: string) => findColumnByPath(db(), built.agency.id, path);
const slugOf = (column: ColumnNode, slug: string) =>
  editColumn(admin(), {
    ...columnForm({ name: column.name, slug, workflowKey: column.ownWorkflowKey }),
    columnId: column.id,
    expectedVersion: column.version,
  });
const moveTo = (column: ColumnNode, parentId: string | null) =>
  moveColumn(admin(), { columnId: column.id, parentId, expectedVersion: column.version });

describe("a new column", () => {
  it("is hidden, last among its siblings, and found by its path", async () => {
    const top = await addColumn(built, { slug: "first", name: "甲" });
    const child = await addColumn(built, { slug: "child", name: "乙", parentId: top.id, workflowKey: "" });
    expect(child).toMatchObject({
      path: "/first/child",
      state: "hidden",
      shown: false,
      depth: 2,
      ownWorkflowKey: null,
      workflowKey: "three-level",
    });
    expect(await find("/first/child")).toMatchObject({ column: { id: child.id } });
    expect(await find("/first/none")).toBeNull();
  });

  it.each([
    [{ slug: "Zcwj" }, "slug"],
    [{ slug: "zc_wj" }, "slug"],
    [{ slug: "-zcwj" }, "slug"],
    [{ slug: "../etc" }, "slug"],
    [{ slug: "console" }, "slug"],
    [{ slug: "sitemap" }, "slug"],
    [{ slug: "x1", name: " " }, "name"],
    [{ slug: "x1", kind: "blog" }, "kind"],
    [{ slug: "x1", columnType: "新闻" }, "columnType"],
    [{ slug: "x1", description: "" }, "description"],
    [{ slug: "x1", updatePeriodDays: "0" }, "updatePeriodDays"],
    [{ slug: "x1", updatePeriodDays: "两周" }, "updatePeriodDays"],
    [{ slug: "x1", article20: "16" }, "article20"],
    [{ slug: "x1", statement: "本机关无收费项目" }, "statementOn"],
    [{ slug: "x1", statement: "本机关无收费项目", statementOn: "2026-02-30" }, "statementOn"],
    [{ slug: "x1", workflowKey: "" }, "workflowKey"],
    [{ slug: "x1", workflowKey: "no-such-flow" }, "workflowKey"],
    [{ slug: "x1", workflowKey: "withdrawal" }, "workflowKey"],
    [{ slug: "x1", ownerDepartmentId: "00000000-0000-4000-8000-000000000000" }, "ownerDepartmentId"],
  ])("with %o is refused at %s", async (fields, field) => {
    await expect(createColumn(admin(), columnForm(fields))).rejects.toMatchObject({
      code: "InvalidInput",
      fields: { [field]: [expect.any(String)] },
    });
  });

  it("may use a reserved word below the top", async () => {
    const top = await addColumn(built, { slug: "second", name: "丙" });
    expect((await addColumn(built, { slug: "search", parentId: top.id })).path).toBe("/second/search");
  });

  it("cannot take a path that another column has: the message names it", async () => {
    await addColumn(built, { slug: "taken", name: "通知公告" });
    await expect(createColumn(admin(), columnForm({ slug: "taken" }))).rejects.toMatchObject({
      code: "Conflict",
      message: expect.stringContaining("通知公告"),
    });
  });

  it("asked for twice at once is made once", async () => {
    const both = await Promise.allSettled([1, 2].map(() => createColumn(admin(), columnForm({ slug: "race", name: "竞争" }))));
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "Conflict", message: expect.stringContaining("竞争") },
    });
  });

  it("goes no deeper than six levels", async () => {
    let parent = await addColumn(built, { slug: "deep", name: "深" });
    for (const slug of ["b", "c", "d", "e", "f"]) parent = await addColumn(built, { slug, parentId: parent.id });
    await expect(createColumn(admin(), columnForm({ slug: "g", parentId: parent.id }))).rejects.toMatchObject({
      code: "InvalidInput",
      message: expect.any(String),
    });
  });

  it("is made by the system administrator alone", async () => {
    await expect(createColumn(built.actors.author, columnForm({ slug: "mine" }))).rejects.toMatchObject({ code: "NotAllowed" });
    const other = await buildAgency();
    await expect(
      createColumn(other.actors.systemAdmin, columnForm({ slug: "x2", parentId: (await addColumn(built, { slug: "ours" })).id })),
    ).rejects.toMatchObject({
      code: "NotFound",
    });
  });
});

describe("a changed address", () => {
  it("changes those below it, and the former ones redirect", async () => {
    const top = await addColumn(built, { slug: "old", name: "旧" });
    const child = await addColumn(built, { slug: "child", parentId: top.id });
    await slugOf(top, "new");
    expect((await readColumn(built, child.id)).path).toBe("/new/child");
    expect(await find("/old/child")).toEqual({ redirectTo: "/new/child" });
    expect(await find("/old")).toEqual({ redirectTo: "/new" });
    expect(await find("/new/child")).toMatchObject({ column: { id: child.id } });
  });

  it("cannot be taken by another column while it redirects, but its own column may go back to it", async () => {
    const column = await addColumn(built, { slug: "was", name: "曾用" });
    const child = await addColumn(built, { slug: "below", parentId: column.id });
    await slugOf(column, "is");
    await expect(createColumn(admin(), columnForm({ slug: "was" }))).rejects.toMatchObject({
      code: "Conflict",
      message: expect.stringContaining("旧地址"),
    });
    await slugOf(await readColumn(built, column.id), "was");
    expect(await find("/was/below")).toMatchObject({ column: { id: child.id } });
    expect(await find("/is/below")).toEqual({ redirectTo: "/was/below" });
  });

  it("is refused when it would take a former address of the column below it", async () => {
    const top = await addColumn(built, { slug: "outer", name: "外" });
    const inner = await addColumn(built, { slug: "inner", name: "内", workflowKey: "three-level" });
    await moveTo(inner, top.id);
    await expect(slugOf(top, "inner")).rejects.toMatchObject({ code: "Conflict", message: expect.stringContaining("内") });
  });

  it("is refused with a form that somebody overtook", async () => {
    const column = await addColumn(built, { slug: "stale", name: "过时" });
    await slugOf(column, "fresher");
    await expect(slugOf(column, "freshest")).rejects.toMatchObject({ code: "Conflict" });
    expect((await readColumn(built, column.id)).path).toBe("/fresher");
  });
});

describe("a move", () => {
  it("takes the column and all below it along, and inherits the flow of the new parent", async () => {
    const [from, to] = [await addColumn(built, { slug: "from", name: "源" }), await addColumn(built, { slug: "to", name: "标" })];
    const moved = await addColumn(built, { slug: "moved", parentId: from.id, workflowKey: "" });
    const below = await addColumn(built, { slug: "leaf", parentId: moved.id });
    await moveTo(moved, to.id);
    expect((await readColumn(built, below.id)).path).toBe("/to/moved/leaf");
    expect(await find("/from/moved/leaf")).toEqual({ redirectTo: "/to/moved/leaf" });
    await expect(moveTo(await readColumn(built, moved.id), null)).rejects.toMatchObject({
      code: "RuleViolation",
      message: expect.stringContaining("审批流程"),
    });
  });

  it("into itself, into its own branch, or beyond six levels is refused", async () => {
    const top = await addColumn(built, { slug: "ring", name: "环" });
    const child = await addColumn(built, { slug: "link", parentId: top.id });
    await expect(moveTo(top, top.id)).rejects.toMatchObject({ code: "RuleViolation" });
    await expect(moveTo(top, child.id)).rejects.toMatchObject({ code: "RuleViolation" });
    let deep = await addColumn(built, { slug: "d1", name: "一" });
    for (const slug of ["d2", "d3", "d4", "d5"]) deep = await addColumn(built, { slug, parentId: deep.id });
    await expect(moveTo(top, deep.id)).rejects.toMatchObject({ code: "InvalidInput" });
  });

  it("of each of two columns into the other at once leaves no ring", async () => {
    const [a, b] = [await addColumn(built, { slug: "a1", name: "甲一" }), await addColumn(built, { slug: "b1", name: "乙一" })];
    const both = await Promise.allSettled([moveTo(a, b.id), moveTo(b, a.id)]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});

describe("the order", () => {
  it("changes with a neighbour, and is refused when the neighbour is no more", async () => {
    const top = await addColumn(built, { slug: "order", name: "次序" });
    const [one, two, three] = [
      await addColumn(built, { slug: "one", parentId: top.id }),
      await addColumn(built, { slug: "two", parentId: top.id }),
      await addColumn(built, { slug: "three", parentId: top.id }),
    ];
    const order = async () => (await listColumns(db(), built.agency.id)).find(({ id }) => id === top.id)?.children.map(({ slug }) => slug);
    await reorderColumn(admin(), { columnId: three.id, neighbourId: two.id });
    expect(await order()).toEqual(["one", "three", "two"]);
    await expect(reorderColumn(admin(), { columnId: one.id, neighbourId: two.id })).rejects.toMatchObject({ code: "Conflict" });
    expect(await order()).toEqual(["one", "three", "two"]);
  });
});
