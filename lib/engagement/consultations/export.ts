import { z } from "zod";
import { formatInstant } from "@/lib/core/civil-date";
import { CSV_MARK, csvRow } from "@/lib/core/csv";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { appendEvent } from "../events";
import { lockConsultation } from "./lock";

/** The comments as a CSV file, with masked names; an act of its own in the ledger. */
export const exportComments = command({
  name: "consultation.export",
  input: z.object({ consultationId: z.uuid() }),
  load: (tx, input) => lockConsultation(tx, input.consultationId),
  may: (actor, one) => can(actor, "consultation.view", one),
  write: async ({ tx, actor, loaded: one, now }) => {
    const comments = await tx.consultationComment.findMany({ where: { consultationId: one.id }, orderBy: { number: "asc" } });
    await appendEvent(tx, { type: "consultation", id: one.id }, actor, now, "exported", `${comments.length} 条`);
    const rows = comments.map((row) => csvRow([row.number, formatInstant(row.receivedAt), row.shownName || "未署名", row.text]));
    const csv = CSV_MARK + csvRow(["序号", "提交时间", "署名", "意见"]) + rows.join("");
    return { subject: { type: "consultation", id: one.id }, changes: { comments: comments.length }, result: { csv, number: one.number } };
  },
});
