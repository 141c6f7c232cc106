import { notFound } from "next/navigation";
import { requirePermission } from "@/app/session";
import { civilDateOf, yearOf } from "@/lib/core/civil-date";
import type { Actor } from "@/lib/identity/actor";
import { formatOfYear } from "@/lib/reports/annual/format";
import { type AnnualPage, annualPage } from "@/lib/reports/annual/queries";
import { yearFrom } from "../../year-param";

/** The year of the address, when a report of it can be written: it has a format and has begun. */
export async function reportYear(params: Promise<{ year: string }>): Promise<{ actor: Actor; year: number; here: string }> {
  const actor = await requirePermission("report.view", ({ agencyId }) => ({ agencyId }));
  const year = yearFrom((await params).year);
  if (year === null || formatOfYear(year) === undefined || year > yearOf(civilDateOf(new Date()))) notFound();
  return { actor, year, here: `/console/reports/annual/${year}` };
}

/** The report of the address with everything counted anew, for whoever may see reports. */
export async function loadReport(
  params: Promise<{ year: string }>,
): Promise<{ actor: Actor; year: number; here: string; page: AnnualPage }> {
  const found = await reportYear(params);
  return { ...found, page: await annualPage(found.actor, found.year) };
}

/** The way to a page below the report. */
export const trailOf = (year: number, here: string) => [
  { label: "报告", href: "/console/reports" },
  { label: `${year} 年年度报告`, href: here },
];

export const cellHref = (here: string, path: string): string => `${here}/cells/${path}`;
