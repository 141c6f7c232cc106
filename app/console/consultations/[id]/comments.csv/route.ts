import { fileAnswer } from "@/app/download";
import { staffDownload } from "@/app/staff-download";
import { exportComments } from "@/lib/engagement/consultations/export";

/** The comments as a file; reading them all is an act of its own in the ledger. A POST: it writes. */
export const POST = (_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> =>
  staffDownload(async (actor) => {
    const { csv, number } = await exportComments(actor, { consultationId: (await params).id });
    return fileAnswer(csv, { name: `征集意见-${number}.csv`, mediaType: "text/csv; charset=utf-8" });
  });
