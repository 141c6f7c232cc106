import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { findAgency } from "@/lib/identity/agencies";
import { requireSignedIn } from "../account-form";
import { Frame } from "../frame";
import { LeaveForm } from "../leave-form";
import { SecondFactorSetup } from "../second-factor-setup";

export const metadata: Metadata = { title: "设置动态口令", robots: { index: false } };

/** An administrator needs a second factor before anything else. */
export default async function FirstSecondFactorPage() {
  const { actor, duty } = await requireSignedIn();
  if (duty !== "setUpSecondFactor") redirect(duty === null ? "/console" : "/sign-in/password");
  const lead = `${actor.name}，管理员登录除口令外还要动态口令。设置一次，以后每次登录填写手机上的 6 位数字。`;
  return (
    <Frame agency={await findAgency(actor.agencyId)} title="请先设置动态口令" lead={lead} wide>
      <SecondFactorSetup actor={actor} next="console" />
      <LeaveForm />
    </Frame>
  );
}
