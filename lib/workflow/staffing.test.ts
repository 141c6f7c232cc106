import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Step } from "./definition";
import { unfilledStep } from "./staffing";
import { act, byHead, byOffice, everybody, facts, head, leader, office, person, step, threeLevel } from "./testing/cast";

const named = (...userIds: string[]): Step => step({ kind: "people", userIds });
const missing = (steps: readonly Step[], run = facts(), people = everybody) => unfilledStep(steps, 0, run, people, []);

describe("能不能走完流程", () => {
  it.each([
    ["each level has its person", missing(threeLevel), null],
    ["nobody supervises the department", missing(threeLevel, facts({ supervisorId: null })), 2],
    ["the only head wrote it", missing(threeLevel, facts({ authorIds: ["head", "head2"] })), 0],
    [
      "one person would have to act on two levels",
      missing([byHead, byOffice], facts(), [person("head", ["departmentHead", "officeHead"])]),
      1,
    ],
    ["another takes the first level, so that the second stays filled", missing([named("head", "head2"), named("head")]), null],
    ["three levels, two people", missing([named("head", "head2"), named("head"), named("head2")]), 2],
    ["whoever signs a 会签 is spent for later levels", missing([{ ...named("head", "head2"), need: "all" }, named("head2")]), 1],
  ] as const)("%s", (_, got, wanted) => expect(got).toBe(wanted));

  it("counts a deputy", () => {
    const people = [head, office];
    expect(unfilledStep([byHead, byOffice], 0, facts(), [head], [])).toBe(1);
    expect(unfilledStep([byHead, byOffice], 0, facts(), [...people, leader], [{ principalId: "office", deputyId: "leader" }])).toBeNull();
  });

  it("asks only about what is still to come", () => {
    const run = facts({ acts: [act(0, "head")] });
    expect(unfilledStep(threeLevel, 1, run, [office, leader], [])).toBeNull();
    expect(unfilledStep(threeLevel, 1, run, [leader], [])).toBe(1);
  });

  it("agrees with trying every way of giving each level a person of its own", () => {
    const ids = ["head", "head2", "office", "leader"];
    const fits = (steps: readonly (readonly string[])[], used: readonly string[] = []): boolean => {
      const [first, ...rest] = steps;
      return first === undefined || first.some((id) => !used.includes(id) && fits(rest, [...used, id]));
    };
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1 }), { minLength: 1, maxLength: 5 }), (steps) => {
        expect(missing(steps.map((userIds) => named(...userIds))) === null).toBe(fits(steps));
      }),
    );
  });
});
