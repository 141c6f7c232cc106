import { randomUUID } from "node:crypto";
import { db } from "@/lib/core/db";
import type { Role } from "@/lib/generated/prisma/enums";
import { type Actor, personActor } from "../actor";
import { hashPassword } from "../password";

/** The password of everyone that `buildAgency` makes. */
export const testPassword = "Ceshi-mima-2026";

/** Who stands in a built agency: the department (a key of `departments`), the post and the roles. */
const CAST = {
  author: { department: "business", name: "周起草", post: "一级科员", roles: ["author"] },
  author2: { department: "business", name: "吴起草", post: "四级主任科员", roles: ["author"] },
  head: { department: "business", name: "罗科长", post: "科长", roles: ["departmentHead"] },
  otherAuthor: { department: "other", name: "林起草", post: "一级科员", roles: ["author"] },
  otherHead: { department: "other", name: "潘科长", post: "科长", roles: ["departmentHead"] },
  office: { department: "office", name: "冯主任", post: "办公室主任", roles: ["officeHead"] },
  office2: { department: "office", name: "邵主任", post: "办公室副主任", roles: ["officeHead"] },
  leader: { department: "leaders", name: "顾局长", post: "副局长", roles: ["leader"] },
  otherLeader: { department: "leaders", name: "陶局长", post: "副局长", roles: ["leader"] },
  publisher: { department: "office", name: "钱发布", post: "网站管理员", roles: ["publisher"] },
  publisher2: { department: "office", name: "孙发布", post: "网站管理员", roles: ["publisher"] },
  requestOfficer: { department: "office", name: "何受理", post: "主任科员", roles: ["requestOfficer"] },
  systemAdmin: { department: "office", name: "戴系统", post: "系统管理员", roles: ["systemAdmin"] },
  securityAdmin: { department: "office", name: "孟安全", post: "安全管理员", roles: ["securityAdmin"] },
  auditAdmin: { department: "office", name: "祝审计", post: "审计管理员", roles: ["auditAdmin"] },
} as const satisfies Record<string, { department: DepartmentKey; name: string; post: string; roles: readonly Role[] }>;

type DepartmentKey = "leaders" | "office" | "business" | "other";
export type CastKey = keyof typeof CAST;

const DEPARTMENTS: Readonly<Record<DepartmentKey, string>> = {
  leaders: "局领导",
  office: "办公室",
  business: "中小企业科",
  other: "安全生产科",
};

export interface BuiltAgency {
  agency: { id: string; slug: string; name: string };
  departments: Readonly<Record<DepartmentKey, { id: string; name: string }>>;
  actors: Readonly<Record<CastKey, Actor & { userId: string }>>;
  /** account names, by the same keys */
  usernames: Readonly<Record<CastKey, string>>;
}

const castKeys = Object.keys(CAST) as CastKey[];
const departmentKeys = Object.keys(DEPARTMENTS) as DepartmentKey[];
const record = <K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;

let sharedHash: Promise<string> | undefined;

/**
 * An agency with its four departments (办公室 is the disclosure office; 顾局长 supervises it and `business`, 陶局长 supervises `other`) and one
 * enabled person for each key of `actors`, all with `testPassword`. The first agency of a database is the default one. Rows, not commands:
 * it is the ground that every other test stands on.
 */
export async function buildAgency(now = new Date()): Promise<BuiltAgency> {
  sharedHash ??= hashPassword(testPassword);
  const passwordHash = await sharedHash;
  const mark = randomUUID().slice(0, 8);
  const departmentIds = record(departmentKeys, () => randomUUID());
  const userIds = record(castKeys, () => randomUUID());
  const usernames = record(castKeys, (key) => `${key.toLowerCase()}.${mark}`);

  const agency = await db().$transaction(async (tx) => {
    const made = await tx.agency.create({
      data: {
        slug: `agency-${mark}`,
        name: "测试市工业和信息化局",
        shortName: "市工信局",
        uscc: "11990100MB0A00018B",
        isDefault: (await tx.agency.count()) === 0,
        createdAt: now,
      },
    });
    await tx.department.createMany({
      data: departmentKeys.map((key, at) => ({
        id: departmentIds[key],
        agencyId: made.id,
        name: DEPARTMENTS[key],
        sortOrder: at,
        isOffice: key === "office",
      })),
    });
    await tx.user.createMany({
      data: castKeys.map((key) => ({
        id: userIds[key],
        agencyId: made.id,
        departmentId: departmentIds[CAST[key].department],
        username: usernames[key],
        name: CAST[key].name,
        post: CAST[key].post,
        passwordHash,
        passwordChangedAt: now,
        mustChangePassword: false,
        createdAt: now,
      })),
    });
    await tx.userRole.createMany({
      data: castKeys.flatMap((key) => CAST[key].roles.map((role) => ({ userId: userIds[key], role, grantedAt: now }))),
    });
    const supervised = { [userIds.leader]: ["leaders", "office", "business"], [userIds.otherLeader]: ["other"] } as const;
    for (const [supervisorId, keys] of Object.entries(supervised)) {
      await tx.department.updateMany({
        where: { id: { in: keys.map((key) => departmentIds[key as DepartmentKey]) } },
        data: { supervisorId },
      });
    }
    return made;
  });

  const actor = (key: CastKey) => {
    const { department, name, post, roles } = CAST[key];
    return personActor({
      id: userIds[key],
      agencyId: agency.id,
      departmentId: departmentIds[department],
      departmentName: DEPARTMENTS[department],
      name,
      post,
      roles,
    });
  };
  return {
    agency: { id: agency.id, slug: agency.slug, name: agency.name },
    departments: record(departmentKeys, (key) => ({ id: departmentIds[key], name: DEPARTMENTS[key] })),
    actors: record(castKeys, actor),
    usernames,
  };
}
