import { createHash, randomInt, timingSafeEqual } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { setting } from "@/lib/core/config";
import { ruleViolation } from "@/lib/core/errors";
import { awaitsSetUp } from "./set-up";

const LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const LENGTH = 12;
const LIFETIME_MS = 24 * 60 * 60_000;
const MOST_FAILURES = 5;

const record = z.object({ hash: z.string(), until: z.coerce.date(), failures: z.number() });
type CodeRecord = z.infer<typeof record>;

const file = (): string => path.join(/* turbopackIgnore: true */ path.resolve(setting("GONGKAI_DATA_DIR")), "set-up-code.json");
const digest = (code: string): string => createHash("sha256").update(code).digest("hex");
const plain = (typed: string): string =>
  typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "");

async function read(): Promise<CodeRecord | null> {
  try {
    return record.parse(JSON.parse(await fs.readFile(file(), "utf8")));
  } catch {
    return null;
  }
}

async function write(value: CodeRecord): Promise<void> {
  await fs.mkdir(path.dirname(file()), { recursive: true });
  await fs.writeFile(file(), JSON.stringify(value), { mode: 0o600, flush: true });
}

async function renew(now: Date, announce: (text: string) => void): Promise<void> {
  const code = Array.from({ length: LENGTH }, () => LETTERS.charAt(randomInt(LETTERS.length))).join("");
  await write({ hash: digest(code), until: new Date(now.getTime() + LIFETIME_MS), failures: 0 });
  const grouped = code.match(/.{4}/g)?.join("-") ?? code;
  announce(
    `\n  首次启动：请打开 /setup 建立机关和三位管理员。\n  一次性安装码：${grouped}（24 小时内有效，输错 ${MOST_FAILURES} 次作废）\n`,
  );
}

const toLog = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/**
 * While nobody has an account: makes the one-time code of the first start and writes it to the server's log, unless one is still good. Called when the
 * server starts and when somebody opens the set-up page. Only its hash is kept, in the data folder.
 */
export async function announceSetUpCode(now = new Date(), announce = toLog): Promise<void> {
  if (!(await awaitsSetUp())) return;
  const known = await read();
  if (known === null || known.until <= now) await renew(now, announce);
}

/** Throws a RuleViolation unless `typed` is the code. After five wrong ones it is void, and a new one goes to the log. */
export async function expectSetUpCode(typed: string, now = new Date(), announce = toLog): Promise<void> {
  const known = await read();
  if (known === null || known.until <= now) {
    await renew(now, announce);
    throw ruleViolation("安装码已过期。新的安装码已写入服务器日志，请查看后填写。", { setUpCode: ["安装码已过期"] });
  }
  if (timingSafeEqual(Buffer.from(digest(plain(typed))), Buffer.from(known.hash))) return;
  if (known.failures + 1 >= MOST_FAILURES) {
    await renew(now, announce);
    throw ruleViolation("安装码连续输错 5 次，已作废。新的安装码已写入服务器日志，请查看后填写。", { setUpCode: ["安装码已作废"] });
  }
  await write({ ...known, failures: known.failures + 1 });
  throw ruleViolation("安装码不正确。请查看服务器启动时的日志，照原样填写。", { setUpCode: ["安装码不正确"] });
}

/** The code has served. */
export const discardSetUpCode = (): Promise<void> => fs.rm(file(), { force: true });
