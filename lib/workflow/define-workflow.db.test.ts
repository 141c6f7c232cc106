import { beforeAll, expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import { type BuiltAgency, buildAgency } from "@/lib/identity/testing/build";
import { defineWorkflow } from "./define-workflow";
import { activeDefinition } from "./definition";
import { previewFlow } from "./preview";
import { usualFlows } from "./usual-flows";

useDatabase();

let built: BuiltAgency;
beforeAll(async () => {
  built = await buildAgency();
  for (const flow of usualFlows) await defineWorkflow(built.actors.systemAdmin, { ...flow, expectedVersion: 0 });
});

const [threeLevel] = usualFlows;
const steps = threeLevel?.steps ?? [];
const define = (changes: Record<string, unknown>) =>
  defineWorkflow(built.actors.systemAdmin, { key: "three-level", name: "三级审批", steps, expectedVersion: 1, ...changes });

it.each([
  [{ key: "x", expectedVersion: 0, steps: steps.map((step) => ({ ...step, secrecyCheck: false })) }, "steps"],
  [{ key: "x", expectedVersion: 0, steps: [] }, "steps"],
  [{ key: "X y", expectedVersion: 0 }, "key"],
  [{ expectedVersion: 0 }, "key"],
  [{ name: "" }, "name"],
  [{ steps: [...steps, ...steps] }, "steps.3.name"],
  [{ steps: steps.map((step) => ({ ...step, workingDays: 0 })) }, "steps.0.workingDays"],
  [{ steps: steps.map((step) => ({ ...step, who: { kind: "people", userIds: [] } })) }, "steps.0.who.userIds"],
  [{ steps: steps.map((step) => ({ ...step, who: { kind: "roleInAgency", role: "author" } })) }, "steps.0.who.role"],
  [
    {
      steps: steps.map((step) => ({
        ...step,
        who: { kind: "roleInDepartment", role: "leader", departmentId: "00000000-0000-4000-8000-000000000000" },
      })),
    },
    "steps.0.who.departmentId",
  ],
  [
    { steps: steps.map((step) => ({ ...step, who: { kind: "people", userIds: ["00000000-0000-4000-8000-000000000000"] } })) },
    "steps.0.who.userIds",
  ],
])("%# is refused at its field", async (changes, field) => {
  await expect(define(changes)).rejects.toMatchObject({ code: "InvalidInput", fields: { [field]: expect.any(Array) } });
});

it("of two new versions at once one wins, and one version is in force", async () => {
  const both = await Promise.allSettled([define({ name: "甲" }), define({ name: "乙" })]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await activeDefinition(db(), built.agency.id, "three-level")).toMatchObject({ version: 2 });
  expect(await db().workflowDefinition.count({ where: { agencyId: built.agency.id, key: "three-level", retiredAt: null } })).toBe(1);
});

it("the preview names who is asked by department, and warns where a supervisor is missing", async () => {
  const before = await previewFlow(built.actors.systemAdmin, steps, new Date());
  expect(before.map(({ name, warning }) => [name, warning])).toEqual(expect.arrayContaining([["中小企业科", null]]));
  expect(before.find(({ name }) => name === "中小企业科")?.asked.map((asked) => asked.map(({ person }) => person.name))).toEqual([
    ["罗科长"],
    ["冯主任", "邵主任"],
    ["顾局长"],
  ]);
  await db().department.update({ where: { id: built.departments.business.id }, data: { supervisorId: null } });
  const after = await previewFlow(built.actors.systemAdmin, steps, new Date());
  expect(after.find(({ name }) => name === "中小企业科")?.warning).toContain("分管领导");
});
