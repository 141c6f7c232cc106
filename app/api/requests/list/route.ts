import { Readable } from "node:stream";
import { fileAnswer } from "@/app/download";
import { staffDownload } from "@/app/staff-download";
import { deskFilter } from "@/lib/requests/queries/desk";
import { LIST_FORMS, writeList } from "@/lib/requests/table/write-list";

/** The officer's list as its filters in the address have it, as a file (`as=xlsx|csv|jsonl`). */
export const GET = (request: Request): Promise<Response> =>
  staffDownload(async (actor) => {
    const parameters = Object.fromEntries(new URL(request.url).searchParams);
    const form = LIST_FORMS.find((one) => one === parameters.as) ?? "xlsx";
    const { bytes, ...file } = await writeList(actor, deskFilter(parameters), form);
    return fileAnswer(Readable.toWeb(Readable.from(bytes)) as ReadableStream<Uint8Array>, file);
  });
