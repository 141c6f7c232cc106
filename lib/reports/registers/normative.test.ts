import { describe, expect, it } from "vitest";
import { civilDate } from "@/lib/core/civil-date";
import { FORMATS } from "../annual/format";
import { cellSource, table2Cell } from "./cell-sources";
import { countsAs, type DocumentMeasure, isOwnDocument, isRule, type NormativeDocument } from "./normative";
import { readValue } from "./value";

const PLAIN: NormativeDocument = {
  ...{ disclosureId: "d", title: "办法", docNo: "", genre: "通知", onShow: true, withdrawn: false, isNormative: true, amended: false },
  ...{ formedOn: civilDate("2021-06-01"), firstPublicOn: civilDate("2021-06-10") },
  ...{ effectiveOn: null, expiresOn: null, repealedOn: null, lapsedOn: null },
};

type Dates = Partial<Record<"formedOn" | "effectiveOn" | "expiresOn" | "repealedOn" | "lapsedOn", string>>;
const documentWith = (dates: Dates, more: Partial<NormativeDocument> = {}): NormativeDocument => ({
  ...PLAIN,
  ...Object.fromEntries(Object.entries(dates).map(([name, date]) => [name, civilDate(date)])),
  ...more,
});

/** m made, e ended, v in force, by year from 2020 to 2023. */
const LETTERS: Readonly<Record<string, DocumentMeasure>> = { m: "made", e: "ended", v: "inForce" };
const lived = (document: NormativeDocument): string =>
  [2020, 2021, 2022, 2023]
    .map((year) => Object.keys(LETTERS).filter((letter) => countsAs(LETTERS[letter] ?? "made", document, year)))
    .map((letters) => letters.join("") || "-")
    .join(" ");

describe("制发、废止、现行有效", () => {
  it.each<[string, Dates, string]>([
    ["stays in force", {}, "- mv v v"],
    ["formed on the last day of a year", { formedOn: "2021-12-31" }, "- mv v v"],
    ["formed on the first day of a year", { formedOn: "2022-01-01" }, "- - mv v"],
    ["repealed in a later year", { repealedOn: "2022-03-01" }, "- mv e -"],
    ["repealed in the year it was made", { repealedOn: "2021-12-31" }, "- me - -"],
    ["repealed with the new year", { repealedOn: "2022-01-01" }, "- mv e -"],
    ["its period ends on 31 December: still in force that day, ended the day after", { expiresOn: "2021-12-31" }, "- mv e -"],
    ["its period ends on 30 December", { expiresOn: "2021-12-30" }, "- me - -"],
    ["declared lapsed", { lapsedOn: "2023-05-05" }, "- mv v e"],
    ["lapsed before its repeal: ended once", { expiresOn: "2022-05-31", repealedOn: "2023-02-01" }, "- mv e -"],
    ["repealed before its period ended", { expiresOn: "2023-05-31", repealedOn: "2022-02-01" }, "- mv e -"],
    ["not in force before its day", { formedOn: "2021-12-20", effectiveOn: "2022-01-15" }, "- m v v"],
  ])("%s", (_, dates, expected) => expect(lived(documentWith(dates))).toBe(expected));

  it("an amended document stays in force, a withdrawn one was made all the same", () => {
    expect(lived(documentWith({}, { amended: true }))).toBe("- mv v v");
    expect(lived(documentWith({}, { withdrawn: true, onShow: false }))).toBe("- mv v v");
  });

  it("the trial format counts what became public, and what was", () => {
    const late = documentWith({ formedOn: "2019-12-30" }, { firstPublicOn: civilDate("2020-01-05"), onShow: false });
    expect([countsAs("made", late, 2019), countsAs("disclosed", late, 2019), countsAs("disclosed", late, 2020)]).toEqual([
      true,
      false,
      true,
    ]);
    expect(countsAs("onShow", late, 2020)).toBe(false);
  });

  it("规章 are issued by 令", () => expect([isRule({ genre: "命令（令）" }), isRule({ genre: "通知" })]).toEqual([true, false]));
});

describe("whose document it is", () => {
  const agency = { name: "示例市人民政府", shortName: "市政府" };
  it.each<[string, string, boolean]>([
    ["示例市人民政府", "made", true],
    ["", "made", true],
    ["市政府", "made", true],
    ["示例市人民政府办公室", "made", true],
    ["示例市人民政府国有资产监督管理委员会", "made", false],
    ["示例市人民政府、示例市军分区", "joint", true],
    ["某省人民政府 示例市人民政府", "joint", false],
    ["示例市人民政府", "fromAgency", false],
  ])("%s, %s: %s", (issuer, originKind, own) => expect(isOwnDocument({ issuer, originKind }, agency)).toBe(own));
});

describe("cells", () => {
  it.each(FORMATS)("every cell of format $code has a source, and no other", (format) => {
    const cells = format.table2.blocks.flatMap(({ rows, columns }) =>
      rows.flatMap((row) => columns.map((column) => [row.code, column.code])),
    );
    for (const [row = "", column = ""] of cells) {
      expect(cellSource(format, row, column)).toBeDefined();
      expect(table2Cell(`table2.${row}.${column}`)).toEqual({ row, column });
    }
    expect(cellSource(format, "A5.r1", "A6.c1")).toBeUndefined();
  });

  it.each(["table3.R1.C1", "table2", "table2.A1.r2", "table2.A1.r2.A1.c1.x", "section1.wechat"])("%s is none of table 2", (path) =>
    expect(table2Cell(path)).toBeNull(),
  );
});

describe("figures as they are written", () => {
  it.each<[Parameters<typeof readValue>, string | RegExp]>([
    [["licence", "128"], "128"],
    [["licence", " 0 "], "0"],
    [["licence", "-3"], /不能是负数.*“-3”/],
    [["penalty", "2.5"], /应当是整数.*“2\.5”/],
    [["licence", "1,024"], /不带逗号/],
    [["licence", "１２"], /只用数字/],
    [["licence", ""], /只用数字/],
    [["licence", "1e3"], /只用数字/],
    [["licence", "9999999999999"], /大得不合常理/],
    [["charge", "59237.2449"], "592372449/4"],
    [["charge", "592372449.00", "元"], "592372449/4"],
    [["charge", "0.01", "元"], "1/6"],
    [["charge", "0.001", "元"], /最多六位小数/],
    [["charge", "0.30000000000000004"], /最多六位小数/],
    [["charge", "-1"], /不能是负数/],
  ])("%s", (given, expected) => {
    const read = readValue(...given);
    const shown =
      "fault" in read ? read.fault : read.value.scale === 0 ? String(read.value.units) : `${read.value.units}/${read.value.scale}`;
    if (typeof expected === "string") expect(shown).toBe(expected);
    else expect(shown).toMatch(expected);
  });
});
