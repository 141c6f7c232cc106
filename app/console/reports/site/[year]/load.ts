import { notFound } from "next/navigation";
import { type SitePage, sitePage } from "@/lib/reports/site/console";
import { FIRST_SITE_YEAR } from "@/lib/reports/site/load";
import { requirePermission } from "../../../../session";
import { yearFrom } from "../../year-param";

/** The form of the year in the address, for whoever may see reports. */
export async function loadSite(params: Promise<{ year: string }>): Promise<{ year: number; here: string; page: SitePage }> {
  const actor = await requirePermission("report.view", ({ agencyId }) => ({ agencyId }));
  const year = yearFrom((await params).year);
  if (year === null || year < FIRST_SITE_YEAR) notFound();
  return { year, here: `/console/reports/site/${year}`, page: await sitePage(actor, year) };
}

/** The way to a page below the form of a year. */
export const siteTrail = (year: number, here: string) => [
  { label: "报告", href: "/console/reports" },
  { label: `${year} 年度网站报表`, href: here },
];
