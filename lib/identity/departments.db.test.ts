import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import { chooseOffice } from "./choose-office";
import { createDepartment } from "./create-department";
import { editDepartment } from "./edit-department";
import { retireDepartment } from "./retire-department";
import { reviveDepartment } from "./revive-department";
import { type BuiltAgency, buildAgency } from "./testing/build";

useDatabase();

let built: BuiltAgency;
beforeAll(async () => {
  built = await buildAgency();
});

const admin = () => built.actors.systemAdmin;
const read = (id: string) => db().department.findUniqueOrThrow({ where: { id } });
const about = async (departmentId: string) => ({ departmentId, expectedVersion: (await read(departmentId)).version });

describe("a department", () => {
  it("has a name of its own and a supervisor who is a leader", async () => {
    await expect(createDepartment(admin(), { name: "办公室" })).rejects.toMatchObject({
      code: "InvalidInput",
      fields: { name: [expect.any(String)] },
    });
    const wrong = createDepartment(admin(), { name: "新科", supervisorId: built.actors.author.userId });
    await expect(wrong).rejects.toMatchObject({ fields: { supervisorId: [expect.stringContaining("分管领导")] } });
    const { id } = await createDepartment(admin(), { name: "新科", supervisorId: built.actors.leader.userId });
    expect(await read(id)).toMatchObject({ name: "新科", supervisorId: built.actors.leader.userId, isOffice: false });
  });

  it("does not come under itself or its own branch, and a stale form is refused", async () => {
    const { id } = await createDepartment(admin(), { name: "上级科" });
    const { id: below } = await createDepartment(admin(), { name: "下级科", parentId: id });
    const under = editDepartment(admin(), { ...(await about(id)), name: "上级科", parentId: below });
    await expect(under).rejects.toMatchObject({ fields: { parentId: [expect.any(String)] } });
    const stale = await about(id);
    await editDepartment(admin(), { ...stale, name: "改名科" });
    await expect(editDepartment(admin(), { ...stale, name: "再改名科" })).rejects.toMatchObject({ code: "Conflict" });
  });

  it("is retired only when nobody and nothing hangs on it", async () => {
    const people = retireDepartment(admin(), await about(built.departments.business.id));
    await expect(people).rejects.toMatchObject({ code: "RuleViolation", message: expect.stringContaining("3 个在用的账号") });
    await expect(retireDepartment(admin(), await about(built.departments.office.id))).rejects.toMatchObject({
      message: expect.stringContaining("公开工作机构"),
    });
    const { id } = await createDepartment(admin(), { name: "空科" });
    await retireDepartment(admin(), await about(id));
    expect((await read(id)).retiredAt).not.toBeNull();
    await reviveDepartment(admin(), await about(id));
    expect((await read(id)).retiredAt).toBeNull();
  });
});

it("the office is exactly one, whoever chooses at once", async () => {
  const [one, two] = [await about(built.departments.other.id), await about(built.departments.leaders.id)];
  await Promise.all([chooseOffice(admin(), one), chooseOffice(admin(), two)]);
  expect(await db().department.count({ where: { agencyId: built.agency.id, isOffice: true } })).toBe(1);
  await expect(chooseOffice(built.actors.author, one)).rejects.toMatchObject({ code: "NotAllowed" });
});
