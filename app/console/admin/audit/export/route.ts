import type { NextRequest } from "next/server";
import { fileAnswer } from "@/app/download";
import { lineStream } from "@/app/line-stream";
import { staffDownload } from "@/app/staff-download";
import { civilDateOf } from "@/lib/core/civil-date";
import { notAllowed } from "@/lib/core/errors";
import { auditLines, exportAudit } from "@/lib/identity/read-audit";
import { auditSearch } from "../search";

/** The entries that match the filters of the address, as lines of JSON. */
export const GET = (request: NextRequest): Promise<Response> =>
  staffDownload(async (actor) => {
    // A link on another site must not make an auditor export.
    if (request.headers.get("sec-fetch-site") === "cross-site") throw notAllowed("请从审计页面导出。");
    const selection = await exportAudit(actor, { filters: auditSearch(Object.fromEntries(request.nextUrl.searchParams)) });
    const name = `审计记录-${civilDateOf(new Date())}.jsonl`;
    return fileAnswer(lineStream(auditLines(selection)), { name, mediaType: "application/x-ndjson; charset=utf-8" });
  });
