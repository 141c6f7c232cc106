import { addDays, civilDateOf } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { explainFinding } from "@/lib/reports/site/explain";
import { storedSite } from "@/lib/reports/site/load";
import { saveBlock } from "@/lib/reports/site/save-block";
import { submitSite } from "@/lib/reports/site/submit";
import { departments } from "../agency";
import { siteExplanation2022, siteReport2022 } from "../site-report-2022";
import { deciding, publishing } from "./acts";
import type { Cast } from "./cast";
import { at } from "./time";

const WRITER = "shouli";
const YEAR = 2022;
const DAYS_AGO = 18;

/** The agency's website form of 2022: counted where the platform can, filled in, explained, approved on every level and published. */
export async function makeSiteReport(cast: Cast, now: Date): Promise<void> {
  const day = (days: number, hour: number): Date => at(addDays(civilDateOf(now), days - DAYS_AGO), hour, 40);
  const writer = cast.as(WRITER);
  const head = async () => ({ year: YEAR, expectedVersion: (await storedSite(db(), cast.agencyId, YEAR)).version });
  for (const [block, { note, values }] of Object.entries(siteReport2022))
    await saveBlock(writer, { ...(await head()), block, values, note }, null, day(0, 9));
  await explainFinding(writer, { ...(await head()), rule: "P01-ANNUAL", text: siteExplanation2022 }, day(0, 11));
  const { disclosureId } = await submitSite(writer, { ...(await head()), note: "访问和互动数字来自原门户网站，请核对。" }, day(1, 9));
  const leader = departments.find(({ key }) => key === "bgs")?.leader ?? "fenguan";
  await deciding("bangongshi", "approve", "同意，报分管领导。", "")(cast, disclosureId, day(1, 15));
  await deciding("baomi", "approve", "未发现涉密内容。", "passed")(cast, disclosureId, day(2, 10));
  await deciding(leader, "approve", "同意公布。", "")(cast, disclosureId, day(2, 16));
  await publishing("wangzhan")(cast, disclosureId, day(3, 9));
}
