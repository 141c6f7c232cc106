import { currentActor } from "@/app/session";
import { contentDisposition } from "@/lib/files/names";
import { can } from "@/lib/identity/can";
import { FIRST_SITE_YEAR } from "@/lib/reports/site/load";
import { SITE_FORMS, siteBytes } from "@/lib/reports/site/output/files";
import { itemTitle } from "@/lib/reports/site/output/grid";
import { siteFor } from "@/lib/reports/site/versions";
import { yearFrom } from "../../../../year-param";

const NOT_FOUND = "没有找到这份报表，或者你没有查看权限。";

/** The form of a year as a file: what is published or was sent up, else the draft, which its name says. */
export async function GET(_request: Request, { params }: { params: Promise<{ year: string; form: string }> }): Promise<Response> {
  const actor = await currentActor();
  if (actor === null) return new Response("请先登录。", { status: 401 });
  const { year: text, form: asked } = await params;
  const [year, form] = [yearFrom(text), SITE_FORMS.find((one) => one === asked)];
  const allowed = can(actor, "report.view", { agencyId: actor.agencyId }).allowed;
  if (!allowed || form === undefined || year === null || year < FIRST_SITE_YEAR) return new Response(NOT_FOUND, { status: 404 });
  const { snapshot, findings, standing } = await siteFor(actor, year, new Date());
  const name = `${itemTitle(snapshot)}${standing === "draft" ? "（草稿）" : ""}.${form}`;
  return new Response(new Uint8Array(await siteBytes(snapshot, findings, form)), {
    headers: {
      "Content-Type": "application/octet-stream",
      "Content-Disposition": contentDisposition("attachment", name),
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}
