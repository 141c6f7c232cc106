import type { Metadata } from "next";
import { ConsultationList } from "@/components/portal/interaction/lists";
import { Keep } from "@/components/portal/page-marks";
import { Trail } from "@/components/portal/trail";
import { addressWith, param, type SearchParams } from "@/components/ui/address";
import { Empty } from "@/components/ui/empty";
import { Tabs } from "@/components/ui/tabs";
import { columnTag } from "@/lib/core/public-changes";
import { ENGAGEMENT_PATH } from "@/lib/engagement/address";
import { publicConsultations } from "@/lib/engagement/consultations/public";
import { PHASES, type Phase } from "@/lib/engagement/words";
import { requireSite } from "../../site";

const PATH = `${ENGAGEMENT_PATH}/consultations`;

export const metadata: Metadata = {
  title: "意见征集",
  description: "正在公开征求意见的文件和事项，以及已结束征集的公众意见采纳情况。",
  alternates: { canonical: PATH },
};

const isPhase = (text: string): text is Phase => text in PHASES;

export default async function ConsultationsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [{ agencyId }, query] = await Promise.all([requireSite(), searchParams]);
  const all = await publicConsultations(agencyId);
  const asked = param(query, "phase");
  const phase = isPhase(asked) ? asked : null;
  const shown = phase === null ? all : all.filter((one) => one.phase === phase);
  const tab = (label: string, value: Phase | null, count: number) => ({
    label,
    count,
    current: value === phase,
    href: addressWith(PATH, {}, { phase: value }),
  });
  const phases = (Object.keys(PHASES) as Phase[]).map((value) => ({ value, count: all.filter((one) => one.phase === value).length }));
  return (
    <div className="wrap pb-16">
      <Keep tags={[columnTag(ENGAGEMENT_PATH)]} params={["phase"]} seconds={300} />
      <Trail steps={[{ name: "互动交流", path: ENGAGEMENT_PATH }]} current="意见征集" />
      <h1 className="mb-5 text-title md:text-display">意见征集</h1>
      <Tabs
        label="按状态查看"
        tabs={[
          tab("全部", null, all.length),
          ...phases.filter(({ value, count }) => count > 0 || value === phase).map(({ value, count }) => tab(PHASES[value], value, count)),
        ]}
      />
      {shown.length === 0 ? <Empty title="没有这样的意见征集" /> : <ConsultationList consultations={shown} />}
    </div>
  );
}
