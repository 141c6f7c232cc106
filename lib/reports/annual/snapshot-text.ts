import { bodyText } from "@/lib/disclosures/body";
import { bodyFromHtml } from "@/lib/disclosures/body-from-html";
import { formatByCode } from "./format";
import { reportText } from "./narrative";
import type { ReportSnapshot } from "./snapshot";
import type { ReportText } from "./text-checks";

/** The words of a frozen report, for comparing the next one with them. */
export function textOfSnapshot({ figures, narrative }: ReportSnapshot): ReportText {
  const bodies = {
    opening: bodyFromHtml(narrative.opening),
    section1: bodyFromHtml(narrative.section1),
    section5: bodyFromHtml(narrative.section5),
    section6: bodyFromHtml(narrative.section6),
  };
  return reportText(figures.agency, figures.year, formatByCode(figures.format)?.headings ?? [], bodies);
}

/** A narrative part as text. */
export const htmlText = (html: string): string => bodyText(bodyFromHtml(html));
