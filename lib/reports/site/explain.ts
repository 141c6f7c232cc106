import { z } from "zod";
import { ruleViolation } from "@/lib/core/errors";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { siteInput } from "./input";
import { expectOpen, lockSite, siteNow, touchSite } from "./load";

/** Says why a difference that the checks warn of is right; it counts for these figures, and lapses when they change. */
export const explainFinding = command({
  name: "siteReport.explain",
  input: z.object({
    ...siteInput,
    rule: z.string(),
    text: z.string().trim().min(1, "请写明为什么不同").max(300, "说明不超过 300 个字"),
  }),
  load: async (tx, { year }, actor, now) => siteNow(tx, await lockSite(tx, actor.agencyId, year), now),
  may: (actor, { report }) => can(actor, "report.edit", report),
  check: ({ report }, { expectedVersion }) => expectOpen(report, expectedVersion),
  write: async ({ tx, actor, input: { rule, text }, loaded: { report, findings }, now }) => {
    const about = findings.find((finding) => finding.rule === rule)?.explain ?? null;
    if (about === null) throw ruleViolation("这一处已经没有差别，不用说明。");
    const { id, version } = await touchSite(tx, report, now);
    const who = { byId: actor.userId, byName: actor.name, departmentName: actor.departmentName };
    await tx.siteReportNote.create({ data: { reportId: id, rule, about, text, ...who, at: now } });
    return { subject: { type: "siteReport", id }, changes: { year: report.year, rule, about, text }, result: { version } };
  },
});
