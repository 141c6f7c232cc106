import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Person } from "@/lib/identity/actor";
import { assignees, type Deputation, type RunFacts, seats } from "./assignees";
import type { Step } from "./definition";
import { act, author, everybody, facts, head, head2, leader, office, person, step, threeLevel } from "./testing/cast";

const names = (position: number, run: RunFacts, people = everybody, deputies: readonly Deputation[] = [], steps = threeLevel): string[] =>
  assignees(steps, position, run, people, deputies).map(({ person: { id }, onBehalfOf }) =>
    onBehalfOf === null ? id : `${id} for ${onBehalfOf.id}`,
  );

describe("谁现在可以审批", () => {
  const cases: readonly [what: string, got: () => string[], wanted: string[]][] = [
    ["the heads of the department that runs it, not of another", () => names(0, facts()), ["head", "head2"]],
    ["whoever holds the role anywhere in the agency", () => names(1, facts()), ["office"]],
    ["the leader who supervises the department", () => names(2, facts()), ["leader"]],
    ["nobody, when the department has no supervisor", () => names(2, facts({ supervisorId: null })), []],
    ["nobody, when the supervisor no longer is a leader", () => names(2, facts(), [person("leader", ["author"])]), []],
    ["not a head who wrote it", () => names(0, facts({ authorIds: ["author", "head"] })), ["head2"]],
    [
      "not a head whose account is off",
      () =>
        names(
          0,
          facts(),
          everybody.filter((one) => one !== head),
        ),
      ["head2"],
    ],
    ["not who approved on a lower level", () => names(1, facts({ acts: [act(0, "office")] })), []],
    [
      "a deputy beside the principal",
      () => names(2, facts(), everybody, [{ principalId: "leader", deputyId: "head2" }]),
      ["leader", "head2 for leader"],
    ],
    ["not a deputy who wrote it", () => names(2, facts(), everybody, [{ principalId: "leader", deputyId: "author" }]), ["leader"]],
    [
      "not a deputy who acted on a lower level",
      () => names(2, facts({ acts: [act(0, "head2")] }), everybody, [{ principalId: "leader", deputyId: "head2" }]),
      ["leader"],
    ],
    ["not a deputy whose account is off", () => names(2, facts(), [leader], [{ principalId: "leader", deputyId: "head2" }]), ["leader"]],
    [
      "not the deputy of an author: no more power than the principal",
      () => names(0, facts({ authorIds: ["head"] }), [head, office], [{ principalId: "head", deputyId: "office" }]),
      [],
    ],
    ["an own seat before a deputy's", () => names(0, facts(), everybody, [{ principalId: "head", deputyId: "head2" }]), ["head", "head2"]],
    [
      "again who asked for an outside answer on this level",
      () => names(1, facts({ acts: [act(1, "office", { secrecy: "unsure" })] })),
      ["office"],
    ],
    ["nobody beyond the last step", () => names(3, facts()), []],
  ];
  it.each(cases)("%s", (_, got, wanted) => expect(got()).toEqual(wanted));

  it("会签: whoever has signed is out, and a deputy may still fill the seat that is open", () => {
    const both: readonly Step[] = [step({ kind: "people", userIds: ["head", "head2"] }, { need: "all" })];
    const run = facts({ acts: [act(0, "head")] });
    expect(names(0, run, everybody, [{ principalId: "head2", deputyId: "office" }], both)).toEqual(["head2", "office for head2"]);
    expect(names(0, run, everybody, [{ principalId: "head2", deputyId: "head" }], both)).toEqual(["head2", "head for head2"]);
  });
});

const anyone = fc.constantFrom(...everybody.map(({ id }) => id));
const anyRun = fc.record({
  departmentId: fc.constantFrom("industry", "energy"),
  supervisorId: fc.option(anyone),
  authorIds: fc.uniqueArray(anyone, { maxLength: 3 }),
  acts: fc.array(
    fc.record({ step: fc.nat(2), userId: anyone, seatId: anyone, secrecy: fc.constantFrom(null, "passed" as const, "unsure" as const) }),
    { maxLength: 4 },
  ),
});
const anyDeputies = fc.array(fc.record({ principalId: anyone, deputyId: anyone }), { maxLength: 4 });
const anyPeople: fc.Arbitrary<readonly Person[]> = fc.subarray([...everybody]);

describe("whatever the people, deputies and past decisions", () => {
  const holds = (check: (found: ReturnType<typeof assignees>, run: RunFacts, position: number, people: readonly Person[]) => void): void =>
    fc.assert(
      fc.property(anyRun, fc.nat(2), anyPeople, anyDeputies, (run, position, people, deputies) => {
        check(assignees(threeLevel, position, run, people, deputies), run, position, people);
      }),
    );

  it("no author decides", () => holds((found, run) => expect(found.filter((one) => run.authorIds.includes(one.person.id))).toEqual([])));

  it("no account acts on two levels", () =>
    holds((found, run, position) =>
      expect(found.filter(({ person: { id } }) => run.acts.some((past) => past.userId === id && past.step !== position))).toEqual([]),
    ));

  it("everybody who decides has an account that is on, and stands there once", () =>
    holds((found, _run, _position, people) => {
      expect(found.every(({ person: { id } }) => people.some((one) => one.id === id))).toBe(true);
      expect(new Set(found.map(({ person: { id } }) => id)).size).toBe(found.length);
    }));

  it("whoever acts for another acts for somebody who has a seat", () =>
    holds((found, run, position, people) => {
      const seated = seats(threeLevel, position, run, people).map(({ id }) => id);
      for (const { onBehalfOf } of found) if (onBehalfOf !== null) expect(seated).toContain(onBehalfOf.id);
    }));
});

it("is not fooled by an author of the same name", () => {
  expect(names(0, facts({ authorIds: [author.id] }), [person("author2", ["departmentHead"]), head2, office])).toEqual(["author2", "head2"]);
});
