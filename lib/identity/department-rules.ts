import { z } from "zod";
import type { Tx } from "@/lib/core/db";
import { type FieldErrors, invalidInput } from "@/lib/core/errors";
import { type DepartmentNode, isWithin } from "./department-tree";

const id = (message: string) => z.preprocess((value) => (value === undefined || value === "" ? null : value), z.uuid(message).nullable());

export const departmentFields = z.object({
  name: z.string().trim().min(1, "请填写科室名称").max(30, "科室名称不超过 30 个字"),
  parentId: id("请选择上级科室"),
  supervisorId: id("请选择分管领导"),
  sortOrder: z.coerce.number("请填写整数").int("请填写整数").min(0, "不能小于 0").max(9999, "不能大于 9999").default(0),
});

export type DepartmentFields = z.output<typeof departmentFields>;

export const DEPARTMENT_LABELS = { name: "科室名称", parentId: "上级科室", supervisorId: "分管领导", sortOrder: "排序" } as const;

/** An enabled person of the agency with the role 分管领导. */
export async function mayLead(tx: Tx, agencyId: string, supervisorId: string | null): Promise<boolean> {
  if (supervisorId === null) return true;
  const leader = await tx.user.findFirst({
    where: { id: supervisorId, agencyId, disabledAt: null, roles: { some: { role: "leader" } } },
    select: { id: true },
  });
  return leader !== null;
}

/** Throws invalidInput() when the fields cannot be those of the department with this id; null: of a new one. */
export function expectDepartment(all: readonly DepartmentNode[], own: string | null, fields: DepartmentFields, leads: boolean): void {
  const problems: FieldErrors = {
    name: all.some((other) => other.id !== own && other.name === fields.name)
      ? [`已经有叫“${fields.name}”的科室（包括已停用的），请换一个名称`]
      : [],
    parentId: parentProblem(all, own, fields.parentId),
    supervisorId: leads ? [] : ["这个人没有“分管领导”角色或已停用。请另选，或先请安全管理员授予角色"],
  };
  const found = Object.fromEntries(Object.entries(problems).filter(([, messages]) => messages.length > 0));
  if (Object.keys(found).length > 0) throw invalidInput(found);
}

function parentProblem(all: readonly DepartmentNode[], own: string | null, parentId: string | null): string[] {
  if (parentId === null) return [];
  const parent = all.find(({ id: candidate }) => candidate === parentId);
  if (parent === undefined) return ["没有这个科室，请另选"];
  if (own !== null && isWithin(all, parentId, own)) return ["不能把科室放到它自己或它的下级之下"];
  const present = all.find(({ id: candidate }) => candidate === own);
  return parent.retiredAt !== null && present?.parentId !== parentId ? [`“${parent.name}”已停用，请另选`] : [];
}
