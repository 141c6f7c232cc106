import { setting } from "@/lib/core/config";
import type { Tx } from "@/lib/core/db";
import { mailIsSet, queueMail } from "@/lib/core/mail/queue";
import { openPersonal } from "../applicant/personal";
import type { EventKind, NewEvent } from "../case/events";
import type { CaseRow } from "../case/load";

/** What applicants who left an address are told of by e-mail; what it says stands on the page that number and code open. */
const TOLD: Readonly<Partial<Record<EventKind, string>>> = {
  supplementAsked: "需要补正，请在规定的期限内办理，补正之前答复期限不计算",
  reasonsAsked: "需要说明理由，请在规定的期限内办理",
  feeNoticed: "需要缴纳信息处理费，请查看收费通知",
  extensionGranted: "答复期限已经延长",
  delayGranted: "已确定延迟答复的期限",
  replyIssued: "已经作出答复",
  lapsed: "已经结束办理",
};

export const MAIL_KIND = "request";

/**
 * Queues an e-mail to whoever asked, in the transaction that records the events: that there is something to read, and where. Nothing of who asked
 * and what for is in it.
 */
export async function tellApplicant(tx: Tx, row: CaseRow, seq: number, events: readonly NewEvent[], now: Date): Promise<void> {
  const told = events.flatMap((event, index) => {
    const words = TOLD[event.kind];
    return words === undefined ? [] : [{ kind: event.kind, words, seq: seq + index + 1 }];
  });
  if (told.length === 0 || row.importedAt !== null || !mailIsSet()) return;
  const to = openPersonal(row.applicant)?.email.trim() ?? "";
  if (to === "") return;
  const { name } = await tx.agency.findUniqueOrThrow({ where: { id: row.agencyId }, select: { name: true } });
  const address = `${setting("GONGKAI_BASE_URL") ?? ""}/requests/follow`;
  for (const { kind, words, seq: number } of told) {
    await queueMail(
      tx,
      row.agencyId,
      {
        kind: `${MAIL_KIND}.${kind}`,
        key: `${MAIL_KIND}/${row.id}/${number}`,
        to,
        subject: `政府信息公开申请 ${row.caseNo} 有新的进展`,
        text: [
          `您向${name}提出的政府信息公开申请（登记编号 ${row.caseNo}）${words}。`,
          "",
          `请用登记编号和查询码查看，文书可以在那里下载：${address}`,
          "",
          "本邮件由系统自动发送，请不要回复，也不要把查询码告诉别人。",
          name,
        ].join("\n"),
      },
      now,
    );
  }
}
