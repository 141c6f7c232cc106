import { z } from "zod";
import { civilDateOf } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { invalidInput } from "@/lib/core/errors";
import type { Actor } from "@/lib/identity/actor";
import { type KeptFile, keepCaseFile } from "../files/keep-case-file";
import { answerReasons } from "../handling/answer-reasons";
import { answerSupplement } from "../handling/answer-supplement";
import { object } from "../handling/object";
import { withdraw } from "../handling/withdraw";
import { provenCase } from "./prove";

const proof = z.looseObject({ caseNo: z.string().default(""), code: z.string().default(""), token: z.string().optional() });

/** What an applicant tells by number and code: proved first, then the same command that staff use, of today. */
const byCode =
  <R>(run: (actor: Actor, raw: Readonly<Record<string, unknown>>, now: Date) => Promise<R>) =>
  async (actor: Actor, raw: unknown, now = new Date()): Promise<R> => {
    const read = proof.safeParse(raw);
    if (!read.success) throw invalidInput({ caseNo: ["请填写登记编号和查询码"] });
    const requestId = await provenCase(actor, read.data, now);
    const { version } = await db().request.findUniqueOrThrow({ where: { id: requestId }, select: { version: true } });
    const today = civilDateOf(now);
    return run(actor, { ...read.data, requestId, expectedVersion: version, receivedOn: today, withdrawnOn: today, withLetter: true }, now);
  };

/** 提交补正 */
export const answerSupplementByCode = byCode(answerSupplement);
/** 说明理由 */
export const answerReasonsByCode = byCode(answerReasons);
/** 撤回申请 */
export const withdrawByCode = byCode(withdraw);
/** 提出异议 */
export const objectByCode = byCode(object);

/** A file that goes with a correction. */
export const keepFollowedFile = byCode(
  (actor, { requestId, name, bytes }, now): Promise<KeptFile> => keepCaseFile(actor, { requestId, kind: "supplement", name, bytes }, now),
);
