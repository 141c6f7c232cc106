import Link from "next/link";
import type { ReactNode } from "react";
import type { OpenChannel, RequestSettings } from "@/lib/requests/public/settings";
import { CHANNEL_FACTS, type RequestChannel } from "@/lib/requests/receipt";

interface ChannelsProps {
  channels: readonly OpenChannel[];
  settings: RequestSettings;
}

/** The channels that are open, each with what to do and which day counts (条例第三十一条). */
export function Channels({ channels, settings }: ChannelsProps) {
  return (
    <dl className="border-t border-rule">
      {inOrder(channels).map(({ channel, note }) => (
        <div key={channel} className="gap-6 border-b border-rule py-3 sm:grid sm:grid-cols-[9em_minmax(0,1fr)]">
          <dt className="font-semibold">{CHANNEL_FACTS[channel].name}</dt>
          <dd className="min-w-0">
            {how(channel, settings)}
            {note !== "" && <span className="block">{note}</span>}
            <span className="block text-small text-ink-3">收到申请之日：{CHANNEL_FACTS[channel].receiptDay}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What most people use first. */
const inOrder = (channels: readonly OpenChannel[]): readonly OpenChannel[] => [
  ...channels.filter(({ channel }) => channel === "WEB"),
  ...channels.filter(({ channel }) => channel !== "WEB"),
];

function how(
  channel: RequestChannel,
  { officeName, officeAddress, officePostcode, officeHours, officeEmail, officeFax }: RequestSettings,
): ReactNode {
  switch (channel) {
    case "WEB":
      return (
        <>
          <Link href="/requests/new" prefetch={false} className="underline">
            在本网站填写
          </Link>
          ，提交后马上得到登记编号和查询码。
        </>
      );
    case "IN_PERSON":
      return `带身份证明到${officeAddress || "本机关办公地点"}提交${officeHours === "" ? "" : `，${officeHours}`}。`;
    case "REGISTERED_MAIL":
      return `寄到${officeAddress || "本机关"}，${officePostcode === "" ? "" : `邮编 ${officePostcode}，`}${officeName}收，信封上注明“政府信息公开申请”。`;
    case "ORDINARY_LETTER":
      return "地址同上。平常信函没有签收记录，请在信中留下电话，以便与您确认。";
    case "EMAIL":
      return officeEmail === "" ? "邮箱请电话询问，主题注明“政府信息公开申请”。" : `发送到 ${officeEmail}，主题注明“政府信息公开申请”。`;
    case "FAX":
      return officeFax === "" ? "传真号码请电话询问，首页注明“政府信息公开申请”。" : `传真到 ${officeFax}，首页注明“政府信息公开申请”。`;
    case "ORAL":
      return "书写确有困难的，可以到受理机构口头提出，由工作人员代为填写，核对后签字。";
  }
}
