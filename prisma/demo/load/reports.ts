import { addDays, civilDateOf } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { bodyFromHtml } from "@/lib/disclosures/body-from-html";
import { enterOpening } from "@/lib/reports/annual/enter-opening";
import { storedReport } from "@/lib/reports/annual/load-report";
import { saveNarrative } from "@/lib/reports/annual/save-narrative";
import { submitAnnual } from "@/lib/reports/annual/submit-annual";
import { departments } from "../agency";
import { openingOf2021, report2022 } from "../report-2022";
import { deciding, publishing } from "./acts";
import type { Cast } from "./cast";
import { at } from "./time";

const WRITER = "shouli";
const YEAR = 2022;
const DAYS_AGO = 20;

/**
 * The agency's report on 2022, made here from the records that it brought over: carried over from 2021 by hand, written, approved on every
 * level and published, through the commands that its people use.
 */
export async function makeReports(cast: Cast, now: Date): Promise<void> {
  const day = (days: number, hour: number): Date => at(addDays(civilDateOf(now), days - DAYS_AGO), hour, 20);
  const writer = cast.as(WRITER);
  await enterOpening(writer, { year: YEAR - 1, expectedRecords: 0, evidence: openingOf2021 }, day(0, 9));
  const parts = Object.fromEntries(Object.entries(report2022).map(([part, html]) => [part, bodyFromHtml(html)]));
  await saveNarrative(writer, { year: YEAR, expectedVersion: 0, ...parts }, day(0, 10));
  const { version } = await storedReport(db(), cast.agencyId, YEAR);
  const note = "数字由导入的2022年记录算出，请核对第一部分和第五部分的文字。";
  const { disclosureId } = await submitAnnual(writer, { year: YEAR, expectedVersion: version, note }, day(1, 9));
  const leader = departments.find(({ key }) => key === "bgs")?.leader ?? "fenguan";
  await deciding("bangongshi", "approve", "同意，请保密审查后报分管领导。", "")(cast, disclosureId, day(1, 15));
  await deciding("baomi", "approve", "数字与记录一致，未发现涉密内容。", "passed")(cast, disclosureId, day(2, 10));
  await deciding(leader, "approve", "同意公布。", "")(cast, disclosureId, day(2, 16));
  await publishing("wangzhan")(cast, disclosureId, day(3, 9));
}
