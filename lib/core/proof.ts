import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { fingerprint } from "./encryption";
import { type AppError, ruleViolation } from "./errors";
import { type Limit, take, takeByAddress, tooOften, waitWords } from "./throttle";

/** Leading zero bits wanted of the hash: some 65,000 tries, half a second on a phone. `public/proof.js` reads the number from the token. */
const BITS = 16;
const LIFETIME_MS = 4 * 60 * 60_000;
/** Without the script's answer a form is taken no sooner than this after it was opened, and less often. */
export const WAIT_MS = 8_000;

/** A form that anybody may send. */
export interface PublicForm {
  /** "letter" */
  name: string;
  /** for the message: "提交来信" */
  what: string;
  /** how often an address may send it: with the puzzle solved, and without */
  solved: Omit<Limit, "name">;
  waited: Omit<Limit, "name">;
}

/** What a public form carries besides what was typed: `proofFields` of components/portal/proof-fields.tsx. */
export interface Proof {
  token: string;
  /** of the script; "" where there is none */
  answer: string;
  /** the field that people do not see */
  trap: string;
}

const seal = (form: string, head: string): string => fingerprint(`${form} ${head}`, "proof").slice(0, 32);

/** The puzzle of a form opened at `now`: `{bits}.{opened, ms in base 36}.{random}.{seal}`. Nothing is stored until it is used. */
export function proofToken(form: Pick<PublicForm, "name">, now: Date): string {
  const head = `${BITS}.${now.getTime().toString(36)}.${randomBytes(9).toString("base64url")}`;
  return `${head}.${seal(form.name, head)}`;
}

/** When the token was given out, or null when it is none of ours, or of another form. */
function openedAt(form: Pick<PublicForm, "name">, token: string): Date | null {
  const cut = token.lastIndexOf(".");
  const [head, given] = [token.slice(0, cut), Buffer.from(token.slice(cut + 1))];
  const wanted = Buffer.from(seal(form.name, head));
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return null;
  return new Date(Number.parseInt(head.split(".")[1] ?? "", 36));
}

/** Whether the hash of `{seal}.{answer}` begins with as many zero bits as wanted. */
export function solves(token: string, answer: string): boolean {
  if (!/^[0-9a-z]{1,12}$/.test(answer)) return false;
  const hash = createHash("sha256")
    .update(`${token.slice(token.lastIndexOf(".") + 1)}.${answer}`)
    .digest();
  return hash.readUInt32BE(0) >>> (32 - BITS) === 0;
}

const AGAIN = "你填写的内容还在，请再提交一次。";

/** How this form proves itself at `now`, or the refusal. Without regard to whether it was used before. */
export function judgeProof(form: PublicForm, proof: Proof, now: Date): "solved" | "waited" | AppError {
  if (proof.trap !== "") return ruleViolation("表单里有一栏是用来识别自动程序的，请保持空白。如果是浏览器自动填写的，请清空后再提交。");
  const opened = openedAt(form, proof.token);
  if (opened === null) return ruleViolation(`页面的验证信息不完整。${AGAIN}`);
  if (now.getTime() - opened.getTime() > LIFETIME_MS) return ruleViolation(`页面打开的时间太长，验证已经失效并重新生成。${AGAIN}`);
  if (solves(proof.token, proof.answer)) return "solved";
  const ready = new Date(opened.getTime() + WAIT_MS);
  if (ready > now) return ruleViolation(`为防止自动程序批量提交，请稍等 ${waitWords(ready, now)}再按一次提交。你填写的内容还在。`);
  return "waited";
}

/**
 * Lets a public form through: its puzzle solved, or long enough open; each token once; each address so often. Throws the refusal, which says
 * what to do. Call it last before the command, for it uses the token up; and not for a form that was filed already.
 */
export async function admit(form: PublicForm, proof: Proof, address: string, now: Date): Promise<void> {
  const way = judgeProof(form, proof, now);
  if (typeof way !== "string") throw way;
  const once = await take({ name: "proof", most: 1, windowMs: LIFETIME_MS }, proof.token, now);
  if (!once.allowed) throw ruleViolation(`这个页面已经提交过一次，验证已重新生成。${AGAIN}`);
  const taken = await takeByAddress({ name: `form.${form.name}.${way}`, ...form[way] }, address, now);
  if (!taken.allowed) throw tooOften(`同一网络${form.what}的次数太多`, taken.until, now);
}
