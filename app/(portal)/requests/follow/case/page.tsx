import type { Metadata } from "next";
import { CasePage } from "@/components/portal/requests/follow/case-page";
import { RefusedPage } from "@/components/portal/requests/follow/refused-page";
import { param } from "@/components/ui/address";
import { requestSettings } from "@/lib/requests/public/open-channels";
import { requireSite } from "../../../site";
import { actAddress, isFollowAct } from "../acts";
import { followedHere } from "../followed";

export const metadata: Metadata = { title: "申请办理进度", robots: { index: false, follow: false } };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function FollowedCasePage({ searchParams }: Props) {
  const done = param(await searchParams, "done");
  const followed = await followedHere();
  if ("refused" in followed) return <RefusedPage reason={followed.refused} />;
  const settings = await requestSettings((await requireSite()).agencyId);
  return (
    <CasePage request={followed.request} settings={settings} done={isFollowAct(done) ? done : null} actAddress={(act) => actAddress(act)} />
  );
}
