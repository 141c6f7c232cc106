import { civilDateOf, formatInstant } from "@/lib/core/civil-date";
import type { OfficialDocument, ParagraphBlock } from "@/lib/documents/official";
import type { Receipt } from "../intake/file-online";

/** What the receipt says of the office beside the filing itself. */
export interface ReceiptOffice {
  agencyName: string;
  officeName: string;
  officePhone: string;
  officeHours: string;
  /** where the request is followed: absolute */
  followAddress: string;
  confirmWithinWorkingDays: number;
}

const paragraph = (text: string): ParagraphBlock => ({ type: "paragraph", runs: [{ text }] });

const contact = ({ officeName, officePhone, officeHours }: ReceiptOffice): string =>
  [officeName, officePhone !== "" && `联系电话：${officePhone}`, officeHours !== "" && `办公时间：${officeHours}`]
    .filter(Boolean)
    .join("；")
    .concat("。");

/** What comes after a filing, in the order in which it comes; on the page and in the file alike. */
export function nextSteps({ confirmWithinWorkingDays }: Pick<ReceiptOffice, "confirmWithinWorkingDays">): readonly string[] {
  return [
    `${confirmWithinWorkingDays}个工作日内，工作人员与您确认收到申请。双方确认之日是收到申请之日，答复期限从第二天起计算（条例第三十一条）。`,
    "内容不明确的，7个工作日内一次性告知您补正；答复期限从收到补正之日起重新计算（第三十条）。",
    "20个工作日内答复；需要延长的，最多再延长20个工作日，并书面告知您（第三十三条）。征求第三方和其他机关意见的时间不计算在内。",
  ];
}

/** 提交回执 as a document to keep: the number, the code, and what happens next. */
export function receiptDocument(receipt: Receipt, office: ReceiptOffice): OfficialDocument {
  const { caseNo, code, filedAt, shownName, subject, channelName } = receipt;
  const fields = [
    { label: "登记编号", value: caseNo },
    { label: "查询码", value: code },
    { label: "申请人", value: shownName },
    { label: "申请方式", value: channelName },
    { label: "提交时间", value: formatInstant(filedAt) },
    { label: "申请内容", value: subject },
  ];
  return {
    head: { kind: "web", fields, address: office.followAddress },
    title: "政府信息公开申请提交回执",
    addressees: "",
    body: [
      paragraph(`您（单位）的政府信息公开申请已经送达${office.agencyName}。`),
      { type: "paragraph", runs: [{ text: `登记编号：${caseNo}　　查询码：${code}`, bold: true }] },
      {
        type: "paragraph",
        runs: [
          { text: "请妥善保存本回执。", bold: true },
          { text: "凭登记编号和查询码可以在上述网址查询办理进度、下载文书、补正和撤回申请。查询码不会再次发送，请不要告诉他人。" },
        ],
      },
      paragraph("接下来："),
      ...nextSteps(office).map((text, index) => paragraph(`${index + 1}．${text}`)),
      paragraph(contact(office)),
    ],
    attachments: [],
    signature: { agencies: [office.agencyName], date: civilDateOf(filedAt) },
    note: "",
    imprint: null,
    author: office.agencyName,
    keywords: [],
    madeAt: filedAt.toISOString(),
  };
}
