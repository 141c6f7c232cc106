import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { requirePermission } from "@/app/session";
import { ConsultationForm } from "@/components/console/engagement/consultation-form";
import type { SearchParams } from "@/components/ui/address";
import { PageHeader } from "@/components/ui/page-header";
import { addDays, civilDateOf } from "@/lib/core/civil-date";
import { keptValues } from "../../../session";
import { save } from "../actions";

export const metadata: Metadata = { title: "起草意见征集" };

/** 重大行政决策程序暂行条例第十五条: usually no less than 30 days. */
const USUAL_DAYS = 30;

export default async function NewConsultationPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await requirePermission("consultation.draft", (actor) => actor);
  const opensOn = addDays(civilDateOf(new Date()), 3);
  const first = { opensOn, closesOn: addDays(opensOn, USUAL_DAYS) };
  return (
    <>
      <PageHeader title="起草意见征集" trail={[{ label: "意见征集", href: "/console/consultations" }]} />
      <ConsultationForm action={save} consultationId={randomUUID()} version={0} values={(await keptValues(searchParams)) ?? first} />
    </>
  );
}
