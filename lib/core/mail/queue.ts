import { randomUUID } from "node:crypto";
import { setting } from "../config";
import type { Tx } from "../db";
import { encrypt } from "../encryption";

/** The task of lib/jobs that hands a queued e-mail to the mail server. */
export const SEND_MAIL = "send-mail";
/** With the worker's growing pauses, tries over a day and a half. */
export const MOST_ATTEMPTS = 12;
export const MAIL_PURPOSE = "mail-to";

/** The mail server and the sender; why they cannot be used; or null: this installation sends no e-mail. Never throws: no act fails for it. */
export function mailServer(): { url: string; from: string } | { fault: string } | null {
  try {
    const [url, from] = [setting("GONGKAI_SMTP_URL"), setting("GONGKAI_MAIL_FROM")];
    if (url === "" && from === "") return null;
    if (url === "" || from === "") return { fault: "GONGKAI_SMTP_URL 和 GONGKAI_MAIL_FROM 要一起设置。" };
    return { url, from };
  } catch {
    return { fault: "GONGKAI_SMTP_URL 的写法不对，应形如 smtp://用户:密码@主机:587。" };
  }
}

export function mailIsSet(): boolean {
  const server = mailServer();
  return server !== null && "url" in server;
}

export interface NewMail {
  /** "request.replyIssued" */
  kind: string;
  /** what was told once under this key is not told again */
  key: string;
  to: string;
  /** no personal data: e-mail is read by whoever carries it */
  subject: string;
  text: string;
}

/**
 * Queues an e-mail in the transaction of the act that it tells of: it goes out if and only if the act stands, and the act waits for no mail
 * server. Without a mail server nothing is queued.
 */
export async function queueMail(tx: Tx, agencyId: string, { kind, key, to, subject, text }: NewMail, now: Date): Promise<void> {
  if (!mailIsSet()) return;
  const id = randomUUID();
  const { count } = await tx.mailMessage.createMany({
    data: [{ id, agencyId, kind, key, subject, text, sealedTo: encrypt(to, MAIL_PURPOSE, id), queuedAt: now }],
    skipDuplicates: true,
  });
  if (count === 0) return;
  const payload = JSON.stringify({ mailId: id });
  await tx.$executeRaw`select graphile_worker.add_job(${SEND_MAIL}, ${payload}::json, job_key := ${`${SEND_MAIL}:${id}`}, max_attempts := ${MOST_ATTEMPTS}::int)`;
}
