import { saveSite } from "@/lib/columns/save-site";
import { db } from "@/lib/core/db";
import { createDepartment } from "@/lib/identity/create-department";
import { createUser } from "@/lib/identity/create-user";
import { editDepartment } from "@/lib/identity/edit-department";
import { setRoles } from "@/lib/identity/set-roles";
import { setUp, setUpActor } from "@/lib/identity/set-up";
import { defineWorkflow } from "@/lib/workflow/define-workflow";
import { usualFlows } from "@/lib/workflow/usual-flows";
import { demoPassword } from "../accounts";
import { agency, departmentNamed, departments, site } from "../agency";
import { type DemoPerson, people } from "../people";
import { type Cast, castOf } from "./cast";

const administrators = { systemAdmin: "xitong", securityAdmin: "anquan", auditAdmin: "shenji" } as const;
const isAdministrator = (username: string): boolean => Object.values<string>(administrators).includes(username);

function credentials(username: string) {
  const person = people.find((one) => one.username === username);
  if (person === undefined) throw new Error(`no such person: ${username}`);
  return { username, name: person.name, password: demoPassword };
}

/** The agency, its departments and people, its flows and the identity of its site: as an installation's administrators make them. */
export async function layFoundation(now: Date): Promise<Cast> {
  const { agencyId } = await setUp(
    setUpActor(),
    {
      agency: { name: agency.name, shortName: agency.shortName, uscc: agency.creditCode, slug: "demo", isDemo: true },
      departmentName: departmentNamed("bgs"),
      systemAdmin: credentials(administrators.systemAdmin),
      securityAdmin: credentials(administrators.securityAdmin),
      auditAdmin: credentials(administrators.auditAdmin),
    },
    now,
  );
  const first = await castOf(agencyId);
  await makeDepartments(first, now);
  await makePeople(first, now);
  const cast = await castOf(agencyId);
  await appointSupervisors(cast, now);
  await describeSite(cast, now);
  for (const flow of usualFlows) await defineWorkflow(cast.as("xitong"), { ...flow, expectedVersion: 0 }, now);
  return cast;
}

async function departmentIds(agencyId: string): Promise<Map<string, string>> {
  const rows = await db().department.findMany({ where: { agencyId }, select: { id: true, name: true } });
  return new Map(rows.map(({ id, name }) => [name, id]));
}

async function makeDepartments(cast: Cast, now: Date): Promise<void> {
  for (const [order, { key, name, parent }] of departments.entries()) {
    // The office was made by the set-up.
    if (key === "bgs") continue;
    const parentId = parent === null ? "" : (await departmentIds(cast.agencyId)).get(departmentNamed(parent));
    await createDepartment(cast.as("xitong"), { name, parentId, supervisorId: "", sortOrder: order }, now);
  }
}

async function makePeople(cast: Cast, now: Date): Promise<void> {
  const ids = await departmentIds(cast.agencyId);
  const place = ({ department }: DemoPerson) => ids.get(departmentNamed(department));
  for (const person of people.filter(({ username }) => !isAdministrator(username))) {
    const { username, name, post, roles } = person;
    const { id } = await createUser(cast.as("xitong"), { username, name, post, departmentId: place(person), password: demoPassword }, now);
    const { version } = await db().user.findUniqueOrThrow({ where: { id }, select: { version: true } });
    await setRoles(cast.as("anquan"), { userId: id, expectedVersion: version, roles: [...roles] }, now);
  }
}

async function appointSupervisors(cast: Cast, now: Date): Promise<void> {
  for (const [order, { key, name, leader }] of departments.entries()) {
    if (key === "jld") continue;
    const department = await db().department.findFirstOrThrow({ where: { agencyId: cast.agencyId, name } });
    await editDepartment(
      cast.as("xitong"),
      {
        departmentId: department.id,
        expectedVersion: department.version,
        name,
        parentId: department.parentId ?? "",
        supervisorId: cast.as(leader).userId,
        sortOrder: order,
      },
      now,
    );
  }
}

async function describeSite(cast: Cast, now: Date): Promise<void> {
  const { demonstrationNotice: _notice, ...identity } = site;
  await saveSite(cast.as("xitong"), { ...identity, supervisorGovernment: "示例市人民政府", expectedVersion: 0 }, now);
}
