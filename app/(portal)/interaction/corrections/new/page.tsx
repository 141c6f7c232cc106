import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { CorrectionForm } from "@/components/portal/interaction/correction-form";
import { NarrowPage } from "@/components/portal/narrow-page";
import { OwnScript } from "@/components/portal/own-script";
import { param, type SearchParams } from "@/components/ui/address";
import { proofToken } from "@/lib/core/proof";
import { ENGAGEMENT_PATH } from "@/lib/engagement/address";
import { correctionForm } from "@/lib/engagement/public-forms";
import { requireSite } from "../../../site";
import { sendCorrection } from "./actions";

export const metadata: Metadata = {
  title: "网站纠错",
  description: "发现本站错别字、错误内容、打不开的链接，请在这里告诉我们，3 个工作日内核实处理。",
  alternates: { canonical: "/interaction/corrections/new" },
  robots: { index: false },
};

const HERE = "/interaction/corrections/new";

/** The page of this site that the visitor comes from. */
async function pageBefore(): Promise<string> {
  const all = await headers();
  const referer = all.get("referer") ?? "";
  if (!URL.canParse(referer)) return "";
  const { host, pathname, search } = new URL(referer);
  return host === all.get("host") && pathname !== HERE ? pathname + search : "";
}

export default async function CorrectPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await requireSite();
  const query = await searchParams;
  const page = (param(query, "page") || (await pageBefore())).slice(0, 500);
  const quote = param(query, "quote").slice(0, 500);
  return (
    <NarrowPage steps={[{ name: "互动交流", path: ENGAGEMENT_PATH }]} title="网站纠错">
      <p className="mt-2 mb-6 text-ink-2">本站的文字、数字、链接有错，请告诉我们。咨询和投诉请走“写信”。</p>
      <CorrectionForm
        action={sendCorrection}
        values={{ page, quote, formKey: randomUUID(), proofToken: proofToken(correctionForm, new Date()) }}
      />
      <OwnScript src="/proof.js" />
    </NarrowPage>
  );
}
