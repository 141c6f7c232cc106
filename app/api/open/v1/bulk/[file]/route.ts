import { createHash } from "node:crypto";
import { lineStream } from "@/app/line-stream";
import { contentDisposition } from "@/lib/files/names";
import { type BulkFormat, bulkLines, bulkVersion, bulkYears } from "@/lib/portal/open-data/bulk";
import { answerFrom, CORS, errorAnswer, preflight } from "../../answer";

const TYPES: Readonly<Record<BulkFormat, string>> = { csv: "text/csv; charset=utf-8", jsonl: "application/x-ndjson; charset=utf-8" };

/** Everything public of one year, as `2026.csv` or `2026.jsonl`. */
export const GET = (request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> =>
  answerFrom(async (site) => {
    const [, yearText, extension] = /^(\d{4})\.(csv|jsonl)$/.exec((await params).file) ?? [];
    const year = Number(yearText);
    const format: BulkFormat = extension === "csv" ? "csv" : "jsonl";
    if (extension === undefined || !(await bulkYears(site)).years.some((known) => known.year === year))
      return errorAnswer(404, { code: "notFound", message: "没有这个文件。有哪些年度见 /api/open/v1/bulk。" });
    const hash = createHash("sha256").update(await bulkVersion(site, year, format));
    const etag = `W/"${hash.digest("base64url").slice(0, 27)}"`;
    const headers = { ...CORS, ETag: etag, "Cache-Control": "public, no-cache" };
    if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
    return new Response(lineStream(bulkLines(site, year, format)), {
      headers: {
        ...headers,
        "Content-Type": TYPES[format],
        "Content-Disposition": contentDisposition("attachment", `${site.identity.name}公开信息-${year}.${format}`),
      },
    });
  });

export const OPTIONS = preflight;
