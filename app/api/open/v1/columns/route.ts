import { openColumnList } from "@/lib/portal/open-data/columns";
import { answerFrom, jsonAnswer, preflight } from "../answer";

export const GET = (request: Request): Promise<Response> => answerFrom(async (site) => jsonAnswer(request, await openColumnList(site)));

export const OPTIONS = preflight;
