import { AppError, ruleViolation } from "@/lib/core/errors";
import { judgeProof, type PublicForm, WAIT_MS } from "@/lib/core/proof";
import { release, take, takeByAddress, tooOften } from "@/lib/core/throttle";
import type { Posted } from "../post";

const HOUR = 60 * 60_000;
const ONCE = { name: "request.admitted", most: 1, windowMs: 7 * 24 * HOUR };

/** The puzzle belongs to one form, which files once: so its token need not be used up, and the same form posted five times at once is let through five times. */
export const proofForm = (key: string): PublicForm => ({
  name: `request ${key}`,
  what: "提交申请",
  solved: { most: 20, windowMs: HOUR },
  waited: { most: 6, windowMs: HOUR },
});

const proofIn = ({ text }: Posted) => ({ token: text("proofToken"), answer: text("proofAnswer"), trap: text("homepage") });

/** The token that was sent, where it will do once the wait is over: whoever was asked to wait does not begin to wait anew. */
export const tokenToKeep = (key: string, posted: Posted): string => {
  const later = new Date(posted.now.getTime() + WAIT_MS);
  return judgeProof(proofForm(key), proofIn(posted), later) instanceof AppError ? "" : posted.text("proofToken");
};

/** Lets a filing through, or throws the refusal that says what to do. A form counts once towards what its address may file. */
export async function admitFiling(key: string, posted: Posted): Promise<void> {
  const { address, now } = posted;
  const form = proofForm(key);
  const way = judgeProof(form, proofIn(posted), now);
  if (way instanceof AppError) throw way;
  const first = await take(ONCE, key, now);
  if (!first.allowed) return;
  const taken = await takeByAddress({ name: `form.request.${way}`, ...form[way] }, address, now);
  if (taken.allowed) return;
  await release(ONCE, key);
  throw ruleViolation(`${tooOften("同一网络提交申请的次数太多", taken.until, now).message}填写的内容已经保存。`);
}
