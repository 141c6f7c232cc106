import { expectVersion, notFound, ruleViolation } from "@/lib/core/errors";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { appendEvent } from "../events";
import { answerCorrectionInput } from "../schema";
import { CORRECTION_OUTCOMES } from "../words";

/** 办结纠错: what was done about it, and what the reporter is told. */
export const answerCorrection = command({
  name: "correction.answer",
  input: answerCorrectionInput,
  load: async (tx, input) => {
    await tx.$executeRaw`select 1 from "Correction" where id = ${input.correctionId}::uuid for update`;
    const row = await tx.correction.findUnique({ where: { id: input.correctionId } });
    if (row === null) throw notFound("纠错");
    return row;
  },
  may: (actor, report) => can(actor, "correction.handle", report),
  check: (report, input) => {
    expectVersion(report, input.expectedVersion);
    if (report.answeredAt !== null) throw ruleViolation("这条纠错已经办结。");
  },
  write: async ({ tx, actor, input, loaded: report, now }) => {
    const { outcome, answer } = input;
    await tx.correction.update({
      where: { id: report.id },
      data: { outcome, answer, answeredAt: now, answeredBy: actor.name, version: { increment: 1 } },
    });
    await appendEvent(tx, { type: "correction", id: report.id }, actor, now, "answered", CORRECTION_OUTCOMES[outcome]);
    return { subject: { type: "correction", id: report.id }, changes: { number: report.number, outcome }, result: null };
  },
});
