import { Readable } from "node:stream";
import { currentActor } from "@/app/session";
import { contentDisposition } from "@/lib/files/names";
import { deskFilter } from "@/lib/requests/queries/desk";
import { LIST_FORMS, writeList } from "@/lib/requests/table/write-list";

/** The officer's list as its filters in the address have it, as a file (`as=xlsx|csv|jsonl`). */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (actor === null) return new Response("请先登录。", { status: 401 });
  const parameters = Object.fromEntries(new URL(request.url).searchParams);
  const form = LIST_FORMS.find((one) => one === parameters.as) ?? "xlsx";
  const { name, mediaType, bytes } = await writeList(actor, deskFilter(parameters), form);
  return new Response(Readable.toWeb(Readable.from(bytes)) as ReadableStream<Uint8Array>, {
    headers: {
      "Content-Type": mediaType,
      "Content-Disposition": contentDisposition("attachment", name),
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
