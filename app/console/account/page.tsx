import type { Metadata } from "next";
import { requireActor } from "@/app/session";
import { personId } from "@/app/sign-in/account-form";
import { param, type SearchParams } from "@/components/ui/address";
import { ButtonLink } from "@/components/ui/button";
import { InstantText } from "@/components/ui/date-text";
import { DescriptionList } from "@/components/ui/description-list";
import { DoneNotice } from "@/components/ui/done-notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { type OwnAccount, ownAccount } from "@/lib/identity/own-account";
import { PASSWORD } from "@/lib/identity/password-rules";
import { liveSessions } from "@/lib/identity/sessions";
import { isAdminRole, ROLE_WORDS } from "@/lib/identity/words";
import { SessionList } from "./session-list";

export const metadata: Metadata = { title: "我的账户" };

const CHANGED: Readonly<Record<string, string>> = {
  password: "口令已修改，其他设备上的登录已全部退出。",
  "second-factor": "动态口令已启用。下次登录时请填写手机上的 6 位数字。",
};

export default async function AccountPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor();
  const [account, sessions, params] = await Promise.all([ownAccount(actor), liveSessions(personId(actor)), searchParams]);
  const changed = CHANGED[param(params, "changed")];
  return (
    <div className="max-w-[52rem]">
      <PageHeader title="我的账户" />
      <DoneNotice>{changed}</DoneNotice>
      <Section title="基本信息">
        <DescriptionList
          items={[
            { term: "账号", value: account.username },
            { term: "姓名", value: account.name },
            { term: "科室、职务", value: `${account.departmentName} ${account.post}` },
            { term: "角色", value: account.roles.map((role) => ROLE_WORDS[role]).join("、") || "还没有角色，请联系安全管理员授权" },
            { term: "上次登录", value: account.lastSignInAt && <InstantText at={account.lastSignInAt} /> },
          ]}
        />
        <p className="mt-2 text-small text-ink-3">姓名、职务和科室由系统管理员修改，角色由安全管理员授予。</p>
      </Section>
      <Section title="口令">
        <p className="mb-3 text-ink-2">
          {account.passwordChangedAt !== null && (
            <>
              上次修改：
              <InstantText at={account.passwordChangedAt} />。
            </>
          )}
          口令每 {PASSWORD.maxAgeDays} 天更换一次。
        </p>
        <ButtonLink href="/console/account/password">修改口令</ButtonLink>
      </Section>
      <SecondFactorSection account={account} />
      <Section title="已登录的设备" aside={`${sessions.length} 处`}>
        <SessionList sessions={sessions} currentId={actor.sessionId} />
      </Section>
    </div>
  );
}

function SecondFactorSection({ account }: { account: OwnAccount }) {
  const on = account.secondFactor === "on";
  const exempt = !account.secondFactorRequired && account.roles.some(isAdminRole);
  return (
    <Section title="动态口令" aside={<Tag tone={on ? "done" : "plain"}>{on ? "已启用" : "未启用"}</Tag>}>
      <p className="mb-3 text-ink-2">
        {on ? "登录时除口令外，还要填写手机上的 6 位数字。更换手机请联系安全管理员重置。" : "启用后，别人即使知道口令也不能登录你的账号。"}
        {exempt && !on && "正式使用时管理员必须启用；演示机关免用。"}
      </p>
      {!on && <ButtonLink href="/console/account/second-factor">设置动态口令</ButtonLink>}
    </Section>
  );
}
