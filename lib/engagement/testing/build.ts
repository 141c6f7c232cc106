import { randomUUID } from "node:crypto";
import { db } from "@/lib/core/db";
import { visitor } from "@/lib/identity/actor";
import { type BuiltAgency, buildAgency } from "@/lib/identity/testing/build";
import { usualFlows } from "@/lib/workflow/usual-flows";
import { fileLetter } from "../letters/file";

/** An agency with its usual flows, and somebody who visits its site. */
export async function buildTown(): Promise<BuiltAgency & { public: ReturnType<typeof visitor> }> {
  const built = await buildAgency(new Date("2026-01-05T01:00:00Z"));
  await db().workflowDefinition.createMany({
    data: usualFlows.map(({ key, name, steps }) => ({
      ...{ agencyId: built.agency.id, key, version: 1, name, createdAt: new Date("2026-01-05T01:00:00Z") },
      steps: JSON.parse(JSON.stringify(steps)),
    })),
  });
  return { ...built, public: visitor(built.agency.id, "") };
}

export const letterForm = (more: Record<string, unknown> = {}) => ({
  formKey: randomUUID(),
  kind: "question",
  subject: "中小企业技改补助何时申报",
  text: "我公司去年完成技术改造，请问今年的补助什么时候可以申报？我的电话是13800138000。",
  name: "王小明",
  phone: "13800138000",
  email: "",
  address: "",
  mayPublish: "yes",
  ...more,
});

/** A letter that came in at `now`. */
export async function buildLetter(town: Awaited<ReturnType<typeof buildTown>>, now: Date, more: Record<string, unknown> = {}) {
  const form = letterForm(more);
  const filed = await fileLetter(town.public, form, now);
  const { id } = await db().letter.findUniqueOrThrow({ where: { agencyId_number: { agencyId: town.agency.id, number: filed.number } } });
  return { ...filed, id, form };
}

/** What a form about this letter carries. */
export async function seen(letterId: string): Promise<{ letterId: string; expectedVersion: number }> {
  const { version } = await db().letter.findUniqueOrThrow({ where: { id: letterId }, select: { version: true } });
  return { letterId, expectedVersion: version };
}

/** What the form of a decision on the open run carries. */
export async function openDecision(subjectId: string) {
  const run = await db().approvalRun.findFirstOrThrow({ where: { subjectId, state: "open" } });
  return {
    runId: run.id,
    expectedVersion: run.version,
    contentHash: run.contentHash,
    verdict: "approve",
    opinion: "同意。",
    secrecy: "passed",
  };
}
