import { civilDateOf } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { bodyText } from "@/lib/disclosures/body";
import { bodyFromHtml } from "@/lib/disclosures/body-from-html";
import { loadContent, screenedTexts } from "@/lib/disclosures/content";
import type { Finding } from "@/lib/screening/finding";
import { screen } from "@/lib/screening/screen";
import { reportBody } from "./output/body";
import { reportTitle } from "./output/parts";
import type { AnnualPage } from "./queries";

/** What the screening finds in the text of the report as it would go out, with the reasons given before; the command asks the same again. */
export async function screenReport(
  { report, shown }: Pick<AnnualPage, "report" | "shown">,
  now = new Date(),
): Promise<{ findings: readonly Finding[]; notes: ReadonlyMap<string, string> }> {
  const body = bodyFromHtml(reportBody(shown));
  const title = reportTitle(shown);
  if (report.item === null) {
    const texts = [
      { place: "标题", text: title },
      { place: "正文", text: bodyText(body) },
    ];
    return { findings: screen(texts, { today: civilDateOf(now) }), notes: new Map() };
  }
  const content = await loadContent(db(), report.item.latestRevisionId);
  const notes = await db().findingNote.findMany({ where: { disclosureId: report.item.id } });
  return {
    findings: screen(screenedTexts({ ...content, title, body, files: [] }), { today: civilDateOf(now) }),
    notes: new Map(notes.map(({ key, reason }) => [key, reason])),
  };
}
