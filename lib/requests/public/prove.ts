import { db } from "@/lib/core/db";
import { decrypt, encrypt } from "@/lib/core/encryption";
import { AppError } from "@/lib/core/errors";
import { type Limit, networkOf, release, take, takeByAddress, tooOften } from "@/lib/core/throttle";
import type { Actor } from "@/lib/identity/actor";
import { isCode, plainCaseNo } from "../applicant/codes";

const HOUR = 3_600_000;
/** From one address, right or wrong, whatever the numbers: a person with several requests stays far below. */
const BY_ADDRESS: Limit = { name: "request.code.address", most: 60, windowMs: HOUR };
/** 5 wrong codes end the tries of one client at one number for an hour (网络安全等级保护: 防暴力猜测); nobody else is shut out by them. */
const OF_CLIENT: Limit = { name: "request.code.client", most: 5, windowMs: HOUR, blockMs: HOUR };
/** The first tries of each client are always looked at: whoever has the right code gets in, however many others guess at the same time. */
const FIRST: Limit = { name: "request.code.first", most: 2, windowMs: HOUR };
/** Beyond those, one number takes so many tries an hour from everybody together, and then one at a time. */
const OF_NUMBER: Limit = { name: "request.code.number", most: 20, windowMs: HOUR };
const SLOWLY: Limit = { name: "request.code.slowly", most: 1, windowMs: 30_000 };

export interface Proof {
  caseNo: string;
  code: string;
  /** of `followToken`: this browser has shown number and code before, and is not counted among the guesses */
  token?: string;
}

const wrong = (): AppError => new AppError("NotFound", "登记编号或者查询码不对。请对照登记回执重新填写；连续填错 5 次，1 小时内不能再试。");

/** Counts a try before the code is compared, so that guesses sent at once are counted one by one. Throws the refusal. */
async function countTry(number: string, address: string, now: Date): Promise<string> {
  const looked = await takeByAddress(BY_ADDRESS, address, now);
  if (!looked.allowed) throw tooOften("查询太频繁", looked.until, now);
  const client = `${number} ${networkOf(address)}`;
  if (address !== "") {
    const own = await take(OF_CLIENT, client, now);
    if (!own.allowed) throw tooOften("这个登记编号的查询码连续填错多次，已暂停查询", own.until, now);
    if ((await take(FIRST, client, now)).allowed) return client;
  }
  if ((await take(OF_NUMBER, number, now)).allowed) return client;
  const turn = await take(SLOWLY, number, now);
  if (!turn.allowed) throw tooOften("这个登记编号的查询码被反复试填，现在放慢了查询", turn.until, now);
  return client;
}

/**
 * The case that number and code prove to be one's own. A wrong code and a number that does not exist get the same answer and count the
 * same; the right code clears the tries of its client. A browser that has proved both before (`token`) is compared, but not counted.
 * Throws NotFound, or a RuleViolation that says when to try again.
 */
export async function provenCase(actor: Actor, proof: Proof, now = new Date()): Promise<string> {
  const caseNo = plainCaseNo(proof.caseNo);
  if (caseNo === "" || proof.code.trim() === "") throw wrong();
  const client = isProven(proof, now) ? null : await countTry(`${actor.agencyId} ${caseNo}`, actor.address, now);
  const found = await db().request.findUnique({
    where: { agencyId_caseNo: { agencyId: actor.agencyId, caseNo } },
    select: { id: true, intake: { select: { id: true, sealedCode: true } } },
  });
  if (found === null || !isCode(found.intake, proof.code)) throw wrong();
  if (client !== null) for (const limit of [OF_CLIENT, FIRST]) await release(limit, client);
  return found.id;
}

function isProven({ caseNo, code, token }: Proof, now: Date): boolean {
  const shown = token === undefined ? null : readFollowToken(token, now);
  return shown !== null && shown.caseNo === caseNo && shown.code === code;
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
  return until > now.getTime() ? { caseNo, code, token } : null;
}
