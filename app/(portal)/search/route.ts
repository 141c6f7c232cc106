import { finishedHeaders } from "@/app/framed-page";
import { NOT_SET_UP } from "@/app/plain-pages";
import { answerQuestion } from "./answer";

/** In development. What is served to visitors is answered by processes of its own, which do nothing else (scripts/searcher.ts). */
export async function GET(request: Request): Promise<Response> {
  const page = await answerQuestion(new URL(request.url).searchParams);
  return page === null ? new Response(NOT_SET_UP.sentence, { status: 503 }) : new Response(page.html, { headers: finishedHeaders(page) });
}
