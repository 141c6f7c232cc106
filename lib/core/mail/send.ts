import { createTransport } from "nodemailer";
import { z } from "zod";
import { db } from "../db";
import { decrypt } from "../encryption";
import { log } from "../log";
import { MAIL_PURPOSE, MOST_ATTEMPTS, mailServer } from "./queue";

const payload = z.object({ mailId: z.uuid() });
const PATIENCE_MS = 20_000;

/** What became of a try; one that is to be made again is thrown. */
export type MailOutcome = { state: "sent" | "done" } | { state: "givenUp"; agencyId: string; kind: string; key: string };

/**
 * Hands one queued e-mail to the mail server. Run by the worker, any number of times: what is sent or given up is left alone. An address that the
 * server refuses for good (5xx) is given up at once, anything else after `MOST_ATTEMPTS`; till then the failure is noted and thrown.
 */
export async function sendQueuedMail(raw: unknown, now = new Date()): Promise<MailOutcome> {
  const { mailId } = payload.parse(raw);
  const mail = await db().mailMessage.findFirst({ where: { id: mailId, sentAt: null, givenUpAt: null } });
  if (mail === null) return { state: "done" };
  const { agencyId, kind, key, subject, text } = mail;
  const to = decrypt(mail.sealedTo, MAIL_PURPOSE, mail.id);
  const problem = to === null ? { words: "收件地址打不开：密钥换过了", final: true } : await tried({ id: mail.id, to, subject, text });
  const attempts = mail.attempts + 1;
  if (problem === null) {
    await db().mailMessage.update({ where: { id: mail.id }, data: { attempts, triedAt: now, sentAt: now, problem: "", sealedTo: "" } });
    return { state: "sent" };
  }
  const givenUp = problem.final || attempts >= MOST_ATTEMPTS;
  await db().mailMessage.update({
    where: { id: mail.id },
    data: { attempts, triedAt: now, problem: problem.words, ...(givenUp && { givenUpAt: now, sealedTo: "" }) },
  });
  log("warn", "mail", { mailId, kind, attempts, problem: problem.words });
  if (givenUp) return { state: "givenUp", agencyId, kind, key };
  throw new Error(`mail ${mailId} is not sent yet: ${problem.words}`);
}

interface Problem {
  /** for the administrator; without the address */
  words: string;
  /** trying again is of no use */
  final: boolean;
}

async function tried({ id, to, subject, text }: { id: string; to: string; subject: string; text: string }): Promise<Problem | null> {
  const set = mailServer();
  if (set === null || "fault" in set) return { words: "没有设置邮件服务器", final: false };
  const { url, from } = set;
  const server = createTransport({
    url,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([\w.-]+)/.exec(from)?.[1] ?? "localhost";
  try {
    // The same number at every try: a server that took it and lost the connection knows it again.
    const messageId = `<${id}@${domain}>`;
    await server.sendMail({ from, to, subject, text, messageId, headers: { "Auto-Submitted": "auto-generated" } });
    return null;
  } catch (error) {
    return problemOf(error);
  } finally {
    server.close();
  }
}

const CODES: Readonly<Record<string, string>> = {
  EAUTH: "邮件服务器不接受用户名或密码",
  ECONNECTION: "连不上邮件服务器",
  ESOCKET: "连不上邮件服务器",
  EDNS: "找不到邮件服务器",
  ETIMEDOUT: "邮件服务器没有应答",
  ETLS: "与邮件服务器的加密连接没有建立",
};

function problemOf(error: unknown): Problem {
  const { code = "", responseCode = 0, command = "" } = error as { code?: string; responseCode?: number; command?: string };
  const refused = responseCode > 0 ? `邮件服务器拒收（${responseCode}）` : "没有发出";
  // A refusal of the recipient or of the text stays; one of the password is mended by whoever keeps the server.
  if (code === "EENVELOPE" && responseCode === 0) return { words: "收件地址不对", final: true };
  return { words: CODES[code] ?? refused, final: responseCode >= 500 && code !== "EAUTH" && ["RCPT TO", "DATA"].includes(command) };
}
