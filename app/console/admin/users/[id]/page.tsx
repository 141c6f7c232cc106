import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { keptValues, requirePermission } from "@/app/session";
import type { SearchParams } from "@/components/ui/address";
import { InstantText } from "@/components/ui/date-text";
import { DescriptionList } from "@/components/ui/description-list";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { AppError } from "@/lib/core/errors";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/can";
import { departmentChoices, findUser, type UserDetail } from "@/lib/identity/users";
import { ROLE_WORDS } from "@/lib/identity/words";
import { StateTags } from "../state-tags";
import { UserForm } from "../user-form";
import { EnableForm, SecurityForms } from "./account-forms";
import { RolesForm } from "./roles-form";

export const metadata: Metadata = { title: "账号" };

interface UserPageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<SearchParams>;
}

async function load(actor: Actor, id: string): Promise<UserDetail> {
  if (!/^[0-9a-f-]{36}$/.test(id)) notFound();
  try {
    return await findUser(actor, id);
  } catch (error) {
    if (error instanceof AppError && error.code === "NotFound") notFound();
    throw error;
  }
}

export default async function UserPage({ params, searchParams }: UserPageProps) {
  const actor = await requirePermission("user.list", ({ agencyId }) => ({ agencyId }));
  const [user, departments, kept] = await Promise.all([
    load(actor, (await params).id),
    departmentChoices(actor.agencyId),
    keptValues(searchParams),
  ]);
  const mayEdit = can(actor, "user.edit", user).allowed;
  const maySecure = can(actor, "user.secure", user).allowed;
  const own = actor.userId === user.id;
  return (
    <>
      <PageHeader
        title={user.name}
        trail={[{ label: "用户", href: "/console/admin/users" }]}
        tags={<StateTags row={user} />}
        meta={`账号 ${user.username}`}
      />
      <div className="grid gap-x-12 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div>
          {mayEdit && (
            <Section title="基本信息">
              <UserForm
                departments={departments}
                values={kept ?? { name: user.name, post: user.post, departmentId: user.departmentId }}
                edited={{ userId: user.id, expectedVersion: user.version }}
              />
            </Section>
          )}
          {maySecure && (
            <Section title="角色">
              <RolesForm user={user} verdict={can(actor, "user.grant", user)} />
            </Section>
          )}
          {maySecure && !own && (
            <Section title="登录安全">
              <SecurityForms
                userId={user.id}
                locked={user.lockedUntil !== null}
                secondFactor={user.secondFactor}
                sessions={user.liveSessions}
              />
            </Section>
          )}
          {mayEdit && !own && (
            <Section title={user.disabledAt === null ? "停用" : "启用"}>
              <EnableForm userId={user.id} version={user.version} disabled={user.disabledAt !== null} />
            </Section>
          )}
        </div>
        <aside>
          <Section title="登录情况">
            <Facts user={user} />
          </Section>
        </aside>
      </div>
    </>
  );
}

function Facts({ user }: { user: UserDetail }) {
  const secondFactor = user.secondFactor ? "已启用" : user.secondFactorRequired ? "未启用，登录时须先设置" : "未启用";
  return (
    <DescriptionList
      hideEmpty
      items={[
        { term: "科室", value: user.departmentName },
        { term: "职务", value: user.post },
        { term: "角色", value: user.roles.map((role) => ROLE_WORDS[role]).join("、") || "没有角色" },
        { term: "上次登录", value: user.lastSignInAt === null ? "从未登录" : <InstantText at={user.lastSignInAt} /> },
        { term: "在线", value: user.liveSessions > 0 ? `${user.liveSessions} 处登录` : "没有登录" },
        { term: "口令修改", value: user.passwordChangedAt && <InstantText at={user.passwordChangedAt} /> },
        { term: "", value: user.mustChangePassword && "下次登录须修改口令" },
        { term: "动态口令", value: secondFactor },
        { term: "锁定至", value: user.lockedUntil && <InstantText at={user.lockedUntil} /> },
        { term: "停用于", value: user.disabledAt && <InstantText at={user.disabledAt} /> },
        { term: "建立于", value: <InstantText at={user.createdAt} /> },
      ]}
    />
  );
}
