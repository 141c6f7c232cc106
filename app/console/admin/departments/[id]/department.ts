import { notFound } from "next/navigation";
import { type DepartmentRow, type DepartmentsPage, departmentsPage } from "@/lib/identity/departments";
import { requirePermission } from "../../../../session";

/** The department that a page under /console/admin/departments/[id] is about, among the others. */
export async function requireDepartment(params: Promise<{ id: string }>): Promise<DepartmentsPage & { department: DepartmentRow }> {
  const actor = await requirePermission("department.edit", ({ agencyId }) => ({ agencyId }));
  const page = await departmentsPage(actor);
  const { id } = await params;
  const department = page.departments.find((candidate) => candidate.id === id);
  if (department === undefined) notFound();
  return { ...page, department };
}

/** The way to the department's own page. */
export const trailTo = ({ id, name }: DepartmentRow) => [
  { label: "科室", href: "/console/admin/departments" },
  { label: name, href: `/console/admin/departments/${id}` },
];
