import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { civilDateOf, toDatabaseDate } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import { buildColumn, buildDisclosure } from "@/lib/disclosures/testing/build";
import type { Actor } from "@/lib/identity/actor";
import { decide } from "@/lib/publishing/decide";
import { submit } from "@/lib/publishing/submit";
import { buildFlow, buildHouse, buildSubmitted, decision, type House, runOf, version } from "@/lib/publishing/testing/build";
import { step } from "./testing/cast";
import { todo, todoCount } from "./todo";

useDatabase();

let house: House;
let id = "";
beforeAll(async () => {
  house = await buildHouse();
});
beforeEach(async () => {
  id = await buildSubmitted(house);
});

const waits = async (actor: Actor) => (await todo(actor)).waiting.find(({ subjectId }) => subjectId === id);
const disable = (userId: string, disabledAt: Date | null) => db().user.update({ where: { id: userId }, data: { disabledAt } });

describe("我的待办", () => {
  it("holds what waits for me, and moves on with the decision", async () => {
    const { actors } = house;
    const before = await todoCount(actors.office);
    expect(await waits(actors.head)).toMatchObject({
      stepName: "科室负责人",
      departmentName: "中小企业科",
      onBehalfOf: null,
      dueOn: expect.stringMatching(/^\d{4}-/),
    });
    expect(await waits(actors.otherHead)).toBeUndefined();
    await decide(actors.head, await decision(id));
    expect(await waits(actors.head)).toBeUndefined();
    expect(await waits(actors.office2)).toMatchObject({ stepName: "公开办" });
    expect(await todoCount(actors.office)).toBe(before + 1);
  });

  it("an approver whose account is closed mid-run is gone at once, and the sender learns that nobody is left", async () => {
    const { actors } = house;
    await disable(actors.head.userId, new Date());
    expect(await waits(actors.head)).toBeUndefined();
    await expect(decide(actors.head, await decision(id))).rejects.toMatchObject({ code: "NotAllowed" });
    expect((await todo(actors.author)).stalled).toContainEqual(
      expect.objectContaining({ subjectId: id, reason: expect.stringContaining("科室负责人") }),
    );
    await disable(actors.head.userId, null);
    expect(await waits(actors.head)).toBeDefined();
    expect((await todo(actors.author)).stalled).toEqual([]);
  });

  it("an approver stripped of the role is gone at once", async () => {
    const { actors } = house;
    const role = { userId: actors.head.userId, role: "departmentHead" as const };
    await db().userRole.delete({ where: { userId_role: role } });
    expect(await waits(actors.head)).toBeUndefined();
    await db().userRole.create({ data: { ...role, grantedAt: new Date() } });
  });

  it("a deputy decides for the principal, and the record says so", async () => {
    const { actors } = house;
    const day = toDatabaseDate(civilDateOf(new Date()));
    const { id: deputyRow } = await db().deputy.create({
      data: {
        principalId: actors.head.userId,
        deputyId: actors.otherHead.userId,
        fromOn: day,
        untilOn: day,
        reason: "出差",
        createdById: actors.head.userId,
        createdAt: new Date(),
      },
    });
    expect(await waits(actors.otherHead)).toMatchObject({ onBehalfOf: "罗科长" });
    await decide(actors.otherHead, await decision(id));
    expect((await runOf(id)).events.at(-1)).toMatchObject({
      userName: "潘科长",
      onBehalfOfName: "罗科长",
      departmentName: "安全生产科",
      post: "科长",
    });
    await db().deputy.delete({ where: { id: deputyRow } });
  });

  it("会签 stays with those who have not signed", async () => {
    const { actors } = house;
    const both = step(
      { kind: "people", userIds: [actors.office.userId, actors.office2.userId] },
      { name: "会签", need: "all", secrecyCheck: true },
    );
    await buildFlow(house.agency.id, "countersign", [both]);
    const column = await buildColumn(house.agency.id, { workflowKey: "countersign" });
    id = await buildDisclosure(actors.author, column.id);
    await submit(actors.author, await version(id));
    expect(await decide(actors.office, await decision(id))).toMatchObject({ outcome: "stay" });
    expect(await waits(actors.office)).toBeUndefined();
    await expect(decide(actors.office, await decision(id))).rejects.toMatchObject({
      code: "NotAllowed",
      message: expect.stringContaining("会签"),
    });
    expect(await waits(actors.office2)).toBeDefined();
    expect(await decide(actors.office2, await decision(id))).toMatchObject({ outcome: "approved" });
  });

  it("refuses an approval after which nobody could go on", async () => {
    const { actors } = house;
    await decide(actors.head, await decision(id));
    await disable(actors.leader.userId, new Date());
    await expect(decide(actors.office, await decision(id))).rejects.toMatchObject({
      code: "RuleViolation",
      message: expect.stringContaining("分管领导"),
    });
    await disable(actors.leader.userId, null);
    expect(await decide(actors.office, await decision(id))).toMatchObject({ outcome: "next" });
  });
});
