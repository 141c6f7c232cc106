import { db } from "../db";
import { mailServer } from "./queue";

export interface MailFailure {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly queuedAt: Date;
  readonly triedAt: Date | null;
  readonly attempts: number;
  readonly problem: string;
  readonly givenUp: boolean;
}

export interface MailState {
  /** null: no e-mail is sent */
  readonly server: { readonly host: string; readonly from: string } | null;
  /** why the server that was set cannot be used */
  readonly fault: string | null;
  readonly waiting: number;
  readonly sent: number;
  readonly givenUp: number;
  /** those that failed, whether they are tried again or not; the newest first */
  readonly failures: readonly MailFailure[];
}

const DAYS = 30;
const MOST = 50;

/** How the e-mails of the last thirty days fared, for whoever keeps the installation. Nobody's address is in it. */
export async function mailState(agencyId: string, now = new Date()): Promise<MailState> {
  const queuedAt = { gte: new Date(now.getTime() - DAYS * 86_400_000) };
  const [waiting, sent, givenUp, failed] = await Promise.all([
    db().mailMessage.count({ where: { agencyId, sentAt: null, givenUpAt: null } }),
    db().mailMessage.count({ where: { agencyId, queuedAt, sentAt: { not: null } } }),
    db().mailMessage.count({ where: { agencyId, queuedAt, givenUpAt: { not: null } } }),
    db().mailMessage.findMany({
      where: { agencyId, queuedAt, sentAt: null, problem: { not: "" } },
      orderBy: [{ queuedAt: "desc" }, { id: "asc" }],
      take: MOST,
    }),
  ]);
  const set = mailServer();
  const server = set !== null && "url" in set ? { host: new URL(set.url).host, from: set.from } : null;
  const fault = set !== null && "fault" in set ? set.fault : null;
  const failures = failed.map(({ id, kind, subject, queuedAt: queued, triedAt, attempts, problem, givenUpAt }) => ({
    ...{ id, kind, subject, queuedAt: queued, triedAt, attempts, problem },
    givenUp: givenUpAt !== null,
  }));
  return { server, fault, waiting, sent, givenUp, failures };
}
