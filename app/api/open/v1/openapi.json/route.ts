import { openApi } from "@/lib/portal/open-data/openapi";
import { answerFrom, jsonAnswer, preflight } from "../answer";

export const GET = (request: Request): Promise<Response> => answerFrom(async (site) => jsonAnswer(request, openApi(site)));

export const OPTIONS = preflight;
