import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requireActor } from "@/app/session";
import { SecondFactorSetup } from "@/app/sign-in/second-factor-setup";
import { PageHeader } from "@/components/ui/page-header";
import { ownAccount } from "@/lib/identity/own-account";

export const metadata: Metadata = { title: "设置动态口令" };

export default async function SecondFactorPage() {
  const actor = await requireActor();
  if ((await ownAccount(actor)).secondFactor === "on") redirect("/console/account");
  return (
    <div className="max-w-[44rem]">
      <PageHeader title="设置动态口令" trail={[{ label: "我的账户", href: "/console/account" }]} />
      <SecondFactorSetup actor={actor} next="account" />
    </div>
  );
}
