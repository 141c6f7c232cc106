import type { Metadata } from "next";
import { Hub } from "@/components/portal/interaction/hub";
import { Keep } from "@/components/portal/page-marks";
import { Trail } from "@/components/portal/trail";
import { columnTag } from "@/lib/core/public-changes";
import { ENGAGEMENT_PATH } from "@/lib/engagement/address";
import { publicConsultations } from "@/lib/engagement/consultations/public";
import { letterFigures, publicLetterFilter, publicLetters } from "@/lib/engagement/letters/public";
import { requireSite } from "../site";

export const metadata: Metadata = {
  title: "互动交流",
  description: "写信咨询、投诉、建议、求助，参加意见征集，报告网站错误，查询办理进度和答复。",
  alternates: { canonical: ENGAGEMENT_PATH },
};

/** Figures may be as old as this; what is published shows at once. */
const SECONDS = 300;

export default async function InteractionPage() {
  const { agencyId } = await requireSite();
  const [consultations, letters, figures] = await Promise.all([
    publicConsultations(agencyId),
    publicLetters(agencyId, publicLetterFilter.parse({})),
    letterFigures(agencyId),
  ]);
  return (
    <div className="wrap pb-16">
      <Keep tags={[columnTag(ENGAGEMENT_PATH)]} seconds={SECONDS} />
      <Trail steps={[]} current="互动交流" />
      <h1 className="mb-6 text-title md:text-display">互动交流</h1>
      <Hub consultations={consultations.slice(0, 5)} letters={letters.items.slice(0, 8)} figures={figures} />
    </div>
  );
}
