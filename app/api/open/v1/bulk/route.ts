import { bulkYears } from "@/lib/portal/open-data/bulk";
import { answerFrom, jsonAnswer, preflight } from "../answer";

export const GET = (request: Request): Promise<Response> => answerFrom(async (site) => jsonAnswer(request, await bulkYears(site)));

export const OPTIONS = preflight;
