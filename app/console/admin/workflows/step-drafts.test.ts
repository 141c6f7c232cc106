import { describe, expect, it } from "vitest";
import { MAX_STEPS, stepsSchema } from "@/lib/workflow/definition";
import { usualFlows } from "@/lib/workflow/usual-flows";
import { draftOf, emptyDraft, readDrafts, rearrange, stepInput, writeDrafts } from "./step-drafts";

const named = (...names: string[]) => names.map((name) => ({ ...emptyDraft, name }));
const names = (drafts: ReturnType<typeof rearrange>) => drafts.map(({ name }) => name ?? "");

describe("the editor's buttons", () => {
  it.each([
    ["add", ["甲", "乙", "丙", ""]],
    ["remove:1", ["甲", "丙"]],
    ["up:2", ["甲", "丙", "乙"]],
    ["down:0", ["乙", "甲", "丙"]],
    ["up:0", ["甲", "乙", "丙"]],
    ["down:2", ["甲", "乙", "丙"]],
    ["up:x", ["甲", "乙", "丙"]],
    ["fly:1", ["甲", "乙", "丙"]],
  ])("%s gives %j", (deed, expected) => {
    expect(names(rearrange(named("甲", "乙", "丙"), deed))).toEqual(expected);
  });

  it("add no more steps than a flow may have", () => {
    expect(
      rearrange(
        Array.from({ length: MAX_STEPS }, () => emptyDraft),
        "add",
      ),
    ).toHaveLength(MAX_STEPS);
  });
});

it("steps come through the form as they were", () => {
  for (const { steps } of usualFlows) {
    const values = writeDrafts({ key: "k", do: "add", "steps.7.name": "旧" }, steps.map(draftOf));
    expect(values).not.toHaveProperty("do");
    expect(stepsSchema.parse(readDrafts(values).map(stepInput))).toEqual(steps);
  }
});

it("a count that lies makes no more than the form holds", () => {
  expect(readDrafts({ count: "99999" })).toHaveLength(MAX_STEPS);
  expect(readDrafts({ count: "-1" })).toHaveLength(0);
  expect(readDrafts({ count: "many" })).toHaveLength(0);
});
