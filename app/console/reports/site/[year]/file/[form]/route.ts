import { fileAnswer } from "@/app/download";
import { plainAnswer } from "@/app/plain-answer";
import { staffDownload } from "@/app/staff-download";
import { FIRST_SITE_YEAR } from "@/lib/reports/site/load";
import { SITE_FORMS, siteBytes } from "@/lib/reports/site/output/files";
import { itemTitle } from "@/lib/reports/site/output/grid";
import { siteFor } from "@/lib/reports/site/versions";
import { yearFrom } from "../../../../year-param";

/** The form of a year as a file: what is published or was sent up, else the draft, which its name says. */
export const GET = (_request: Request, { params }: { params: Promise<{ year: string; form: string }> }): Promise<Response> =>
  staffDownload(async (actor) => {
    const { year: text, form: asked } = await params;
    const [year, form] = [yearFrom(text), SITE_FORMS.find((one) => one === asked)];
    if (form === undefined || year === null || year < FIRST_SITE_YEAR) return plainAnswer(404, "没有找到这份报表。");
    const { snapshot, findings, standing } = await siteFor(actor, year, new Date());
    const name = `${itemTitle(snapshot)}${standing === "draft" ? "（草稿）" : ""}.${form}`;
    const bytes = await siteBytes(snapshot, findings, form);
    return fileAnswer(new Uint8Array(bytes), { name, mediaType: "application/octet-stream" });
  });
