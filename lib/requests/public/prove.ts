import { db } from "@/lib/core/db";
import { decrypt, encrypt } from "@/lib/core/encryption";
import { AppError } from "@/lib/core/errors";
import { type Limit, release, take, takeByAddress, tooOften } from "@/lib/core/throttle";
import type { Actor } from "@/lib/identity/actor";
import { isCode, plainCaseNo } from "../applicant/codes";

/** 5 wrong codes close a number for an hour (网络安全等级保护: 防暴力猜测). */
const WRONG_CODES: Limit = { name: "request.code", most: 5, windowMs: 3_600_000, blockMs: 3_600_000 };
/** From one address, whatever the numbers. */
const BY_ADDRESS: Limit = { name: "request.code.address", most: 60, windowMs: 3_600_000 };

export interface Proof {
  caseNo: string;
  code: string;
}

const wrong = (): AppError =>
  new AppError("NotFound", "登记编号或者查询码不对。请对照登记回执重新填写；连续填错 5 次，这个编号 1 小时内不能查询。");

/**
 * The case that number and code prove to be one's own. A wrong code and a number that does not exist get the same answer and count the
 * same. Throws NotFound, or a RuleViolation that says when to try again.
 */
export async function provenCase(actor: Actor, proof: Proof, now = new Date()): Promise<string> {
  const caseNo = plainCaseNo(proof.caseNo);
  if (caseNo === "" || proof.code.trim() === "") throw wrong();
  const who = `${actor.agencyId} ${caseNo}`;
  // Counted before it is compared, so that guesses sent at once are counted one by one; the right code clears the count.
  const taken = await take(WRONG_CODES, who, now);
  if (!taken.allowed) throw tooOften("这个登记编号的查询码连续填错多次，已暂停查询", taken.until, now);
  const found = await db().request.findUnique({
    where: { agencyId_caseNo: { agencyId: actor.agencyId, caseNo } },
    select: { id: true, intake: { select: { id: true, sealedCode: true } } },
  });
  if (isCode(found?.intake ?? null, proof.code) && found !== null) {
    await release(WRONG_CODES, who);
    return found.id;
  }
  const counted = await takeByAddress(BY_ADDRESS, actor.address, now);
  if (!counted.allowed) throw tooOften("查询太频繁", counted.until, now);
  throw wrong();
}

const PURPOSE = "request-follow";
const MINUTES = 30;

/** Number and code, encrypted, for the cookie of a browser; good for half an hour. */
export const followToken = (caseNo: string, code: string, now = new Date()): string =>
  encrypt(JSON.stringify({ caseNo, code, until: now.getTime() + MINUTES * 60_000 }), PURPOSE, "");

/** What the cookie holds, or null: none, too old, or not ours. */
export function readFollowToken(token: string, now = new Date()): Proof | null {
  const json = decrypt(token, PURPOSE, "");
  if (json === null) return null;
  const { caseNo, code, until } = JSON.parse(json) as Proof & { until: number };
  return until > now.getTime() ? { caseNo, code } : null;
}
