import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { findAgency } from "@/lib/identity/agencies";
import { ownAccount } from "@/lib/identity/own-account";
import { PASSWORD, PASSWORD_HINT } from "@/lib/identity/password-rules";
import { requireSignedIn } from "../account-form";
import { Frame } from "../frame";
import { LeaveForm } from "../leave-form";
import { PasswordForm } from "../password-form";

export const metadata: Metadata = { title: "修改口令", robots: { index: false } };

/** The password has to be changed before anything else. */
export default async function FirstPasswordPage() {
  const { actor, duty } = await requireSignedIn();
  if (duty !== "changePassword") redirect("/console");
  const account = await ownAccount(actor);
  const why = account.mustChangePassword
    ? "你现在用的是别人给你的口令。请换成只有你自己知道的口令，然后开始工作。"
    : `口令已经用满 ${PASSWORD.maxAgeDays} 天。请换一个新口令，然后继续工作。`;
  return (
    <Frame agency={await findAgency(actor.agencyId)} title="请先修改口令" lead={`${actor.name}，${why}`}>
      <PasswordForm username={account.username} hint={PASSWORD_HINT} next="console" />
      <LeaveForm />
    </Frame>
  );
}
