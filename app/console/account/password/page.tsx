import type { Metadata } from "next";
import { requireActor } from "@/app/session";
import { PasswordForm } from "@/app/sign-in/password-form";
import { PageHeader } from "@/components/ui/page-header";
import { ownAccount } from "@/lib/identity/own-account";
import { PASSWORD_HINT } from "@/lib/identity/password-rules";

export const metadata: Metadata = { title: "修改口令" };

export default async function PasswordPage() {
  const account = await ownAccount(await requireActor());
  return (
    <div className="max-w-[32rem]">
      <PageHeader title="修改口令" trail={[{ label: "我的账户", href: "/console/account" }]} meta="修改后，其他设备上的登录会全部退出。" />
      <PasswordForm username={account.username} hint={PASSWORD_HINT} next="account" />
    </div>
  );
}
