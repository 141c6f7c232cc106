import { requireActor } from "@/app/session";
import { AppError } from "@/lib/core/errors";
import { exportComments } from "@/lib/engagement/consultations/export";

/** The comments as a file; reading them all is an act of its own in the ledger. A POST: it writes. */
export async function POST(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await requireActor();
  try {
    const { csv, number } = await exportComments(actor, { consultationId: (await params).id });
    return new Response(csv, {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": `attachment; filename="comments-${number}.csv"; filename*=UTF-8''${encodeURIComponent(`征集意见-${number}.csv`)}`,
        "Cache-Control": "no-store",
      },
    });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return new Response(error.message, { status: 403, headers: { "Content-Type": "text/plain; charset=utf-8" } });
  }
}
