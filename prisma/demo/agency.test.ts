import { describe, expect, it } from "vitest";
import { demoAccountsText, demoPassword, principalAccounts } from "./accounts";
import { agency, departments } from "./agency";
import { columnPaths } from "./columns";
import { demoRoles, people } from "./people";

/** GB 32100-2015: the check character of a 统一社会信用代码. */
const checkCharacter = (code: string): string => {
  const characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
  const sum = weights.reduce((total, weight, at) => total + characters.indexOf(code.charAt(at)) * weight, 0);
  return characters.charAt((31 - (sum % 31)) % 31);
};

describe("the demonstration agency", () => {
  it("has a credit code that checks", () => {
    expect(checkCharacter("91350100M000100Y43")).toBe("3");
    expect(agency.creditCode).toMatch(/^11[0-9A-HJ-NPQRTUWXY]{16}$/);
    expect(checkCharacter(agency.creditCode)).toBe(agency.creditCode.at(-1));
  });

  it("gives every department a leader in charge, and every business department an author and a head", () => {
    const leaders = new Set(people.filter((one) => one.roles.includes("leader")).map((one) => one.username));
    for (const one of departments) expect(leaders.has(one.leader), one.name).toBe(true);
    for (const { key, name } of departments.filter((one) => !["jld", "xxzx"].includes(one.key)))
      for (const role of ["author", "departmentHead"] as const)
        expect(
          people.some((one) => one.department === key && one.roles.includes(role)),
          `${name} ${role}`,
        ).toBe(true);
    expect(departments.filter((one) => one.isDisclosureOffice)).toHaveLength(1);
  });

  it("has people with their own names, in departments that exist, and someone for every role", () => {
    expect(new Set(people.map((one) => one.username)).size).toBe(people.length);
    expect(new Set(people.map((one) => one.name)).size).toBe(people.length);
    for (const one of people)
      expect(
        departments.some((department) => department.key === one.department),
        one.name,
      ).toBe(true);
    for (const role of demoRoles)
      expect(
        people.some((one) => one.roles.includes(role)),
        role,
      ).toBe(true);
  });

  it("keeps the three administrators apart from each other and from the flow", () => {
    for (const role of ["systemAdmin", "securityAdmin", "auditAdmin"] as const)
      expect(people.filter((one) => one.roles.includes(role)).map((one) => one.roles)).toEqual([[role]]);
  });

  it("prints an aligned table of the accounts to try", () => {
    const text = demoAccountsText();
    for (const { username } of principalAccounts) expect(text).toContain(username);
    expect(text).toContain(demoPassword);
    expect(demoPassword).toMatch(/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d).{10,}$/);
  });
});

describe("the columns", () => {
  const all = columnPaths();

  it("have paths of their own, an owner, and tags that are not empty", () => {
    expect(new Set(all.map((one) => one.path)).size).toBe(all.length);
    for (const { path, column } of all) {
      expect(path).toMatch(/^(\/[a-z0-9-]+)+$/);
      expect(
        departments.some((one) => one.key === column.ownerDepartment),
        path,
      ).toBe(true);
      expect(column.description.length, path).toBeGreaterThan(9);
      expect(column.keywords.length, path).toBeGreaterThan(0);
    }
  });

  it("hold the fifteen items of article 20 once each, in order", () => {
    expect(all.flatMap((one) => one.column.article20 ?? [])).toEqual(Array.from({ length: 15 }, (_, at) => at + 1));
  });
});
