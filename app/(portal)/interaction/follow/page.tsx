import type { Metadata } from "next";
import { FollowForm } from "@/components/portal/interaction/follow-form";
import { NarrowPage } from "@/components/portal/narrow-page";
import { param, type SearchParams } from "@/components/ui/address";
import { ENGAGEMENT_PATH } from "@/lib/engagement/address";
import { requireSite } from "../../site";
import { follow } from "./actions";

export const metadata: Metadata = {
  title: "查询进度和答复",
  description: "凭编号和查询码查询来信、纠错的办理进度和答复。",
  alternates: { canonical: "/interaction/follow" },
};

export default async function FollowPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await requireSite();
  const number = param(await searchParams, "number").slice(0, 40);
  return (
    <NarrowPage steps={[{ name: "互动交流", path: ENGAGEMENT_PATH }]} title="查询进度和答复">
      <p className="mt-2 mb-6 text-ink-2">凭提交时得到的编号和查询码查询。查询码连续 5 次不对，这个编号停止查询 1 小时。</p>
      <FollowForm action={follow} values={{ number }} />
    </NarrowPage>
  );
}
