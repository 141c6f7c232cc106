import { conditionalResponse } from "@/app/conditional-response";
import { AppError } from "@/lib/core/errors";
import type { OpenError } from "@/lib/portal/open-data/schema";
import { openSite, type Site } from "@/lib/portal/site";

const JSON_TYPE = "application/json; charset=utf-8";

/** Anyone's page may read what anyone may read. */
export const CORS = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "ETag, Last-Modified, Content-Disposition",
} as const;

export const jsonAnswer = (request: Request, value: unknown): Response =>
  conditionalResponse(request, JSON.stringify(value), { contentType: JSON_TYPE, headers: CORS });

export const errorAnswer = (status: number, error: OpenError["error"]): Response =>
  new Response(JSON.stringify({ error }), { status, headers: { ...CORS, "Content-Type": JSON_TYPE, "Cache-Control": "no-store" } });

/** Answers from the site; what a person can mend is told as JSON. */
export async function answerFrom(read: (site: Site) => Promise<Response>): Promise<Response> {
  const site = await openSite();
  if (site === null) return errorAnswer(404, { code: "notFound", message: "网站尚未开通。" });
  try {
    return await read(site);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "InvalidInput") throw error;
    const fields = Object.fromEntries(Object.entries(error.fields).map(([name, messages]) => [name, [...messages]]));
    return errorAnswer(400, { code: "invalidQuery", message: error.message, fields });
  }
}

/** What a browser asks before it sends If-None-Match from another site's page. */
export const preflight = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...CORS,
      "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
      "Access-Control-Allow-Headers": "If-None-Match, If-Modified-Since",
      "Access-Control-Max-Age": "86400",
    },
  });
