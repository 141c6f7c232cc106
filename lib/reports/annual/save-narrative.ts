import { z } from "zod";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { partInput, reportInput } from "./input";
import { expectOpen, lockReport, touchReport } from "./load-report";
import { bodyHtml, NARRATIVE_PARTS } from "./narrative";

/** Saves the words of a report: the opening and sections 1, 5 and 6. */
export const saveNarrative = command({
  name: "report.save",
  input: z.object({ ...reportInput, opening: partInput, section1: partInput, section5: partInput, section6: partInput }),
  load: (tx, { year }, actor) => lockReport(tx, actor.agencyId, year),
  may: (actor, report) => can(actor, "report.edit", report),
  check: (report, { expectedVersion }) => expectOpen(report, expectedVersion),
  write: async ({ tx, actor, input, loaded: report, now }) => {
    const { opening, section1, section5, section6 } = input;
    const bodies = { opening, section1, section5, section6 };
    const changed = NARRATIVE_PARTS.filter((part) => bodyHtml(bodies[part]) !== bodyHtml(report.bodies[part]));
    const { id, version } = await touchReport(tx, report, actor, now, { bodies });
    return { subject: { type: "annualReport", id }, changes: { year: report.year, parts: changed }, result: { version, changed } };
  },
});
