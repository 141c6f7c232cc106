import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { param } from "@/components/ui/address";
import { Notice } from "@/components/ui/notice";
import { defaultAgency } from "@/lib/identity/agencies";
import { currentActor } from "../session";
import { localPath } from "./address";
import { DemoAccounts } from "./demo-accounts";
import { Frame } from "./frame";
import { SignInForm } from "./sign-in-form";

export const metadata: Metadata = { title: "登录", robots: { index: false } };

export default async function SignInPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const params = await searchParams;
  const agency = await defaultAgency();
  if (agency === null) redirect("/setup");
  const from = localPath(param(params, "from"));
  if ((await currentActor()) !== null) redirect(from);
  return (
    <Frame agency={agency} title="登录">
      <Reason kept={param(params, "kept")} from={param(params, "from")} left={param(params, "left")} changed={param(params, "changed")} />
      <SignInForm from={from} kept={param(params, "kept")} username={param(params, "account").slice(0, 200)} />
      <p className="mt-6 text-small text-ink-3">忘记口令或更换手机，请联系本单位安全管理员重置。</p>
      <DemoAccounts agency={agency} />
    </Frame>
  );
}

/** Why the person is here, when they did not come by themselves. */
function Reason({ kept, from, left, changed }: Readonly<Record<"kept" | "from" | "left" | "changed", string>>) {
  if (kept !== "")
    return (
      <Notice tone="soon" className="mt-4 mb-6">
        登录已超时。你填写的内容已经保存，用原来的账号登录后会回到原来的页面，内容还在。
      </Notice>
    );
  if (from !== "") return <Notice className="mt-4 mb-6">请先登录；登录后回到刚才的页面。</Notice>;
  if (left !== "")
    return (
      <Notice tone="done" role="status" className="mt-4 mb-6">
        已退出登录。
      </Notice>
    );
  if (changed !== "")
    return (
      <Notice tone="done" role="status" className="mt-4 mb-6">
        设置完成，请登录。
      </Notice>
    );
  return <div className="mt-4 mb-6 border-b border-rule-2" />;
}
