import { z } from "zod";
import { expectVersion, ruleViolation } from "@/lib/core/errors";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { reopenReportItem } from "../report-item";
import { reportInput, requiredText } from "./input";
import { lockReport, touchReport } from "./load-report";
import { mayReopen, REPORT_STATE_WORDS } from "./report-state";

/**
 * 重新打开: begins the next version of a report that is approved, public or withdrawn. What is public stays as it is, until the next version
 * is approved and published as a 更正 with this note.
 */
export const reopenAnnual = command({
  name: "report.reopen",
  input: z.object({ ...reportInput, note: requiredText("更正说明", 500) }),
  load: (tx, { year }, actor) => lockReport(tx, actor.agencyId, year),
  may: (actor, report) => can(actor, "report.edit", report),
  check: (report, { expectedVersion }) => {
    expectVersion(report, expectedVersion);
    if (!mayReopen(report.state)) throw ruleViolation(`报告现在是“${REPORT_STATE_WORDS[report.state]}”，不需要重新打开。`);
    if (report.item?.work === "scheduled") throw ruleViolation("报告已经定时发布。请上网发布员先取消定时，再重新打开。");
  },
  write: async ({ tx, actor, input: { note }, loaded: report, now }) => {
    const item = report.item;
    if (item === null) throw ruleViolation("报告还没有送审过，直接修改即可。");
    const live = item.public === "live";
    // Whoever wrote what was approved and done with does not hold back the next version.
    const editorIds = live ? [] : report.editorIds;
    const { id, version } = await touchReport(tx, report, actor, now, { editorIds });
    await reopenReportItem(tx, actor, now, item, live ? note : null);
    return { subject: { type: "annualReport", id }, changes: { year: report.year, note, from: report.state }, result: { version } };
  },
});
