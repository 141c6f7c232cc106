import type { CivilDate } from "@/lib/core/civil-date";

/** 申请渠道 and the day that counts as that of receipt (收到申请之日, 第三十一条). */
export const CHANNELS = ["IN_PERSON", "REGISTERED_MAIL", "ORDINARY_LETTER", "WEB", "EMAIL", "FAX", "ORAL"] as const;
export type RequestChannel = (typeof CHANNELS)[number];

/** By which of its dates a request is received: handed in, signed for, or confirmed with the applicant. */
export type ReceiptBy = "submittedOn" | "signedOn" | "confirmedOn";

interface ChannelFacts {
  readonly name: string;
  readonly receiptBy: ReceiptBy;
  /** that day in words */
  readonly receiptDay: string;
}

export const CHANNEL_FACTS: Readonly<Record<RequestChannel, ChannelFacts>> = {
  IN_PERSON: { name: "当面提交", receiptBy: "submittedOn", receiptDay: "提交当日" },
  REGISTERED_MAIL: { name: "邮寄（挂号信、特快专递）", receiptBy: "signedOn", receiptDay: "行政机关签收之日" },
  ORDINARY_LETTER: { name: "邮寄（平常信函）", receiptBy: "confirmedOn", receiptDay: "行政机关与申请人确认之日" },
  WEB: { name: "在线申请", receiptBy: "confirmedOn", receiptDay: "双方确认之日" },
  EMAIL: { name: "电子邮箱", receiptBy: "confirmedOn", receiptDay: "双方确认之日" },
  FAX: { name: "传真", receiptBy: "confirmedOn", receiptDay: "双方确认之日" },
  ORAL: { name: "口头（代为填写）", receiptBy: "signedOn", receiptDay: "申请人在代填的申请表上签字之日" },
};

/** What is known of how a request came in; a date that has not happened yet is null. */
export type Arrival = { readonly channel: RequestChannel } & { readonly [date in ReceiptBy]?: CivilDate | null };

/**
 * The day a request counts as received, which may be a day off; null while it is not yet signed for or confirmed, so that no period
 * runs: an applicant who cannot be reached has applied, but the period begins when contact is made.
 */
export const receivedOn = (arrival: Arrival): CivilDate | null => arrival[CHANNEL_FACTS[arrival.channel].receiptBy] ?? null;
