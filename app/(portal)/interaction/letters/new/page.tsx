import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { LetterForm } from "@/components/portal/interaction/letter-form";
import { PlainText } from "@/components/portal/interaction/plain-text";
import { NarrowPage } from "@/components/portal/narrow-page";
import { OwnScript } from "@/components/portal/own-script";
import { Notice } from "@/components/ui/notice";
import { proofToken } from "@/lib/core/proof";
import { ENGAGEMENT_PATH } from "@/lib/engagement/address";
import { letterForm } from "@/lib/engagement/public-forms";
import { engagementSettingsFor } from "@/lib/engagement/settings";
import { requireSite } from "../../../site";
import { sendLetter } from "./actions";

export const metadata: Metadata = {
  title: "写信",
  description: "向本机关提出咨询、投诉、建议和求助，凭编号和查询码查看办理进度和答复。",
  alternates: { canonical: "/interaction/letters/new" },
};

export default async function WriteLetterPage() {
  const site = await requireSite();
  const { letterNotice } = await engagementSettingsFor(site.agencyId);
  return (
    <NarrowPage steps={[{ name: "互动交流", path: ENGAGEMENT_PATH }]} title="写信">
      <p className="mt-2 mb-6 text-ink-2">咨询政策、反映问题、提出建议都可以写在这里。要获取本机关没有公开的政府信息，请走“依申请公开”。</p>
      {letterNotice !== "" && (
        <Notice className="mb-6">
          <PlainText text={letterNotice} />
        </Notice>
      )}
      <LetterForm action={sendLetter} values={{ formKey: randomUUID(), proofToken: proofToken(letterForm, new Date()) }} />
      <OwnScript src="/proof.js" />
    </NarrowPage>
  );
}
