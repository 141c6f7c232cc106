import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ConsultationForm } from "@/components/console/engagement/consultation-form";
import type { SearchParams } from "@/components/ui/address";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/identity/can";
import { keptValues } from "../../../../session";
import { save } from "../../actions";
import { loadConsultation } from "../load";

export const metadata: Metadata = { title: "修改意见征集" };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<SearchParams>;
}

export default async function EditConsultationPage({ params, searchParams }: Props) {
  const { actor, one } = await loadConsultation((await params).id);
  if (one.state !== "draft" || !can(actor, "consultation.draft", one).allowed) notFound();
  const { title, text, documentPath, opensOn, closesOn, contact } = one;
  return (
    <>
      <PageHeader
        title="修改意见征集"
        trail={[
          { label: "意见征集", href: "/console/consultations" },
          { label: title, href: `/console/consultations/${one.id}` },
        ]}
      />
      <ConsultationForm
        action={save}
        consultationId={one.id}
        version={one.version}
        values={(await keptValues(searchParams)) ?? { title, text, documentPath, opensOn, closesOn, contact }}
      />
    </>
  );
}
