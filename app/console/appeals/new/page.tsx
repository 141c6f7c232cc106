import type { Metadata } from "next";
import { z } from "zod";
import { RegisterForm } from "@/components/console/appeals/register-form";
import { param, type SearchParams } from "@/components/ui/address";
import { PageHeader } from "@/components/ui/page-header";
import { registerStart } from "@/lib/appeals/queries/register-start";
import { civilDateOf } from "@/lib/core/civil-date";
import { handlingChoices } from "@/lib/requests/queries/choices";
import { keptValues, requirePermission } from "../../../session";
import { registerNewAppeal } from "./actions";

export const metadata: Metadata = { title: "登记复议、诉讼" };

const idOf = (text: string): string | null => (z.uuid().safeParse(text).success ? text : null);

/** 登记: from the desk, from a request (`?request=`), or from the review before a suit (`?previous=`). */
export default async function RegisterAppealPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requirePermission("appeal.handle", ({ agencyId }) => ({ agencyId }));
  const query = await searchParams;
  const from = { requestId: idOf(param(query, "request")), previousId: idOf(param(query, "previous")) };
  const [{ byApplicant, ...start }, { departments, people }] = await Promise.all([registerStart(actor, from), handlingChoices(actor)]);
  const values = { ...start, byApplicant: byApplicant ? "true" : "", appellantType: "naturalPerson", receivedOn: civilDateOf(new Date()) };
  return (
    <>
      <PageHeader title="登记复议、诉讼" trail={[{ label: "行政复议和诉讼", href: "/console/appeals" }]} />
      <RegisterForm action={registerNewAppeal} values={(await keptValues(query)) ?? values} departments={departments} people={people} />
    </>
  );
}
