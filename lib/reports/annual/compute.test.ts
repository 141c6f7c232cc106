import { describe, expect, test } from "vitest";
import { LITIGATION_RESULTS, RECONSIDERATION_RESULTS } from "@/lib/appeals/results";
import { civilDate } from "@/lib/core/civil-date";
import { caseFault, cellsOfCase, computeTable3, type RequestCase } from "./compute-table3";
import { type Appeal, appealFault, computeTable4 } from "./compute-table4";
import { FORMAT_2019 } from "./format-2019";
import { FORMAT_2021 } from "./format-2021";

const request = (receivedOn: string, completedOn: string | null, rest: Partial<RequestCase> = {}): RequestCase => ({
  caseNo: "2022-001",
  receivedOn: civilDate(receivedOn),
  completedOn: completedOn === null ? null : civilDate(completedOn),
  applicantType: "naturalPerson",
  outcome: completedOn === null ? null : "GRANTED",
  ...rest,
});

const rows = (one: RequestCase, year: number) => cellsOfCase(one, year).flatMap(({ row, column }) => (column === "C7" ? [row] : []));

describe("table 3 from cases", () => {
  test.each([
    ["2022-01-01", "2022-12-31", [], ["R1", "R3.1", "R3.7"], []],
    ["2021-12-31", "2022-01-01", ["R1", "R4"], ["R2", "R3.1", "R3.7"], []],
    ["2022-12-31", "2023-01-01", [], ["R1", "R4"], ["R2", "R3.1", "R3.7"]],
    ["2021-06-01", "2023-06-01", ["R1", "R4"], ["R2", "R4"], ["R2", "R3.1", "R3.7"]],
    ["2022-06-01", null, [], ["R1", "R4"], ["R2", "R4"]],
  ])("received %s, answered %s", (from, until, in2021, in2022, in2023) => {
    const one = request(from, until);
    expect([2021, 2022, 2023].map((year) => rows(one, year))).toEqual([in2021, in2022, in2023]);
  });

  test("an empty register gives 175 zeros", () => {
    const cells = Object.values(computeTable3([], 2022).table).flatMap((row) => Object.values(row));
    expect(cells).toHaveLength(175);
    expect(new Set(cells)).toEqual(new Set([0]));
  });

  test("every outcome has its own row, the trial format one row for all other handling", () => {
    const counted = (year: number, outcome: string) =>
      rows(request(`${year}-03-01`, `${year}-03-20`, { outcome }), year).filter((row) => row !== "R1" && row !== "R3.7");
    expect(counted(2022, "PARTIAL")).toEqual(["R3.2"]);
    expect(counted(2022, "DENIED_QUERY_MATTER")).toEqual(["R3.3.8"]);
    expect(counted(2022, "LAPSED_NO_SUPPLEMENT")).toEqual(["R3.6.1"]);
    expect(counted(2020, "LAPSED_NO_SUPPLEMENT")).toEqual(["R3.6"]);
  });

  test("the editions have 21 and 19 rows of results", () => {
    const results = (format: typeof FORMAT_2021) => format.table3.rows.filter(({ kind }) => kind === "leaf").length;
    expect([results(FORMAT_2021), results(FORMAT_2019)]).toEqual([21, 19]);
  });

  test.each([
    [{ applicantType: null }, "没有填申请人类型"],
    [{ applicantType: "total" }, "不在年度报告的各列之中"],
    [{ outcome: null }, "没有办理结果"],
    [{ outcome: "DENIED_OLD" }, "办理结果“DENIED_OLD”在 2022 年适用的格式（国办公开办函〔2021〕30号）中没有对应的行"],
    [{ completedOn: null }, "没有办结日期"],
    [{ completedOn: civilDate("2021-12-31") }, "早于收到日期"],
  ])("a case with %j is counted nowhere and named", (change, reason) => {
    const broken = request("2022-03-01", "2022-03-20", change);
    const { table, uncounted } = computeTable3([broken, request("2022-03-01", null)], 2022);
    expect(uncounted).toMatchObject([{ caseNo: "2022-001", reason: expect.stringContaining(reason) }]);
    expect(table.R1?.C7).toBe(1);
    expect(caseFault(broken)).toContain(reason);
  });

  test("an open case from before the first format is named as well", () => {
    expect(computeTable3([request("2018-12-01", null, { applicantType: "nobody" })], 2019).uncounted).toHaveLength(1);
  });

  test("refuses a year without a format", () => {
    expect(() => computeTable3([], 2018)).toThrow(RangeError);
  });

  test("counts 100,000 cases", () => {
    const [answered, open] = [request("2022-01-01", "2022-02-01"), request("2021-01-01", null, { applicantType: "legalService" })];
    const { table } = computeTable3(
      Array.from({ length: 100_000 }, (_, index) => (index % 2 === 0 ? answered : open)),
      2022,
    );
    expect([table.R1?.C1, table.R2?.C5, table["R3.7"]?.C7, table.R4?.C7]).toEqual([50_000, 50_000, 50_000, 50_000]);
  });
});

describe("table 4 from appeals", () => {
  const appeal = (forum: Appeal["forum"], result: string | null, from = "2021-11-01", on = "2022-02-01"): Appeal => ({
    appealNo: "复议1",
    forum,
    receivedOn: civilDate(from),
    result,
    resultOn: result === null ? null : civilDate(on),
  });
  const counted = (one: Appeal, year: number) =>
    Object.entries(computeTable4([one], year).table).flatMap(([code, n]) => (n > 0 ? [code] : []));

  test.each([
    ["reconsideration", "maintained", "V.1"],
    ["reconsideration", "claimDismissed", "V.1"],
    ["reconsideration", "orderedToAct", "V.2"],
    ["reconsideration", "mediated", "V.3"],
    ["litigation-direct", "claimDismissed", "L.1"],
    ["litigation-direct", "revoked", "L.2"],
    ["litigation-after-reconsideration", "withdrawn", "P.3"],
  ] as const)("%s, %s: %s", (forum, result, code) => {
    const block = code.slice(0, 1);
    expect(counted(appeal(forum, result), 2022)).toEqual([code, `${block}.5`]);
    expect(counted(appeal(forum, result), 2021)).toEqual([`${block}.4`, `${block}.5`]);
    expect(counted(appeal(forum, result), 2023)).toEqual([]);
  });

  test("an open case stands as 尚未审结 every year", () => {
    expect([2020, 2021, 2022].map((year) => counted(appeal("reconsideration", null), year))).toEqual([[], ["V.4", "V.5"], ["V.4", "V.5"]]);
  });

  test("one dispute heard in both ways counts in both blocks", () => {
    const both = [appeal("reconsideration", "maintained"), appeal("litigation-after-reconsideration", null, "2022-03-01")];
    expect(computeTable4(both, 2022).table).toMatchObject({ "V.1": 1, "V.5": 1, "P.4": 1, "P.5": 1, "L.5": 0 });
  });

  test("practice that differs is another mapping", () => {
    const mapping = () => "other" as const;
    expect(computeTable4([appeal("reconsideration", "claimDismissed")], 2022, mapping).table).toMatchObject({ "V.1": 0, "V.3": 1 });
  });

  test.each([
    [{ result: "won" }, "没有对应到第四部分"],
    [{ result: "constructor" }, "没有对应到第四部分"],
    [{ resultOn: null }, "没有结果日期"],
    [{ result: null }, "没有结果"],
    [{ resultOn: civilDate("2021-01-01") }, "早于收到日期"],
  ])("an appeal with %j is counted nowhere and named", (change, reason) => {
    const broken = { ...appeal("reconsideration", "maintained"), ...change };
    expect(computeTable4([broken], 2022)).toMatchObject({ table: { "V.5": 0 }, uncounted: [{ reason: expect.stringContaining(reason) }] });
    expect(appealFault(broken)).toContain(reason);
  });

  test("the coarse results of an import are known in every forum", () => {
    for (const results of [RECONSIDERATION_RESULTS, LITIGATION_RESULTS])
      expect(["maintained", "corrected", "other"].map((code) => results[code]?.column)).toEqual(["maintained", "corrected", "other"]);
  });
});
