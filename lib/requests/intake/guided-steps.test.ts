import { describe, expect, it } from "vitest";
import { civilDate } from "@/lib/core/civil-date";
import { assistanceParts, assistanceText } from "./assistance";
import { subjectOf } from "./filing";
import { firstOpenStep, guidedProblems, onlyOwn, stepOf, stepProblems } from "./guided-steps";

const today = civilDate("2026-11-23");
const person = {
  ...{ applicantType: "naturalPerson", name: "张三", idKind: "idCard", idNumber: "11010519491231002X", phone: "0473-1234567" },
  ...{ subject: "2025 年度部门决算", provideForm: "electronic", provideWay: "online" },
};

describe("guided form", () => {
  it("asks for what is missing, step by step", () => {
    expect(firstOpenStep({}, [], today)).toBe("wanted");
    expect(firstOpenStep({ subject: "部门决算" }, [], today)).toBe("who");
    expect(firstOpenStep({ subject: "部门决算", applicantType: "research" }, [], today)).toBe("identity");
    expect(firstOpenStep({ ...person, provideWay: "" }, [], today)).toBe("delivery");
    expect(firstOpenStep({ ...person, provideWay: "post" }, [], today)).toBe("contact");
    expect(firstOpenStep(person, [], today)).toBe("files");
    expect(firstOpenStep(person, ["identityProof"], today)).toBeNull();
  });

  it("calls the name of a person and of an organisation what the form calls it", () => {
    expect(stepProblems("identity", { ...person, name: "" }, [], today).name).toEqual(["请填写姓名"]);
    expect(stepProblems("identity", { ...person, applicantType: "other", name: "" }, [], today).name).toEqual(["请填写单位名称"]);
  });

  it("shortens a long description to a subject that says it is cut", () => {
    const asked = { subject: "", docNo: "" };
    expect(subjectOf({ ...asked, description: "路".repeat(60) })).toBe("路".repeat(60));
    expect(subjectOf({ ...asked, description: "路".repeat(61) })).toBe(`${"路".repeat(59)}…`);
  });

  it("names every field on the step that asks for it, so that a problem can be mended", () => {
    for (const values of [{}, person, { ...person, agentName: "李四" }, { ...person, applicantType: "other", provideWay: "post" }]) {
      for (const field of Object.keys(guidedProblems(values, [], today))) {
        expect(Object.keys(stepProblems(stepOf(field, values), values, [], today)), field).toContain(field);
      }
    }
  });

  it("files nothing that was asked of another kind of applicant, wrong as it may be", () => {
    const company = {
      ...person,
      applicantType: "commercial",
      idNumber: "123",
      creditCode: "91350100M000100Y43",
      legalPerson: "甲",
      contactPerson: "乙",
    };
    expect(guidedProblems(company, ["organisationProof"], today)).toEqual({});
    expect(onlyOwn(company)).not.toHaveProperty("idNumber");
    expect(guidedProblems({ ...company, applicantType: "naturalPerson" }, ["identityProof"], today)).toHaveProperty("idNumber");
  });

  it("asks an agent for the authorization", () => {
    const problems = guidedProblems({ ...person, agentName: "李四", agentPhone: "13800000000" }, ["identityProof"], today);
    expect(Object.keys(problems)).toEqual(["authorization"]);
  });

  it.each([
    ["fax", { provideWay: "fax" }, "", "传真号码"],
    ["fax", { provideWay: "fax" }, "传真 3998001", undefined],
    ["other", { provideForm: "other" }, "提供大字版文书", "怎样提供"],
    ["other", { provideForm: "other" }, "提供大字版文书；盲文", undefined],
  ])("a way that has to be told, %s %j, is told: “%s”", (_, way, assistance, missing) => {
    const problems = stepProblems("delivery", { ...person, ...way, assistance }, [], today);
    if (missing === undefined) expect(problems).toEqual({});
    else expect(problems.assistance?.[0]).toContain(missing);
  });

  it("takes needs apart as it put them together", () => {
    const text = assistanceText(["提供大字版文书"], "请先打电话；下午");
    expect(text).toBe("提供大字版文书；请先打电话；下午");
    expect(assistanceParts(text)).toEqual({ ticked: ["提供大字版文书"], more: "请先打电话；下午" });
    expect(assistanceParts("")).toEqual({ ticked: [], more: "" });
  });
});
