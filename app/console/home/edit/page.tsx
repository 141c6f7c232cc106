import type { Metadata } from "next";
import { redirect } from "next/navigation";
import type { SearchParams } from "@/components/ui/address";
import { PageHeader } from "@/components/ui/page-header";
import { blocksToEdit, editorChoices, homeCase } from "@/lib/home/queries";
import { requireSite } from "../../../(portal)/site";
import { keptValues, requirePermission } from "../../../session";
import { rowOf, writeBlocks } from "./block-rows";
import { HomeForm } from "./home-form";

export const metadata: Metadata = { title: "编排首页" };

export default async function EditHomePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requirePermission("home.edit", ({ agencyId }) => ({ agencyId }));
  const site = await requireSite();
  const home = await homeCase(actor);
  if (home.stage === "inApproval") redirect("/console/home");
  const blocks = blocksToEdit(home, site);
  const [choices, kept] = await Promise.all([editorChoices(site, blocks), keptValues(searchParams)]);
  return (
    <>
      <PageHeader
        title="编排首页"
        trail={[{ label: "首页", href: "/console/home" }]}
        meta="板块从上到下排列，宽度合得上的并排。保存后可以预览；审批通过后公众才能看到。"
      />
      <HomeForm values={kept ?? writeBlocks({}, blocks.map(rowOf))} expectedVersion={home.working?.version ?? 0} {...choices} />
    </>
  );
}
