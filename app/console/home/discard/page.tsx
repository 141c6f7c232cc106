import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Confirm } from "@/components/ui/confirm";
import { PageHeader } from "@/components/ui/page-header";
import { homeCase } from "@/lib/home/queries";
import { requirePermission } from "../../../session";
import { discardArrangement } from "../actions";

export const metadata: Metadata = { title: "放弃这一版首页编排" };

export default async function DiscardHomePage() {
  const actor = await requirePermission("home.edit", ({ agencyId }) => ({ agencyId }));
  const { working, stage } = await homeCase(actor);
  if (working === null || stage === "inApproval") redirect("/console/home");
  return (
    <>
      <PageHeader
        title="放弃这一版首页编排"
        trail={[{ label: "首页", href: "/console/home" }]}
        meta={`第 ${working.number} 版，由${working.editorName}编排`}
      />
      <Confirm
        action={discardArrangement}
        question={`放弃正在准备的第 ${working.number} 版。`}
        consequences={["公众看到的首页不变。", "放弃的内容不能恢复，审计记录中留有底稿。"]}
        hidden={{ expectedVersion: working.version }}
        confirm="放弃这一版"
        danger
        back={{ label: "不放弃", href: "/console/home" }}
      />
    </>
  );
}
