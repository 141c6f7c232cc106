import type { Metadata } from "next";
import { keptValues, requirePermission } from "@/app/session";
import type { SearchParams } from "@/components/ui/address";
import { PageHeader } from "@/components/ui/page-header";
import { departmentChoices } from "@/lib/identity/users";
import { UserForm } from "../user-form";

export const metadata: Metadata = { title: "新建账号" };

export default async function NewUserPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requirePermission("user.edit", ({ agencyId }) => ({ agencyId }));
  const [departments, kept] = await Promise.all([departmentChoices(actor.agencyId), keptValues(searchParams)]);
  return (
    <>
      <PageHeader
        title="新建账号"
        trail={[{ label: "用户", href: "/console/admin/users" }]}
        meta="新账号没有任何权限；建立后由安全管理员授予角色。口令由系统生成，只显示一次。"
      />
      <UserForm departments={departments} values={kept ?? undefined} />
    </>
  );
}
