import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireActor } from "@/app/session";
import { Confirm } from "@/components/ui/confirm";
import { PageHeader } from "@/components/ui/page-header";
import { editedDisclosure } from "@/lib/disclosures/editing";
import { discard } from "../actions";

export const metadata: Metadata = { title: "作废草稿" };

export default async function DiscardPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const { id } = await params;
  const item = /^[0-9a-f-]{36}$/i.test(id) ? await editedDisclosure(actor, id) : null;
  if (item === null || !item.mayDiscard.allowed) notFound();
  return (
    <>
      <PageHeader
        title="作废草稿"
        trail={[
          { label: "信息", href: "/console/items" },
          { label: item.content.title, href: `/console/items/${id}/edit` },
        ]}
      />
      <Confirm
        action={discard}
        question={`作废“${item.content.title}”？`}
        consequences={["作废以后不能再编辑、送审或发布。", "内容和办理记录仍然保存，可以在“已作废”中查到。"]}
        hidden={{ id, expectedVersion: item.version }}
        confirm="作废草稿"
        danger
        back={{ label: "回到编辑", href: `/console/items/${id}/edit` }}
      />
    </>
  );
}
