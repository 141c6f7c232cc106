import { recordAnswer } from "@/lib/appeals/handling/record-answer";
import { recordResult } from "@/lib/appeals/handling/record-result";
import { registerAppeal } from "@/lib/appeals/handling/register";
import { addDays, civilDateOf, yearOf } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import type { Actor } from "@/lib/identity/actor";
import { type DemoAppeal, demoAppeals } from "../appeals";
import type { Cast } from "./cast";
import { at } from "./time";

const DESK = "shouli";

type Run<R> = (actor: Actor, raw: unknown, now?: Date) => Promise<R>;

/** The appeals of the demonstration, each brought to its state through the commands that officers use. */
export async function makeAppeals(cast: Cast, now: Date): Promise<void> {
  let previousAppealNo = "";
  for (const [index, appeal] of demoAppeals.entries()) {
    previousAppealNo = await makeAppeal(cast, appeal, index + 1, appeal.afterReview === true ? previousAppealNo : "", now);
  }
}

async function makeAppeal(cast: Cast, appeal: DemoAppeal, number: number, previousAppealNo: string, now: Date): Promise<string> {
  const dayAgo = (days: number) => addDays(civilDateOf(now), -days);
  const moment = (days: number): Date => new Date(Math.min(at(dayAgo(days), 10, 30).getTime(), now.getTime()));
  const { caseNo } = await db().request.findFirstOrThrow({
    where: { agencyId: cast.agencyId, subject: appeal.request },
    select: { caseNo: true },
  });
  const receivedOn = dayAgo(appeal.receivedDaysAgo);
  const review = appeal.forum === "reconsideration";
  const heardBy = review
    ? { body: "示例市人民政府", caseNumber: `示政复〔${yearOf(receivedOn)}〕${number}号` }
    : { body: "示例市城区人民法院", caseNumber: `（${yearOf(receivedOn)}）示01行初${number}号` };
  const officer = cast.as(DESK);
  const { appealId, appealNo } = await registerAppeal(
    officer,
    {
      forum: appeal.forum,
      ...heardBy,
      receivedOn,
      requestCaseNo: caseNo,
      previousAppealNo,
      byApplicant: "true",
      handlerId: officer.userId,
    },
    moment(appeal.receivedDaysAgo),
  );
  const act = async <R>(run: Run<R>, daysAgo: number, input: object): Promise<R> => {
    const { version } = await db().appeal.findUniqueOrThrow({ where: { id: appealId }, select: { version: true } });
    return run(officer, { appealId, expectedVersion: version, ...input }, moment(daysAgo));
  };
  if (appeal.answeredDaysAgo !== undefined) await act(recordAnswer, appeal.answeredDaysAgo, { answeredOn: dayAgo(appeal.answeredDaysAgo) });
  if (appeal.result !== undefined) {
    const { code, daysAgo } = appeal.result;
    await act(recordResult, daysAgo, { result: code, resultOn: dayAgo(daysAgo) });
  }
  return appealNo;
}
