import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { entriesFor } from "@/components/console/shell/entries";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "../../session";

export const metadata: Metadata = { title: "管理" };

const ABOUT: Readonly<Record<string, string>> = {
  "/console/admin/columns": "栏目的层级、地址、负责科室、审批流程和更新期限",
  "/console/admin/workflows": "每个流程有哪几步，每一步由谁审批，哪一步承担保密审查",
  "/console/admin/departments": "科室的层级、分管领导和政府信息公开工作机构",
  "/console/admin/users": "账号、角色、口令和登录状态",
  "/console/admin/audit": "谁在什么时候做了什么，记录是否完整",
  "/console/admin/site": "网站名称、标识码、备案编号、联系方式和索引号格式",
  "/console/admin/requests": "申请渠道、受理机构、期限和文书的设置",
  "/console/admin/calendar": "放假和调休安排，答复期限按它计算",
  "/console/admin/synonyms": "网站检索时当作同一个意思的词",
};

export default async function AdminPage() {
  const entries = entriesFor(await requireActor(), { todo: 0, requests: 0 }).flatMap((group) =>
    group.entries.filter(({ href }) => href in ABOUT),
  );
  if (entries.length === 0) notFound();
  return (
    <>
      <PageHeader title="管理" />
      <ul className="grid gap-x-10 sm:grid-cols-2">
        {entries.map(({ label, href }) => (
          <li key={href} className="border-b border-rule py-4">
            <Link href={href} prefetch={false} className="font-serif text-large font-semibold">
              {label}
            </Link>
            <p className="text-small text-ink-2">{ABOUT[href]}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
