import { db } from "@/lib/core/db";
import type { Actor } from "@/lib/identity/actor";
import { noon, type RequestHouse } from "@/lib/requests/testing/build";
import { registerAppeal } from "../handling/register";

export const REVIEW = {
  ...{ forum: "reconsideration", body: "测试市人民政府", caseNumber: "测政复〔2026〕8号", receivedOn: "2026-03-02" },
  ...{ appellant: "乌兰图雅", phone: "13812345678", subject: "不服政府信息公开答复" },
};

export const register = (house: RequestHouse, day: string, values: object = {}) =>
  registerAppeal(house.actors.requestOfficer, { ...REVIEW, ...values }, noon(day));

type Run<R> = (actor: Actor, raw: unknown, now?: Date) => Promise<R>;

/** Runs a command on the appeal as it stands. */
export async function act<R>(run: Run<R>, actor: Actor, appealId: string, day: string, input: object = {}): Promise<R> {
  const { version } = await db().appeal.findUniqueOrThrow({ where: { id: appealId }, select: { version: true } });
  return run(actor, { appealId, expectedVersion: version, ...input }, noon(day));
}

export const rowOf = (id: string) => db().appeal.findUniqueOrThrow({ where: { id } });

export const day = (date: Date | null): string | null => date?.toISOString().slice(0, 10) ?? null;
