import { emptyFrame, finishedHeaders } from "@/app/framed-page";
import { answerQuestion } from "./answer";

/** In development. What is served to visitors is answered by processes of its own, which do nothing else (scripts/searcher.ts). */
export async function GET(request: Request): Promise<Response> {
  const page = await answerQuestion(new URL(request.url).searchParams);
  return page === null
    ? new Response(await emptyFrame(), { headers: finishedHeaders(null) })
    : new Response(page.html, { headers: finishedHeaders(page) });
}
