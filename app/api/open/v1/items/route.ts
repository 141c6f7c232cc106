import { listItems } from "@/lib/portal/open-data/items";
import { readQuery } from "@/lib/portal/open-data/query";
import { answerFrom, jsonAnswer, preflight } from "../answer";

export const GET = (request: Request): Promise<Response> =>
  answerFrom(async (site) => jsonAnswer(request, await listItems(site, readQuery(new URL(request.url).searchParams))));

export const OPTIONS = preflight;
