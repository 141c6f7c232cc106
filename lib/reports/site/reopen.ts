import { z } from "zod";
import { expectVersion, ruleViolation } from "@/lib/core/errors";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { mayReopen, REPORT_STATE_WORDS } from "../annual/report-state";
import { reopenReportItem } from "../report-item";
import { siteInput } from "./input";
import { lockSite, touchSite } from "./load";

/**
 * 重新打开: begins the next version of a form that is approved, public or withdrawn. What is public stays as it is, until the next version is
 * approved and published as a 更正 with this note.
 */
export const reopenSite = command({
  name: "siteReport.reopen",
  input: z.object({
    ...siteInput,
    note: z.string().trim().min(1, "请填写更正说明").max(500, "更正说明不超过 500 个字"),
  }),
  load: (tx, { year }, actor) => lockSite(tx, actor.agencyId, year),
  may: (actor, report) => can(actor, "report.edit", report),
  check: (report, { expectedVersion }) => {
    expectVersion(report, expectedVersion);
    if (!mayReopen(report.state)) throw ruleViolation(`报表现在是“${REPORT_STATE_WORDS[report.state]}”，不需要重新打开。`);
    if (report.item?.work === "scheduled") throw ruleViolation("报表已经定时发布。请上网发布员先取消定时，再重新打开。");
  },
  write: async ({ tx, actor, input: { note }, loaded: report, now }) => {
    const { item } = report;
    if (item === null) throw ruleViolation("报表还没有送审过，直接修改即可。");
    const { id, version } = await touchSite(tx, report, now);
    await reopenReportItem(tx, actor, now, item, item.public === "live" ? note : null);
    return { subject: { type: "siteReport", id }, changes: { year: report.year, note, from: report.state }, result: { version } };
  },
});
