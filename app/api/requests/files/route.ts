import { takeCaseFile } from "@/app/api/files/take-upload";
import { keepIntakeFile } from "@/lib/requests/files/keep";
import { keepCaseFile } from "@/lib/requests/files/keep-case-file";

/**
 * Takes in one file of a case (`?request=ID&kind=…`) or of a form of intake that is being filled in (`?form=KEY&kind=…`): its bytes are the
 * body, its percent-encoded name stands in the header X-File-Name. Answers with JSON.
 */
export function POST(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const [kind, formKey] = [query.get("kind") ?? "", query.get("form")];
  return takeCaseFile(request, (actor, file) =>
    formKey === null
      ? keepCaseFile(actor, { ...file, kind, requestId: query.get("request") ?? "" })
      : keepIntakeFile(actor, { ...file, kind, formKey }),
  );
}
