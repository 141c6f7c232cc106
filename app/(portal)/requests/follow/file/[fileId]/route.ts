import { z } from "zod";
import { fileForApplicant } from "@/lib/requests/files/read";
import { download } from "../../download";

/** A file that the reply has handed out. */
export async function GET(_request: Request, { params }: { params: Promise<{ fileId: string }> }): Promise<Response> {
  const { fileId } = await params;
  return download(async (actor, proof) => (z.uuid().safeParse(fileId).success ? fileForApplicant(actor, proof, fileId) : null));
}
