import { takeCaseFile } from "@/app/api/files/take-upload";
import { keepAppealFile } from "@/lib/appeals/files/keep-file";

/**
 * Takes in one file of an appeal (`?appeal=ID&kind=…`): its bytes are the body, its percent-encoded name stands in the header X-File-Name.
 * Answers with JSON.
 */
export function POST(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const told = { appealId: query.get("appeal") ?? "", kind: query.get("kind") ?? "" };
  return takeCaseFile(request, (actor, file) => keepAppealFile(actor, { ...told, ...file }));
}
