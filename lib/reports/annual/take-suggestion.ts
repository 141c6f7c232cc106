import { z } from "zod";
import { ruleViolation } from "@/lib/core/errors";
import type { Body } from "@/lib/disclosures/body";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { reportInput } from "./input";
import { expectOpen, judgeNow, lockReport, touchReport } from "./load-report";
import { suggestionsFor } from "./suggestions";

const isEmpty = (block: Body["content"][number]): boolean => block.type === "paragraph" && (block.content ?? []).length === 0;

/** The body with one more paragraph at its end. */
export const withParagraph = (body: Body, text: string): Body => ({
  type: "doc",
  content: [...body.content.filter((block) => !isEmpty(block)), { type: "paragraph", content: [{ type: "text", text }] }],
});

/** Takes a sentence made from the figures over into its section, as they are at this moment. */
export const takeSuggestion = command({
  name: "report.takeSuggestion",
  input: z.object({ ...reportInput, key: z.string().min(1) }),
  load: async (tx, { year }, actor, now) => {
    const report = await lockReport(tx, actor.agencyId, year);
    const { shortName } = await tx.agency.findUniqueOrThrow({ where: { id: actor.agencyId }, select: { shortName: true } });
    const { computed, judged } = await judgeNow(tx, report, now);
    return { ...report, suggestions: suggestionsFor(judged.figures, { feeYuan: computed.feeYuan, shortName }) };
  },
  may: (actor, report) => can(actor, "report.edit", report),
  check: (report, { expectedVersion, key }) => {
    expectOpen(report, expectedVersion);
    if (!report.suggestions.some((one) => one.key === key)) throw ruleViolation("没有这一句建议，请刷新页面后再试。");
  },
  write: async ({ tx, actor, input, loaded: { suggestions, ...report }, now }) => {
    const taken = suggestions.find(({ key }) => key === input.key);
    const bodies =
      taken === undefined ? report.bodies : { ...report.bodies, [taken.part]: withParagraph(report.bodies[taken.part], taken.text) };
    const { id, version } = await touchReport(tx, report, actor, now, { bodies });
    return { subject: { type: "annualReport", id }, changes: { year: report.year, sentence: input.key }, result: { version } };
  },
});
