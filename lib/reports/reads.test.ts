import { expect, it } from "vitest";
import { registerStart } from "@/lib/appeals/queries/register-start";
import { civilDate } from "@/lib/core/civil-date";
import { type Actor, systemActor } from "@/lib/identity/actor";
import { mostVisited, siteVisits } from "@/lib/visits/queries";
import { consolidatedFor, hostedChoices, linesOf, reportingAgency } from "./agencies/queries";
import { cellList } from "./annual/cell-list";
import { annualPage, reportYears } from "./annual/queries";
import { evidenceFile } from "./evidence";
import { inspectNow } from "./inspection/inspect-now";
import { inspectionBoard, selfCheck } from "./inspection/queries";
import { entryPage, registersPage } from "./registers/console";
import { categoriesPage, sitePage, siteYears } from "./site/console";
import { siteFor } from "./site/versions";
import { statisticsForStaff } from "./statistics/queries";

const ID = "0b6ee1c2-3d7a-4f0e-9a51-2f4f0c8d7e11";
const NOW = new Date("2026-11-23T02:00:00Z");
const DAY = civilDate("2026-11-23");
const auditor: Actor = { ...systemActor(ID, "审计管理员"), kind: "person", roles: ["auditAdmin"] };

const READS: Readonly<Record<string, () => Promise<unknown>>> = {
  annualPage: () => annualPage(auditor, 2025, NOW),
  reportYears: () => reportYears(auditor, NOW),
  cellList: () => cellList(auditor, 2025, { part: "section1", key: "portal-other" }, { words: "", number: 1, size: 10 }, NOW),
  evidenceFile: () => evidenceFile(auditor, ID),
  registerStart: () => registerStart(auditor, { requestId: null, previousId: null }),
  registersPage: () => registersPage(auditor, 2025, NOW),
  entryPage: () => entryPage(auditor, ID),
  sitePage: () => sitePage(auditor, 2025, NOW),
  siteYears: () => siteYears(auditor, NOW),
  siteFor: () => siteFor(auditor, 2025, NOW),
  categoriesPage: () => categoriesPage(auditor),
  linesOf: () => linesOf(auditor, 2025, NOW),
  consolidatedFor: () => consolidatedFor(auditor, 2025, NOW),
  reportingAgency: () => reportingAgency(auditor, ID),
  hostedChoices: () => hostedChoices(auditor),
  inspectionBoard: () => inspectionBoard(auditor),
  selfCheck: () => selfCheck(auditor, 2025),
  inspectNow: () => inspectNow(auditor, NOW),
  statisticsForStaff: () => statisticsForStaff(auditor, 2025, NOW),
  siteVisits: () => siteVisits(auditor, "day", DAY, DAY),
  mostVisited: () => mostVisited(auditor, "page", DAY, DAY, 10),
};

it.each(Object.keys(READS))("%s asks who is looking before it reads anything", async (name) => {
  await expect(READS[name]?.()).rejects.toMatchObject({ code: "NotAllowed" });
});
