import { describe, expect, it } from "vitest";
import { bodyFromHtml } from "@/lib/disclosures/body-from-html";
import fixture from "@/lib/reports/annual/fixtures/report-2022.json";
import { FORMAT_2021 } from "@/lib/reports/annual/format-2021";
import { reportText } from "@/lib/reports/annual/narrative";
import { checkText } from "@/lib/reports/annual/text-checks";
import { agency } from "./agency";
import { plainText } from "./html";
import { report2022 } from "./report-2022";
import { wordingFaults } from "./wording";

describe("the words of the report on 2022", () => {
  it("agree with its figures and its format, and are well written", () => {
    const bodies = {
      opening: bodyFromHtml(report2022.opening),
      section1: bodyFromHtml(report2022.section1),
      section5: bodyFromHtml(report2022.section5),
      section6: bodyFromHtml(report2022.section6),
    };
    const text = reportText(agency.name, 2022, FORMAT_2021.headings, bodies);
    const about = { agency: agency.name, year: 2022, headings: FORMAT_2021.headings, tables: fixture, feeIncome: "0" };
    expect(checkText(text, about)).toEqual([]);
    for (const html of Object.values(report2022)) expect(wordingFaults(plainText(html))).toEqual([]);
  });
});
